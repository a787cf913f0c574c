using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Dispositions.Model;
using Touyan.Modules.Members;
using Touyan.Modules.Procedures;
using Touyan.Platform.Data;

namespace Touyan.Modules.Dispositions.Deciding;

/// <summary>Probationary members are not disposed of: their probation ends otherwise.</summary>
internal sealed class FullMemberCheck(IMemberRecords records) : ICaseCheck
{
    public async Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct) =>
        await records.FindAsync(moment.Subject.Member!.Value, moment.On, ct) is { Kind: MemberKind.Full }
            ? null
            : DispositionRefusals.ProbationaryMember;
}

/// <summary>
/// Whoever is suspended since he was lost is delisted when he was not found in the years that the regulation gives, and for nothing else; asked before
/// anything begins.
/// </summary>
internal sealed class SuspensionCheck(IMemberRecords records) : ICaseCheck
{
    public async Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct)
    {
        var known = await records.StandingOfAsync(moment.Subject.Member!.Value, ct);
        var isSuspended = known?.Standing is MembershipStanding.Suspended;
        var rule = moment.RuleOf("MEM-02.delist-years");
        if (moment.Values.Text("ground") != Grounds.StillLost)
            return isSuspended ? DispositionRefusals.SuspendedForOtherGround(rule) : null;

        if (!isSuspended)
            return DispositionRefusals.NotSuspended(rule);

        var day = Limits.After(known!.Since, rule, moment.Rules.Rules.Calendar);
        return moment.On < day ? DispositionRefusals.NotSuspendedLongEnough(day, rule) : null;
    }
}

/// <summary>A breach that was punished is not disposed of again.</summary>
internal sealed class NotPunishedCheck : ICaseCheck
{
    public Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct) =>
        Task.FromResult(moment.Values.Yes("punished") ? DispositionRefusals.PunishedAlready(moment.RuleOf("DISP-02.no-double")) : null);
}

/// <summary>限期改正 is for whoever sees his fault.</summary>
internal sealed class SeesFaultCheck : ICaseCheck
{
    private const string Sees = "认识错误、愿意改正";

    public Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct) =>
        Task.FromResult(
            moment.Values.Text("attitude") == Sees ? null : DispositionRefusals.SeesNoFault(moment.RuleOf("DISP-03.correction-grounds"))
        );
}

/// <summary>The period ends within the months that were proposed, counted from the day of the notice.</summary>
internal sealed class CorrectionUntilCheck : ICaseCheck
{
    public Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct) => Task.FromResult(Wrong(moment));

    private static Refusal? Wrong(CaseMoment moment)
    {
        var until = moment.Values.Date("until")!.Value;
        if (until <= moment.On)
            return DispositionRefusals.UntilWrong;

        // What was proposed on paper may not be known here: then the most that the regulation gives holds.
        var rule = moment.RuleOf("DISP-04.max-correction-months");
        var most = moment.Values.Number("months") is { } months
            ? moment.On.AddMonths(months)
            : Limits.After(moment.On, rule, moment.Rules.Rules.Calendar);
        return until > most ? DispositionRefusals.UntilTooLate(most, rule) : null;
    }
}

/// <summary>Whoever is disposed of may appeal, and is told so.</summary>
internal sealed class AppealToldCheck : ICaseCheck
{
    public Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct) =>
        Task.FromResult(moment.Values.Yes("told-appeal") ? null : DispositionRefusals.AppealNotTold);
}

/// <summary>Whoever is advised to leave after a correction period had one that ended without change: his last one, not one of years ago.</summary>
internal sealed class AfterCorrectionCheck(TouyanDb db) : ICaseCheck
{
    public async Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct)
    {
        if (moment.Values.Text("ground") != Grounds.NotCorrected)
            return null;

        var member = moment.Subject.Member!.Value;
        var last = await db
            .Dispositions.Where(d => d.MemberId == member && d.Kind == DispositionKind.Correction)
            .OrderByDescending(d => d.On)
            .ThenByDescending(d => d.Id)
            .Select(d => d.Result)
            .FirstOrDefaultAsync(ct);
        return last is CorrectionResult.Unchanged
            ? null
            : DispositionRefusals.NoCorrectionFailed(moment.RuleOf("DISP-05.after-correction"));
    }
}

/// <summary>自行脱党 takes six months on end without good reason.</summary>
internal sealed class LapseCheck : ICaseCheck
{
    public Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct) => Task.FromResult(Wrong(moment));

    private static Refusal? Wrong(CaseMoment moment)
    {
        if (moment.Values.Text("ground") != Grounds.Lapsed)
            return null;

        if (moment.Values.Date("lapsed-since") is not { } since)
            return DispositionRefusals.LapseDayRequired;

        var rule = moment.RuleOf("DISP-06.lapse-months");
        var day = Limits.After(since, rule, moment.Rules.Rules.Calendar);
        return moment.On < day ? DispositionRefusals.NotLongEnough(day, rule) : null;
    }
}
