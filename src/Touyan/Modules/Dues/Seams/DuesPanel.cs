using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Dues.Model;
using Touyan.Modules.Members;

namespace Touyan.Modules.Dues.Seams;

/// <summary>On a member's file: until when he has paid, and since when he owes.</summary>
internal sealed class DuesPanel(DuesDesk desk) : IMemberPanel
{
    public int Order => 60;

    /// <summary>What the partial shows.</summary>
    public sealed record Shown(MemberId Member, DuesCourse Course, bool IsOwn);

    public async Task<MemberSection?> ForAsync(MemberId member, Actor by, CancellationToken ct)
    {
        if (by.Reach(DuesPermissions.Read).IsNowhere)
            return null;

        var standing = await desk.Db.DuesStandings.AsNoTracking().SingleOrDefaultAsync(s => s.MemberId == member, ct);
        return standing is null
            ? null
            : new MemberSection(
                "党费",
                "/Modules/Dues/Seams/_DuesPanel.cshtml",
                new Shown(member, standing.Course, member == by.Member && by.May(DuesPermissions.Own))
            );
    }
}
