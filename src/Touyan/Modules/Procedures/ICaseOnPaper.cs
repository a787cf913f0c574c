using Touyan.Kernel;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Procedures;

/// <summary>
/// What a house keeps beside its cases, for those of a sheet that ran on paper and go on here: no beginning brought it about. The moment is that of
/// taking over: the step is the one at which the case stands, the days of earlier steps are those of the sheet.
/// </summary>
public interface ICaseOnPaper
{
    /// <summary>Whether it is a procedure of this house.</summary>
    bool IsOf(string procedure);

    /// <summary>Why a case cannot go on here from that step; asked when the sheet is checked, of no case yet.</summary>
    Task<Refusal?> WhyNotAsync(CaseMoment moment, CancellationToken ct);

    /// <summary>Adds what belongs to the case as it stands, in the unit of work at hand.</summary>
    Task TakeOverAsync(CaseMoment moment, CancellationToken ct) => Task.CompletedTask;

    /// <summary>Those of the cases whose matter somebody went on with at the house's own pages.</summary>
    Task<IReadOnlyList<CaseId>> GoneOnAsync(IQueryable<CaseId> cases, CancellationToken ct) => Task.FromResult<IReadOnlyList<CaseId>>([]);

    /// <summary>The import is taken back: removes what was added, and notes the rows that go.</summary>
    Task TakeBackAsync(IQueryable<CaseId> cases, TracedRows rows, CancellationToken ct) => Task.CompletedTask;
}
