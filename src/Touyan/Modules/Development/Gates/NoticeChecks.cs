using Touyan.Kernel;
using Touyan.Modules.Procedures;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Development.Gates;

/// <summary>A notice hung for as many working days as the county asks, and is over.</summary>
internal abstract class NoticeCheck(Rules rules, (string From, string To) fields) : ICaseCheck
{
    public Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct) => Task.FromResult(Check(moment));

    // Of a case that was taken over at this step nobody may have said when the notice hung.
    private Refusal? Check(CaseMoment moment) =>
        moment.Values.Date(fields.From) is { } from && moment.Values.Date(fields.To) is { } to
            ? GateMath.Notice(from, to, JudgedOn(moment, to), rules.Calendar, moment.Asked)
            : GateRefusals.NoticeMissing(moment.Asked.NoticeRequired);

    /// <summary>The day on which it is asked whether the notice is over.</summary>
    protected virtual DateOnly JudgedOn(CaseMoment moment, DateOnly to) => moment.On;
}

internal sealed class AdmissionNoticeCheck(Rules rules) : NoticeCheck(rules, CaseFields.AdmissionNotice);

internal sealed class ConversionNoticeCheck(Rules rules) : NoticeCheck(rules, CaseFields.ConversionNotice);

/// <summary>A notice that is put up will hang for as many working days as the county asks.</summary>
internal abstract class NoticePlannedCheck(Rules rules, (string From, string To) fields) : NoticeCheck(rules, fields)
{
    protected override DateOnly JudgedOn(CaseMoment moment, DateOnly to) => to.AddDays(1);
}

internal sealed class AdmissionNoticePlanned(Rules rules) : NoticePlannedCheck(rules, CaseFields.AdmissionNotice);

internal sealed class ConversionNoticePlanned(Rules rules) : NoticePlannedCheck(rules, CaseFields.ConversionNotice);

/// <summary>Where the county asks for a notice on the day of the meeting, there was one, whatever it asked before.</summary>
internal abstract class NoticeGivenCheck(Rules rules, (string From, string To) fields) : ICaseCheck
{
    public Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct) => Task.FromResult(Check(moment));

    private Refusal? Check(CaseMoment moment)
    {
        var required = moment.Asked.NoticeRequired;
        if (!required.Value)
            return null;

        return moment.Values.Date(fields.From) is { } from && moment.Values.Date(fields.To) is { } to
            ? GateMath.Notice(from, to, moment.On, rules.Calendar, moment.Asked)
            : GateRefusals.NoticeMissing(required);
    }
}

internal sealed class AdmissionNoticeGiven(Rules rules) : NoticeGivenCheck(rules, CaseFields.AdmissionNotice);

internal sealed class ConversionNoticeGiven(Rules rules) : NoticeGivenCheck(rules, CaseFields.ConversionNotice);
