using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts;
using Touyan.Modules.Members.Desk;
using Touyan.Modules.Members.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Members.Duplicates;

/// <summary>Takes a merge back: both records are again what they were.</summary>
public sealed class UndoMerge(MemberDesk desk, MemberAccounts accounts)
{
    public sealed record Input
    {
        [JsonIgnore]
        public Guid Id { get; init; }

        [Display(Name = "撤销理由"), Required, StringLength(200)]
        public string Reason { get; init; } = "";
    }

    public async Task<Result<MemberId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (await desk.Db.MemberMerges.SingleOrDefaultAsync(m => m.Id == input.Id, ct) is not { } merge)
            return MemberRefusals.MergeNotFound;

        var kept = await desk.FindAsync(merge.KeptId, version: null, by, MembersPermissions.Merge, ct);
        var merged = await desk.FindAsync(merge.MergedId, version: null, by, MembersPermissions.Merge, ct);
        if ((kept.Refusal ?? merged.Refusal) is { } notFound)
            return notFound;

        if (merge.Undo(kept.Value, merged.Value, desk.Now) is { } refusal)
            return refusal;

        await using var work = await UnitOfWork.BeginAsync(desk.Db, ct);
        kept.Value.GiveBack(merge.Parts.Filled);
        desk.Db.Remove(merged.Value.Unmerge());
        await MergeMembers.MoveAsync(desk.Db, merge.Parts, merged.Value.Id, ct);
        await accounts.FollowAsync(kept.Value.Id, merged.Value.Id, merge.Parts.Accounts ?? [], by, ct);
        desk.Record(by, MembersActs.UndoMerge, kept.Value, input.Reason);
        desk.Record(by, MembersActs.UndoMerge, merged.Value, input.Reason);
        if (await desk.SaveAsync(kept.Value, ct) is { } meanwhile)
            return meanwhile;

        await work.CommitAsync(ct);
        return merged.Value.Id;
    }
}
