using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Dues.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Dues.Accounts;

/// <summary>A posting that was entered wrongly is taken back by the same the other way round.</summary>
public sealed class ReverseEntry(DuesDesk desk, DuesBooks books)
{
    public sealed record Input
    {
        [JsonIgnore]
        public DuesEntryId Id { get; init; }

        [Display(Name = "冲销日期"), Required]
        public DateOnly? On { get; init; }

        [Display(Name = "冲销原因"), Required, StringLength(150)]
        public string Reason { get; init; } = "";
    }

    public async Task<Result<DuesEntryId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await FindAsync(input.Id, by, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var entry = found.Value;
        if (await desk.Db.DuesEntries.AnyAsync(e => e.ReversesId == entry.Id, ct))
            return DuesRefusals.AlreadyReversed;

        if (input.On < entry.On)
            return DuesRefusals.ReversalDay(entry.On);

        await using var work = await UnitOfWork.BeginAsync(desk.Db, ct);
        var draft = new DuesBooks.Draft
        {
            Organization = entry.OrganizationId,
            On = input.On!.Value,
            Kind = DuesEntryKind.Reversal,
            Text = $"冲销 {entry.Number}：{input.Reason}",
            Reverses = entry.Id,
        };
        var posted = await books.PostAsync(draft, by, entry.Turned(), ct);
        if (posted.IsRefused)
            return posted.Refusal!;

        var place = await desk.Organizations.Places.SingleAsync(p => p.Id == entry.OrganizationId, ct);
        desk.Record(by, DuesActs.Post, place, input.Reason, posted.Value.Text);
        if (await desk.SaveAsync(DuesRefusals.AlreadyReversed, ct) is { } lost)
            return lost;

        await work.CommitAsync(ct);
        return posted.Value.Id;
    }

    /// <summary>A posting that stands by itself: what came with a payment or a remittance is put right there.</summary>
    public async Task<Result<DuesEntry>> FindAsync(DuesEntryId id, Actor by, CancellationToken ct)
    {
        var (organizations, all) = (desk.Organizations, desk.Db.DuesEntries);
        var found = await all.VisibleTo(by, DuesPermissions.Accounts, organizations)
            .Include(e => e.Lines)
            .SingleOrDefaultAsync(e => e.Id == id, ct);
        if (found is null)
            return await all.VisibleTo(by, DuesPermissions.ReadAccounts, organizations).AnyAsync(e => e.Id == id, ct)
                ? DuesRefusals.Forbidden
                : DuesRefusals.EntryNotFound;

        return found.Kind is DuesEntryKind.Expenditure or DuesEntryKind.Interest or DuesEntryKind.Opening
            ? found
            : DuesRefusals.EntryBelongsToOther;
    }
}
