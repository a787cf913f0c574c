using Touyan.Kernel;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Trail.Archive;

/// <summary>How long entries stay in the database: what the rule book says today, and never less than the law does.</summary>
internal sealed class TrailRetention(Rules rules, TimeProvider clock)
{
    public Cited<int> Months =>
        Security.KeptLogMonths.Value >= Security.MinLogMonths.Value ? Security.KeptLogMonths : Security.MinLogMonths;

    /// <summary>Entries from this day on stay.</summary>
    public DateOnly KeptFrom => clock.Today.AddMonths(-Months.Value);

    private SecurityRules Security => rules.Security(clock.Today);
}
