using Microsoft.Extensions.DependencyInjection;
using Touyan.Kernel;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Organizations;
using Touyan.Modules.Organizations.Model;
using Touyan.Platform.Data;
using Touyan.Platform.Security;
using Touyan.Tests.Organizations;
using Touyan.Tests.Support;
using static Touyan.Tests.Members.AMember;

namespace Touyan.Tests.Members;

/// <summary>
/// A county without members and accounts, for what is proved without the web: the organisations of <see cref="Some"/> with a second branch below
/// town A (西村) and one below town B (南村).
/// </summary>
internal sealed class Office
{
    private static int lastCounty = 400_000;

    private readonly IServiceProvider services;

    private Office(IServiceProvider services, int county) => (this.services, County) = (services, county);

    public int County { get; }
    public Organization CountyCommittee { get; private set; } = null!;
    public Organization TownA { get; private set; } = null!;
    public Organization TownB { get; private set; } = null!;
    public Organization East { get; private set; } = null!;
    public Organization West { get; private set; } = null!;
    public Organization South { get; private set; } = null!;

    public Actor Clerk => Who(Role.CountyAdministrator, CountyCommittee.Id, OrganizationPath.Root);
    public Actor TownClerk => Who(Role.CommitteeAdministrator, TownA.Id, TownA.Path);
    public Actor Stranger => Who(Role.CommitteeAdministrator, TownB.Id, TownB.Path);
    public Actor Secretary => Who(Role.BranchSecretary, East.Id, East.Path);

    public static async Task<Office> OpenAsync()
    {
        var office = new Office((await SharedApp.GetAsync()).Services, Interlocked.Increment(ref lastCounty));
        await office.EstablishAsync();
        return office;
    }

    public Actor Who(Role role, OrganizationId? organization = null, string? path = null, MemberId? member = null) =>
        new()
        {
            County = County,
            Account = EntityId.New<AccountId>(),
            Name = "王敏",
            HasSecondFactor = true,
            Member = member,
            Posts = [new ActingPost(role, Words.Of(role), organization, path, services.GetRequiredService<PermissionMatrix>().Of(role))],
        };

    /// <summary>Runs a use case in a unit of work of its own.</summary>
    public async Task<T> AskAsync<TUse, T>(Func<TUse, Task<T>> ask)
        where TUse : notnull
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TouyanDb>().Enter(County);
        return await ask(scope.ServiceProvider.GetRequiredService<TUse>());
    }

    public Task<T> ReadAsync<T>(Func<TouyanDb, Task<T>> read) => AskAsync(read);

    /// <summary>Enters members in the books.</summary>
    public async Task<Member> EnrolAsync(
        Organization branch,
        string name,
        Func<Enrolment, Enrolment>? but = null,
        Action<Member>? then = null
    )
    {
        var facts = Facts(name, "2010-07-01", "2011-07-01") with { County = County, OrganizationId = branch.Id, IdNumber = NextIdNumber() };
        var member = Member.Enrol(but?.Invoke(facts) ?? facts);
        then?.Invoke(member);
        await EnterAsync([member]);
        return member;
    }

    public Task EnterAsync(IReadOnlyList<Member> members) =>
        ReadAsync(async db =>
        {
            await db.BulkInsertAsync(members, CancellationToken.None);
            await db.BulkInsertAsync(members.SelectMany(m => m.Spells), CancellationToken.None);
            await db.BulkInsertAsync(members.SelectMany(m => m.EducationRecords), CancellationToken.None);
            await db.BulkInsertAsync(members.SelectMany(m => m.OccupationSpells), CancellationToken.None);
            return await db.BulkInsertAsync(members.SelectMany(m => m.Honours), CancellationToken.None);
        });

    private static int lastNumber;

    public static CitizenId NextIdNumber() => new($"32990019850315{Interlocked.Increment(ref lastNumber):0000}");

    private async Task EstablishAsync()
    {
        CountyCommittee = Establish("中共甲县委员会", OrganizationType.PartyCommittee, parent: null, "2010-01-01");
        TownA = Establish("甲镇党委", OrganizationType.PartyCommittee, CountyCommittee, "2012-01-01");
        TownB = Establish("乙镇党委", OrganizationType.PartyCommittee, CountyCommittee, "2012-01-01");
        East = Establish("东村党支部", OrganizationType.Branch, TownA, "2015-01-01");
        West = Establish("西村党支部", OrganizationType.Branch, TownA, "2015-01-01");
        South = Establish("南村党支部", OrganizationType.Branch, TownB, "2015-01-01");
        Organization[] all = [CountyCommittee, TownA, TownB, East, West, South];
        await ReadAsync(async db =>
        {
            await db.BulkInsertAsync(all, CancellationToken.None);
            return await db.BulkInsertAsync(all.SelectMany(o => o.Spells), CancellationToken.None);
        });
    }

    private Organization Establish(string name, OrganizationType type, Organization? parent, string day) =>
        Organization.Establish(County, new OrganizationDraft(name, type, "01"), Some.Below(parent), Some.On(day)).Value;
}
