using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Authentication;
using Touyan.Modules.Accounts.Model;
using Touyan.Modules.Accounts.SigningIn;
using Touyan.Modules.Organizations;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;
using Touyan.Platform.Demo;

namespace Touyan.Modules.Accounts.Demo;

/// <summary>A sign-in for every role, at organisations as the demo county has them.</summary>
internal sealed class DemoAccounts(TouyanDb db, IOrganizations organizations, Passwords passwords, IEnumerable<IMemberLookup> members)
    : IDemoPart
{
    private sealed record Person(string UserName, string Name, Role Role, OrganizationPlace? At = null, MemberId? Member = null)
    {
        // Whoever leads a branch is a member of it.
        public IReadOnlyList<Role> Roles => Member is null || Role is Role.Member ? [Role] : [Role, Role.Member];
    }

    public int Order => 40;

    public string Title => "账号和岗位";

    public async Task LoadAsync(DemoPlan plan, CancellationToken ct)
    {
        var places = await organizations.Places.Where(p => p.IsOpen).OrderBy(p => p.Code).ToListAsync(ct);
        var hash = passwords.Hash(DemoHint.Password);
        await foreach (var person in CastAsync(places, ct))
        {
            // One save for each: the trail tells of each account under its own entry.
            Open(person, plan, hash);
            await db.SaveChangesAsync(ct);
        }
    }

    private void Open(Person person, DemoPlan plan, string hash)
    {
        var at = passwords.Now;
        var account = Account.Open(plan.County, NameOf(person, plan), person.Name, person.Member, hash, at).Value;
        account.ChangePassword(hash, at);
        if (person.Role.UsesSecondFactor)
            db.Add(SecondFactor.Of(account, DemoHint.Key, lastStep: 0, at));

        var title = PostsInForce.TitleOf(person.Role, person.At?.Name, null);
        db.AddRange(account, SignInName.Of(account));
        db.AddRange(person.Roles.Select(role => Grant(account, role, person.At, plan)));
        db.Add(
            TrailEntry.Of(
                account.AsActor(null) with
                {
                    Name = "演示数据",
                    Origin = "demo",
                },
                AccountsActs.Open,
                account.AsSubject(),
                at,
                detail: title
            )
        );
        db.Add(DemoSignIn.Of(account.UserName, plan.SignIns.Count + 1, title));
        plan.SignIns.Add((Words.Of(person.Role), account.UserName, DemoHint.Password));
    }

    private static AccountPost Grant(Account account, Role role, OrganizationPlace? at, DemoPlan plan) =>
        AccountPost.Grant(account, new(role, role.SitsAtOrganization ? at?.Id : null, new Period(plan.Today)), held: [], "演示数据").Value;

    // The usual demo county has the short names; a second one in the same database has its code behind them.
    private static string NameOf(Person person, DemoPlan plan) =>
        plan.County == DemoCounty.Haian ? person.UserName : person.UserName + plan.County;

    private async IAsyncEnumerable<Person> CastAsync(List<OrganizationPlace> places, [EnumeratorCancellation] CancellationToken ct)
    {
        yield return new Person("zuzhibu", "周建华", Role.CountyAdministrator);
        var town = places.Find(p => p.Name.Contains('镇') && Role.CommitteeAdministrator.Fits(p.Type));
        if (town is not null)
        {
            yield return new Person("dangwei", "陈志明", Role.CommitteeAdministrator, town);
            yield return new Person("jiancha", "孙晓燕", Role.Inspector, town);
        }

        var branch = places.Find(p => Role.BranchSecretary.Fits(p.Type) && (town is null || OrganizationPath.IsWithin(p.Path, town.Path)));
        if (branch is not null)
        {
            var some = await SomeOfAsync(branch.Id, 2, ct);
            yield return some is [_, var secretary]
                ? new Person("zhibu", secretary.Name, Role.BranchSecretary, branch, secretary.Id)
                : new Person("zhibu", "吴海燕", Role.BranchSecretary, branch);
            if (some is [var member, ..])
                yield return new Person("dangyuan", member.Name, Role.Member, branch, member.Id);
        }

        yield return new Person("xitong", "郑伟", Role.SystemAdministrator);
        yield return new Person("anquan", "冯丽", Role.SecurityAdministrator);
        yield return new Person("shenji", "蒋平", Role.AuditAdministrator);
    }

    private async Task<IReadOnlyList<IMemberLookup.Found>> SomeOfAsync(OrganizationId branch, int most, CancellationToken ct)
    {
        foreach (var lookup in members)
        {
            if (await lookup.SomeOfAsync(branch, most, ct) is { Count: > 0 } found)
                return found;
        }

        return [];
    }
}
