using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Platform.Data;

namespace Touyan.Modules.Dues.Model;

/// <summary>The books of organisations: posts within the unit of work at hand, numbered in order; what is closed or not there cannot be spent.</summary>
public sealed class DuesBooks(TouyanDb db, DuesNumbers numbers, TimeProvider clock)
{
    /// <summary>A posting as an act asks for it.</summary>
    public sealed record Draft
    {
        public DuesEntryId? Id { get; init; }
        public required OrganizationId Organization { get; init; }
        public required DateOnly On { get; init; }
        public required DuesEntryKind Kind { get; init; }
        public required string Text { get; init; }
        public string? Decision { get; init; }
        public OrganizationId? Counterpart { get; init; }
        public DuesEntryId? Reverses { get; init; }

        /// <summary>Another house saves, or throws away what was only asked.</summary>
        public bool IsSavedElsewhere { get; init; }
    }

    /// <summary>Posts and adds it; nothing is saved.</summary>
    public async Task<Result<DuesEntry>> PostAsync(Draft draft, Actor by, IReadOnlyList<Posting> postings, CancellationToken ct)
    {
        // The number is taken first: whoever else posts or publishes here waits, so that both do not spend the same money.
        var year = draft.On.Year;
        var serial = draft.IsSavedElsewhere
            ? await numbers.NextAsync(DuesSeriesKind.Entry, draft.Organization, year, ct)
            : await numbers.TakeAsync(DuesSeriesKind.Entry, draft.Organization, year, howMany: 1, ct);
        if (await db.DuesPublications.AnyAsync(p => p.OrganizationId == draft.Organization && p.Year == year, ct))
            return DuesRefusals.YearClosed(year);

        var spent = -postings.Where(p => p.Account is DuesAccount.Cash).Sum(p => p.Fen);
        if (spent > 0 && draft.Kind is not DuesEntryKind.Reversal && await CashAsync(draft.Organization, ct) is var cash && cash < spent)
            return DuesRefusals.NotEnoughCash(cash);

        var posted = DuesEntry.Post(FactsOf(draft, by, serial), postings);
        if (!posted.IsRefused)
            db.Add(posted.Value);

        return posted;
    }

    /// <summary>What an organisation has.</summary>
    public async Task<long> CashAsync(OrganizationId organization, CancellationToken ct) =>
        await db.DuesLines.Where(l => l.OrganizationId == organization && l.Account == DuesAccount.Cash).SumAsync(l => (long?)l.Fen, ct)
        ?? 0;

    private EntryFacts FactsOf(Draft draft, Actor by, int serial) =>
        new()
        {
            County = by.County,
            Id = draft.Id,
            Organization = draft.Organization,
            Serial = serial,
            On = draft.On,
            Kind = draft.Kind,
            Text = draft.Text,
            Decision = draft.Decision,
            Counterpart = draft.Counterpart,
            Reverses = draft.Reverses,
            RecordedBy = by.Name,
            RecordedAt = clock.UtcNow,
        };
}
