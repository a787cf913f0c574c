using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Tests.Support;

namespace Touyan.Tests.Members;

public sealed class MembersDoorTests
{
    [Fact]
    public async Task Houses_above_find_only_members_in_sight_of_the_actor()
    {
        var county = await SmallCounty.OpenAsync();

        var own = await AskAsync(
            county,
            Role.BranchSecretary,
            (members, by) => members.FindAsync(county.LiWei, by, MembersPermissions.Read, default)
        );
        var other = await AskAsync(
            county,
            Role.BranchSecretary,
            (members, by) => members.FindAsync(county.ZhangMin, by, MembersPermissions.Read, default)
        );
        var nobody = await AskAsync(
            county,
            Role.AuditAdministrator,
            (members, by) => members.FindAsync(county.LiWei, by, MembersPermissions.Read, default)
        );
        var within = await AskAsync(
            county,
            Role.BranchSecretary,
            (members, by) => members.Within(by, MembersPermissions.Read).ToListAsync()
        );

        Assert.Equal(("李伟", county.EastVillage, true), (own!.Name, own.OrganizationId, own.IsOnTheBooks));
        Assert.Null(other);
        Assert.Null(nobody);
        Assert.Equal(new HashSet<MemberId> { county.LiWei, county.WangFang }, within.ToHashSet());
    }

    [Fact]
    public async Task Members_are_counted_and_named_for_lists_about_something_else()
    {
        var county = await SmallCounty.OpenAsync();

        var names = await AskAsync(
            county,
            Role.Inspector,
            (members, _) => members.NamesAsync([county.LiWei, EntityId.New<MemberId>()], default)
        );
        var none = await AskAsync(county, Role.Inspector, (members, _) => members.NamesAsync([], default));
        var counts = await county.RunAsync<IServiceProvider, IReadOnlyDictionary<OrganizationId, int>>(
            Role.Inspector,
            (unit, by) =>
                unit.GetRequiredService<IMembers>()
                    .CountAsync(unit.GetRequiredService<IOrganizations>().Within(by.Reach(MembersPermissions.Read)), default)
        );

        Assert.Equal("李伟", Assert.Single(names).Value);
        Assert.Empty(none);
        Assert.Equal((2, 1), (counts[county.EastVillage], counts[county.EastOffice]));
        Assert.False(counts.ContainsKey(county.WestVillage));
    }

    private static Task<T> AskAsync<T>(SmallCounty county, Role role, Func<IMembers, Actor, Task<T>> ask) => county.RunAsync(role, ask);
}
