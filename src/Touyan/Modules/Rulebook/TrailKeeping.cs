using Touyan.Kernel;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Rulebook;

/// <summary>Tells the trail how long it is kept: what the rule book says today, and never less than the law does.</summary>
internal sealed class TrailKeeping(NationalRules rules, TimeProvider clock) : ITrailKeeping
{
    public KeptMonths Today
    {
        get
        {
            var security = rules.Security(clock.Today);
            var months = security.KeptLogMonths.Value >= security.MinLogMonths.Value ? security.KeptLogMonths : security.MinLogMonths;
            return new(months.Value, months.Article);
        }
    }
}
