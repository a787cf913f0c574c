using Touyan.Modules.Procedures;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Dispositions.Deciding;

/// <summary>Grounds as rulebook/procedures/disposition-*.yaml words them, where the program asks more of one.</summary>
internal static class Grounds
{
    public const string NotCorrected = "限期改正期满没有转变";
    public const string Lapsed = "连续六个月自行脱党";
    public const string StillLost = "停止党籍后仍然失去联系";
    public const string Insists = "经教育后仍坚持退党";
}

/// <summary>What checks and effects ask of a case.</summary>
internal static class DispositionMoments
{
    extension(CaseMoment moment)
    {
        /// <summary>A rule on the day; its first version on days before it.</summary>
        public Rule RuleOf(string id) => (moment.Rules with { ReachesBack = true }).Rule(id);

        /// <summary>The day on which a step was decided, here or on paper.</summary>
        public DateOnly? DayOf(string step) => moment.Days.TryGetValue(step, out var day) ? day : moment.Values.Date(step);
    }
}
