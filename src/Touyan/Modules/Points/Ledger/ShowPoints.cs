using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Points.Model;

namespace Touyan.Modules.Points.Ledger;

/// <summary>A member's ledger, each line with its record and its rule; what may be spent and what runs out next.</summary>
public sealed class ShowPoints(PointDesk desk, IEnumerable<IPointSource> sources)
{
    public sealed record View
    {
        public required MemberGlance Member { get; init; }
        public required int Balance { get; init; }
        public required int Available { get; init; }
        public required int ThisYear { get; init; }

        /// <summary>The next day on which something runs out, and how much.</summary>
        public (DateOnly On, int Points)? RunsOut { get; init; }
        public required IReadOnlyList<Line> Lines { get; init; }
    }

    public sealed record Line
    {
        public required Guid Id { get; init; }
        public required int Number { get; init; }
        public required PointEntryKind Kind { get; init; }
        public required int Points { get; init; }

        /// <summary>What the sum was after it.</summary>
        public required int Balance { get; init; }
        public required DateOnly On { get; init; }
        public required string Text { get; init; }
        public string? Rule { get; init; }
        public string? Href { get; init; }
        public DateOnly? ExpiresOn { get; init; }

        /// <summary>Number of the line that it is against.</summary>
        public int? Against { get; init; }
    }

    public async Task<Result<View>> RunAsync(MemberId id, Actor by, CancellationToken ct)
    {
        var found = await desk.MemberAsync(id, by, PointsPermissions.Read, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var entries = await desk.Db.PointEntries.AsNoTracking().Where(e => e.MemberId == id).ToListAsync(ct);
        var ledger = new PointLedger(desk.Db.County, id, entries);
        var next = ledger
            .Left()
            .Where(c => c.Left > 0 && c.Credit.ExpiresOn > desk.Today)
            .GroupBy(c => c.Credit.ExpiresOn!.Value)
            .OrderBy(g => g.Key)
            .FirstOrDefault();
        return new View
        {
            Member = found.Value,
            Balance = ledger.Balance,
            Available = ledger.AvailableOn(desk.Today),
            ThisYear = entries.Where(e => e.On.Year == desk.Today.Year && e.Kind is not PointEntryKind.Spent).Sum(e => e.Points),
            RunsOut = next is null ? null : (next.Key, next.Sum(c => c.Left)),
            Lines = Lines(ledger),
        };
    }

    // The latest first, each with the sum as it was then.
    private List<Line> Lines(PointLedger ledger)
    {
        var numbers = ledger.Entries.ToDictionary(e => e.Id, e => e.Number);
        var (sum, lines) = (0, new List<Line>());
        foreach (var entry in ledger.Entries)
        {
            sum += entry.Points;
            lines.Add(
                new Line
                {
                    Id = entry.Id,
                    Number = entry.Number,
                    Kind = entry.Kind,
                    Points = entry.Points,
                    Balance = sum,
                    On = entry.On,
                    Text = entry.Text,
                    Rule = entry.Rule is { } rule ? desk.Rules.TitleOf(rule) : null,
                    Href = HrefOf(entry),
                    ExpiresOn = entry.ExpiresOn,
                    Against = entry.OfEntryId is { } of ? numbers[of] : null,
                }
            );
        }

        lines.Reverse();
        return lines;
    }

    private string? HrefOf(PointEntry entry) =>
        entry.Kind is PointEntryKind.Granted ? $"/cases/{entry.RecordId}"
        : entry.Source is { } source ? sources.FirstOrDefault(s => s.Codes.Contains(source))?.HrefOf(entry.RecordId!.Value)
        : null;
}
