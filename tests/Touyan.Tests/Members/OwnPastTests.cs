using Touyan.Kernel;
using Touyan.Modules.Members.Roster;
using static Touyan.Tests.Members.AMember;

namespace Touyan.Tests.Members;

public sealed class OwnPastTests
{
    [Fact]
    public async Task A_member_sees_himself_on_a_past_roster_too()
    {
        var office = await Office.OpenAsync();
        var member = await office.EnrolAsync(office.East, "李伟");
        await office.EnrolAsync(office.East, "王芳");

        var then = await office.AskAsync(
            (FindMembers find) =>
                find.RunAsync(new FindMembers.Input { On = Day("2020-01-01") }, office.Who(Role.Member, member: member.Id), default)
        );

        var row = Assert.Single(then.Value.Rows);
        Assert.Equal((member.Id, true), (row.Id, row.IsInSight));
    }
}
