using Microsoft.EntityFrameworkCore;
using Touyan.Modules.Procedures.Model;
using Touyan.Modules.Procedures.Running;
using Touyan.Platform.Data;

namespace Touyan.Modules.Procedures.TakingOver;

/// <summary>
/// Numbers for the many cases of a sheet. They are drawn by lot, which is enough for those that begin in a day's work; of ten thousand that a sheet has
/// begin on one day, two would draw the same. One statement for all of them.
/// </summary>
public sealed class FreshNumbers(TouyanDb db)
{
    private readonly HashSet<string> given = new(StringComparer.Ordinal);

    /// <summary>Draws the number of a case.</summary>
    internal Func<ProcedureDefinition, DateOnly, string> Lot { get; init; } = CaseNumbers.New;

    /// <summary>A number for each, in order; none that another case has.</summary>
    public async Task<IReadOnlyList<string>> DrawAsync(IReadOnlyList<(ProcedureDefinition Of, DateOnly On)> cases, CancellationToken ct)
    {
        var drawn = cases.Select(Draw).ToList();
        while (await TakenAsync(drawn, ct) is { Count: > 0 } taken)
        {
            foreach (var (at, _) in drawn.Index().Where(d => taken.Contains(d.Item)).ToList())
                drawn[at] = Draw(cases[at]);
        }

        return drawn;
    }

    private string Draw((ProcedureDefinition Of, DateOnly On) wanted)
    {
        while (true)
        {
            var number = Lot(wanted.Of, wanted.On);
            if (given.Add(number))
                return number;
        }
    }

    private Task<HashSet<string>> TakenAsync(List<string> drawn, CancellationToken ct) =>
        db.Cases.Where(c => drawn.Contains(c.Number)).Select(c => c.Number).ToHashSetAsync(ct);
}
