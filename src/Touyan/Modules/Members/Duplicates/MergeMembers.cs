using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts;
using Touyan.Modules.Members.Committees;
using Touyan.Modules.Members.Desk;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Members.Seams;
using Touyan.Platform.Data;

namespace Touyan.Modules.Members.Duplicates;

/// <summary>Makes two records of a person one. The record that goes stays readable; all of it can be undone.</summary>
public sealed class MergeMembers(MemberDesk desk, MemberAccounts accounts, MemberUses uses)
{
    public sealed record Input
    {
        [Display(Name = "保留哪一份"), Required(ErrorMessage = "请选择保留哪一份。")]
        public MemberId? Kept { get; init; }

        /// <summary>The two records, in any order; the one that is not kept goes.</summary>
        [JsonIgnore]
        public MemberId First { get; init; }

        [JsonIgnore]
        public MemberId Second { get; init; }

        [Display(Name = "理由", Description = "怎样核实是同一人、哪个号码是对的。"), Required, StringLength(200)]
        public string Reason { get; init; } = "";
    }

    public async Task<Result<Guid>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var first = await desk.FindAsync(input.First, version: null, by, MembersPermissions.Merge, ct);
        var second = await desk.FindAsync(input.Second, version: null, by, MembersPermissions.Merge, ct);
        if ((first.Refusal ?? second.Refusal) is { } notFound)
            return notFound;

        if (input.Kept != input.First && input.Kept != input.Second)
            return MemberRefusals.KeptIsNeither;

        var (kept, merged) = input.Kept == input.First ? (first, second) : (second, first);

        if (await accounts.InUseOfBothAsync(input.First, input.Second, ct) is { Count: > 0 } both)
            return MemberRefusals.BothHaveAccounts(both);

        if (await uses.GoesOnAsync(merged.Value.Id, ct) is { } goesOn)
            return goesOn;

        var happening = new Happening(desk.Today, desk.Now);
        if (merged.Value.MergeInto(kept.Value, happening) is { } refusal)
            return refusal;

        await using var work = await UnitOfWork.BeginAsync(desk.Db, ct);
        var followed = await accounts.FollowAsync(merged.Value.Id, kept.Value.Id, these: null, by, ct);
        var moved = await MoveAsync(merged.Value, kept.Value, followed, ct);
        desk.Record(by, MembersActs.Merge, kept.Value, input.Reason, $"并入 {merged.Value.Name}（{merged.Value.IdNumber}）的另一份档案");
        desk.Record(by, MembersActs.Merge, merged.Value, input.Reason, "并入同一人的另一份档案");
        if (await desk.SaveAsync(kept.Value, ct) is { } meanwhile)
            return meanwhile;

        var merge = MemberMerge.Of(kept.Value, merged.Value, input.Reason, moved, desk.Now);
        desk.Db.Add(merge);
        desk.Record(by, MembersActs.Merge, kept.Value, input.Reason);
        await desk.Db.SaveChangesAsync(ct);
        await work.CommitAsync(ct);
        return merge.Id;
    }

    private async Task<MovedParts> MoveAsync(Member from, Member to, IReadOnlyList<Guid> accounts, CancellationToken ct)
    {
        var db = desk.Db;
        var moved = new MovedParts(
            [.. from.EducationRecords.Select(e => e.Id)],
            await db.Set<Honour>().Where(h => h.MemberId == from.Id).Select(h => h.Id).ToListAsync(ct),
            await db.CommitteePosts.Where(p => p.MemberId == from.Id).Select(p => p.Id).ToListAsync(ct),
            to.FillFrom(from),
            accounts
        );
        await MoveAsync(db, moved, to.Id, ct);
        return moved;
    }

    /// <summary>Gives rows to a record; which they are is known from the merge.</summary>
    internal static async Task MoveAsync(TouyanDb db, MovedParts parts, MemberId to, CancellationToken ct)
    {
        await GiveAsync(db, db.Set<EducationRecord>().Where(e => parts.Educations.Contains(e.Id)), to, ct);
        await GiveAsync(db, db.Set<Honour>().Where(h => parts.Honours.Contains(h.Id)), to, ct);
        await GiveAsync(db, db.CommitteePosts.Where(p => parts.Posts.Contains(p.Id)), to, ct);
    }

    private static async Task GiveAsync<TRow>(TouyanDb db, IQueryable<TRow> rows, MemberId to, CancellationToken ct)
        where TRow : class
    {
        foreach (var row in await rows.ToListAsync(ct))
            db.Entry(row).Property(nameof(Honour.MemberId)).CurrentValue = to;
    }
}
