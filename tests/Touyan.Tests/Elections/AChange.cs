using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Members.Standing;
using Touyan.Modules.Organizations;
using Touyan.Tests.Support;

namespace Touyan.Tests.Elections;

/// <summary>What happens to a member while an election runs.</summary>
internal static class AChange
{
    public static async Task ChangeMemberAsync(
        this SmallCounty county,
        MemberId member,
        MembershipChange change,
        string? to = null,
        string? leaveReason = null
    )
    {
        var input = new ChangeMembership.Input
        {
            Id = member,
            Change = change,
            Ground = DirectGround.Correction,
            On = county.Today,
            Reason = "党委决定",
            LeaveReason = leaveReason,
            Organization = to,
        };
        var done = await county.RunAsync<ChangeMembership, Result<MemberId>>(
            Role.CountyAdministrator,
            (use, by) => use.RunAsync(input, by, default)
        );
        Assert.True(done.Refusal is null, done.Refusal?.Message);
    }
}
