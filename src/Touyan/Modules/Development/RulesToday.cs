using Touyan.Kernel;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Development;

/// <summary>The rules on developing members as they are today.</summary>
public sealed class RulesToday(Rules rules, TimeProvider clock)
{
    public Rules Book => rules;

    public DateOnly Today => clock.Today;

    public DevelopmentRules Development => rules.Development(clock.Today);
}
