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

/// <summary>A breach that was punished is not disposed of again.</summary>
internal sealed class NotPunishedCheck : ICaseCheck
{
    public Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct) =>
        Task.FromResult(moment.Values.Yes("punished") ? DispositionRefusals.PunishedAlready(moment.Rules.Rule("DISP-02.no-double")) : null);
}

/// <summary>限期改正 is for whoever sees his fault.</summary>
internal sealed class SeesFaultCheck : ICaseCheck
{
    private const string Sees = "认识错误、愿意改正";

    public Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct) =>
        Task.FromResult(
            moment.Values.Text("attitude") == Sees ? null : DispositionRefusals.SeesNoFault(moment.Rules.Rule("DISP-03.correction-grounds"))
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

        var most = moment.On.AddMonths(moment.Values.Number("months") ?? 0);
        return until > most ? DispositionRefusals.UntilTooLate(most, moment.Rules.Rule("DISP-04.max-correction-months")) : null;
    }
}

/// <summary>Whoever is disposed of may appeal, and is told so.</summary>
internal sealed class AppealToldCheck : ICaseCheck
{
    public Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct) =>
        Task.FromResult(moment.Values.Yes("told-appeal") ? null : DispositionRefusals.AppealNotTold);
}

/// <summary>Whoever is advised to leave after a correction period had one that ended without change.</summary>
internal sealed class AfterCorrectionCheck(TouyanDb db) : ICaseCheck
{
    private const string Ground = "限期改正期满没有转变";

    public async Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct)
    {
        if (moment.Values.Text("ground") != Ground)
            return null;

        var member = moment.Subject.Member!.Value;
        return await db.Dispositions.AnyAsync(d => d.MemberId == member && d.Result == CorrectionResult.Unchanged, ct)
            ? null
            : DispositionRefusals.NoCorrectionFailed(moment.Rules.Rule("DISP-05.after-correction"));
    }
}

/// <summary>自行脱党 takes six months on end without good reason.</summary>
internal sealed class LapseCheck : ICaseCheck
{
    private const string Ground = "连续六个月自行脱党";

    public Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct) => Task.FromResult(Wrong(moment));

    private static Refusal? Wrong(CaseMoment moment)
    {
        if (moment.Values.Text("ground") != Ground)
            return null;

        if (moment.Values.Date("lapsed-since") is not { } since)
            return DispositionRefusals.LapseDayRequired;

        var rule = moment.Rules.Rule("DISP-06.lapse-months");
        var day = Limits.After(since, rule, moment.Rules.Rules.Calendar);
        return moment.On < day ? DispositionRefusals.NotLongEnough(day, rule) : null;
    }
}
