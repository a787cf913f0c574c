using Touyan.Kernel;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Imports.Applying;

/// <summary>How long the sheet of an import is kept: it holds what is told of persons, in the clear.</summary>
public sealed class ImportRetention(ImportQueue queue, Rules rules, TimeProvider clock)
{
    public DateTime Now => clock.UtcNow;

    /// <summary>Has the sheet removed when its time has come; in the unit of work at hand.</summary>
    public void Begin(ImportId id, DateTime lastStepAt) => queue.RemoveSheetOn(id, EndOf(lastStepAt));

    /// <summary>When a sheet is to be removed with which something was last done then.</summary>
    public DateTime EndOf(DateTime lastStepAt) => lastStepAt.AddDays(rules.Security(clock.Today).ImportKeptDays.Value);
}
