using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Dues.Model;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Dues.Accounts;

/// <summary>The books of an organisation for a year: sums of the accounts and the postings behind them.</summary>
public sealed class ShowBooks(DuesDesk desk)
{
    private const int Most = 300;

    public sealed record Input
    {
        public OrganizationId Organization { get; init; }

        [Display(Name = "年份"), Range(2000, 2100)]
        public int? Year { get; init; }
    }

    public sealed record Row(DuesEntry Entry, string? Counterpart, bool IsReversed)
    {
        /// <summary>What it brought or cost.</summary>
        public long CashFen => Entry.Lines.Where(l => l.Account is DuesAccount.Cash).Sum(l => l.Fen);
    }

    public sealed record View
    {
        public required OrganizationPlace Place { get; init; }
        public required int Year { get; init; }
        public required PublicSheet Sheet { get; init; }
        public required IReadOnlyList<Row> Entries { get; init; }

        /// <summary>Postings of the year, also those that the page does not show.</summary>
        public required int Count { get; init; }
        public DuesPublication? Publication { get; init; }
        public required bool MayPost { get; init; }

        /// <summary>Made anew from the postings it is what was published.</summary>
        public bool IsAsPublished => Publication?.Digest == Sheet.Digest;
    }

    public async Task<Result<View>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (await desk.Organizations.FindAsync(input.Organization, by, DuesPermissions.ReadAccounts, ct) is not { } place)
            return DuesRefusals.OrganizationNotFound;

        var year = input.Year ?? desk.Today.Year;
        var publication = await desk
            .Db.DuesPublications.AsNoTracking()
            .SingleOrDefaultAsync(p => p.OrganizationId == place.Id && p.Year == year, ct);
        var entries = desk.Db.DuesEntries.AsNoTracking().Where(e => e.OrganizationId == place.Id && e.Year == year);
        return new View
        {
            Place = place,
            Year = year,
            Sheet = await SheetAsync(place.Id, publication?.OrganizationName ?? place.Name, year, ct),
            Entries = await RowsAsync(entries, ct),
            Count = await entries.CountAsync(ct),
            Publication = publication,
            MayPost = by.MayAt(DuesPermissions.Accounts, place.Path),
        };
    }

    /// <summary>The sheet of a year, made from the postings.</summary>
    public async Task<PublicSheet> SheetAsync(OrganizationId id, string name, int year, CancellationToken ct)
    {
        var lines = desk.Db.DuesLines.Where(l => l.OrganizationId == id);
        var before = await lines.Where(l => l.Account == DuesAccount.Cash && l.Year < year).SumAsync(l => (long?)l.Fen, ct) ?? 0;
        var sums = await lines
            .Where(l => l.Year == year)
            .GroupBy(l => new { l.Account, l.Use })
            .Select(g => new AccountSum(g.Key.Account, g.Key.Use, g.Sum(l => l.Fen)))
            .ToListAsync(ct);
        return PublicSheet.Of(name, year, before, sums, code => UseName(code, desk.Book));
    }

    private static string UseName(string code, Rules book) => book.FindCodes("dues-use")?.Find(code)?.Name ?? code;

    private async Task<List<Row>> RowsAsync(IQueryable<DuesEntry> entries, CancellationToken ct)
    {
        var found = await entries.Include(e => e.Lines).AsSingleQuery().OrderByDescending(e => e.Serial).Take(Most).ToListAsync(ct);
        if (found.Count == 0)
            return [];

        var ids = found.Select(e => (DuesEntryId?)e.Id).ToList();
        var reversed = await desk.Db.DuesEntries.Where(e => ids.Contains(e.ReversesId)).Select(e => e.ReversesId!.Value).ToListAsync(ct);
        var others = found.Where(e => e.CounterpartId is not null).Select(e => e.CounterpartId!.Value);
        var names = await desk.Organizations.NamesAsync(others, ct);
        return
        [
            .. found.Select(e => new Row(e, e.CounterpartId is { } other ? names.GetValueOrDefault(other) : null, reversed.Contains(e.Id))),
        ];
    }
}
