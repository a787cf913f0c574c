using Touyan.Modules.FloatingMembers.Model;

namespace Touyan.Modules.FloatingMembers.Outflows;

/// <summary>What the rules say of somebody away today; nothing of it is typed by anybody.</summary>
/// <param name="NextContactOn">The day by which the next contact is due.</param>
/// <param name="IsLate">That day has passed.</param>
/// <param name="IsSilent">So long without contact that he counts as one to be searched for.</param>
/// <param name="IsToTransfer">So long at a fixed place that his relation is to be transferred.</param>
/// <param name="IsReturnPassed">He was to be back by now.</param>
public sealed record OutflowFindings(DateOnly NextContactOn, bool IsLate, bool IsSilent, bool IsToTransfer, bool IsReturnPassed)
{
    /// <summary>As of the day of the rules; nothing is owed once it has ended.</summary>
    public static OutflowFindings Of(OutflowRow row, FloatingRules rules, DateOnly today)
    {
        var isAway = row.EndedOn is null;
        var next = rules.NextContactOn(row.HeardOn);
        return new OutflowFindings(
            next,
            isAway && next < today,
            isAway && row.HeardOn <= rules.LastHeardIfSilent,
            isAway && row.IsFixedPlace && row.Since <= rules.SinceIfToTransfer,
            isAway && row.ExpectedUntil < today
        );
    }
}
