using Touyan.Kernel;
using Touyan.Modules.Duties.Reckoning;

namespace Touyan.Modules.Duties.Own;

/// <summary>我的任务: what one owes himself this year, what is missing first, each with why and where he sees to it.</summary>
public sealed class ListOwnDuties(OwnDuties own, DutyDesk desk, DutyProofs proofs)
{
    public sealed record View(DutyYear Year, DutyTally Tally, IReadOnlyList<Row> Rows);

    /// <summary>One period.</summary>
    /// <param name="Cell">How it stands.</param>
    /// <param name="Organization">Where it is owed.</param>
    /// <param name="Href">Where he sees to it himself; null where others do.</param>
    public sealed record Row(DutyCell Cell, string Organization, string? Href);

    public async Task<View> RunAsync(Actor by, CancellationToken ct)
    {
        var year = DutyYear.Of(year: null, on: null, desk.Today);
        var cells = await own.SinceAsync(year.First, year.AsOf, by, ct);
        var names = await desk.Organizations.NamesAsync(cells.Select(c => c.Holder.Organization).Distinct(), ct);
        var rows = cells
            .OrderBy(c =>
                c.State is DutyState.Late ? 0
                : c.State is DutyState.Soon ? 1
                : c.State is DutyState.Due ? 2
                : 3
            )
            .ThenByDescending(c => c.Period.DueOn)
            .ThenBy(c => c.Duty.Id, StringComparer.Ordinal)
            .Select(c => new Row(c, names.GetValueOrDefault(c.Holder.Organization, ""), proofs.SourceOf(c.Duty.Proof.Record).OwnHref));
        return new View(year, DutyTally.Of(cells), [.. rows]);
    }
}
