using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Dues.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Dues.Large;

/// <summary>Large dues are handed on as a whole; later the receipt of the centre comes back for the member.</summary>
public sealed class HandOnLarge(DuesDesk desk, DuesBooks books)
{
    public sealed record Input
    {
        [JsonIgnore]
        public LargeDuesId Id { get; init; }

        [Display(Name = "转交日期"), Required]
        public DateOnly? On { get; init; }
    }

    public sealed record Receipt
    {
        [JsonIgnore]
        public LargeDuesId Id { get; init; }

        [Display(Name = "中央收据号"), Required, StringLength(50)]
        public string Number { get; init; } = "";
    }

    public async Task<Result<LargeDuesId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await FindAsync(input.Id, by, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var large = found.Value;
        var entry = EntityId.New<DuesEntryId>();
        if (large.HandOn(input.On!.Value, entry) is { } refusal)
            return refusal;

        await using var work = await UnitOfWork.BeginAsync(desk.Db, ct);
        var draft = new DuesBooks.Draft
        {
            Id = entry,
            Organization = large.OrganizationId,
            On = input.On.Value,
            Kind = DuesEntryKind.LargeHandedOn,
            Text = "大额党费全部转交中央",
        };
        Posting[] postings = [new(DuesAccount.LargeInTransit, large.AmountFen), new(DuesAccount.Cash, -large.AmountFen)];
        var posted = await books.PostAsync(draft, by, postings, ct);
        if (posted.IsRefused)
            return posted.Refusal!;

        return await SaveAsync(large, DuesActs.HandOnLarge, $"{Fen.Text(large.AmountFen)} 元", work, by, ct);
    }

    public async Task<Result<LargeDuesId>> ConfirmAsync(Receipt input, Actor by, CancellationToken ct)
    {
        var found = await FindAsync(input.Id, by, ct);
        if (found.IsRefused)
            return found.Refusal!;

        return found.Value.Confirm(input.Number.Trim()) is { } refusal
            ? refusal
            : await SaveAsync(found.Value, DuesActs.ConfirmLarge, input.Number, UnitOfWork.OfTheSave, by, ct);
    }

    /// <summary>Large dues taken by a committee for which he may act.</summary>
    public async Task<Result<LargeDues>> FindAsync(LargeDuesId id, Actor by, CancellationToken ct)
    {
        var (organizations, all) = (desk.Organizations, desk.Db.LargeDues);
        if (await all.VisibleTo(by, DuesPermissions.Accounts, organizations).SingleOrDefaultAsync(l => l.Id == id, ct) is { } found)
            return found;

        return await all.VisibleTo(by, DuesPermissions.ReadAccounts, organizations).AnyAsync(l => l.Id == id, ct)
            ? DuesRefusals.Forbidden
            : DuesRefusals.LargeNotFound;
    }

    private async Task<Result<LargeDuesId>> SaveAsync(
        LargeDues large,
        Trail.TrailAct act,
        string detail,
        UnitOfWork work,
        Actor by,
        CancellationToken ct
    )
    {
        var member = await desk.Members.Known.SingleAsync(m => m.Id == large.MemberId, ct);
        desk.Record(by, act, member, null, detail);
        if (await desk.SaveAsync(DuesRefusals.ChangedMeanwhile, ct) is { } lost)
            return lost;

        await work.CommitAsync(ct);
        return large.Id;
    }
}
