using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Transfers.Register;

namespace Touyan.Modules.Transfers.Seams;

/// <summary>A member's transfers on his page.</summary>
internal sealed class TransfersPanel(FindTransfers find) : IMemberPanel
{
    private const string Partial = "/Modules/Transfers/Seams/_TransfersPanel.cshtml";

    public int Order => 20;

    public async Task<MemberSection?> ForAsync(MemberId member, Actor by, CancellationToken ct)
    {
        if (!by.May(TransfersPermissions.Read))
            return null;

        var rows = await find.OfMemberAsync(member, by, ct);
        var mayStart = by.May(TransfersPermissions.Start) && !rows.Any(r => TransferStates.Open.Contains(r.State));
        return rows.Count == 0 && !mayStart
            ? null
            : new MemberSection("组织关系转接", Partial, new TransfersOfMember(member, rows, mayStart));
    }
}

/// <summary>A member's transfers, and whether another may be begun: one at a time.</summary>
public sealed record TransfersOfMember(MemberId Member, IReadOnlyList<FindTransfers.Row> Rows, bool MayStart);
