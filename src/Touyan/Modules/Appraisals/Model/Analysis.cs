using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Appraisals.Model;

/// <summary>How far an analysis is.</summary>
public enum AnalysisState
{
    [Display(Name = "待审核")]
    Waiting = 1,

    [Display(Name = "已通过")]
    Confirmed = 2,

    [Display(Name = "已退回")]
    Returned = 3,
}

/// <summary>What a member writes of his own Party spirit once a year (党性分析); his branch reads it and agrees, or gives it back.</summary>
[DisplayName("党性分析")]
public sealed class Analysis : ICountyOwned, IVersioned
{
    public const int TextMaxLength = 5000;

    private Analysis() { }

    public int CountyCode { get; private set; }

    public AnalysisId Id { get; private set; }

    [DisplayName("党员")]
    public MemberId MemberId { get; private set; }

    [DisplayName("党支部")]
    public OrganizationId OrganizationId { get; private set; }

    [DisplayName("年度")]
    public int Year { get; private set; }

    [NotTraced]
    public string Text { get; private set; } = "";

    [DisplayName("提交时间")]
    public DateTime WrittenAt { get; private set; }

    [DisplayName("提交日期")]
    public DateOnly WrittenOn { get; private set; }

    [DisplayName("情形")]
    public AnalysisState State { get; private set; }

    [DisplayName("审核人")]
    public string? CheckedBy { get; private set; }

    [DisplayName("审核时间")]
    public DateTime? CheckedAt { get; private set; }

    [DisplayName("退回原因")]
    public string? ReturnedFor { get; private set; }

    [NotTraced]
    public int Version { get; set; }

    internal static Analysis Write(int county, Members.MemberGlance member, int year, string text, DateTime at) =>
        new()
        {
            CountyCode = county,
            Id = EntityId.New<AnalysisId>(),
            MemberId = member.Id,
            OrganizationId = member.OrganizationId,
            Year = year,
            Text = text,
            WrittenAt = at,
            WrittenOn = Clock.ToChinaDate(at),
            State = AnalysisState.Waiting,
        };

    /// <summary>Written anew, as long as it was not agreed to.</summary>
    internal Refusal? Rewrite(Members.MemberGlance member, string text, DateTime at)
    {
        if (State is AnalysisState.Confirmed)
            return AnalysisRefusals.ConfirmedAlready;

        (Text, WrittenAt, WrittenOn) = (text, at, Clock.ToChinaDate(at));
        (State, OrganizationId) = (AnalysisState.Waiting, member.OrganizationId);
        (CheckedBy, CheckedAt, ReturnedFor) = (null, null, null);
        return null;
    }

    internal Refusal? Check(bool isAgreed, string? why, Actor by, DateTime at)
    {
        if (State is not AnalysisState.Waiting)
            return AnalysisRefusals.NotWaiting;

        if (by.Member == MemberId)
            return AnalysisRefusals.OwnAnalysis;

        if (!isAgreed && string.IsNullOrWhiteSpace(why))
            return AnalysisRefusals.ReasonMissing;

        (State, ReturnedFor) = isAgreed ? (AnalysisState.Confirmed, null) : (AnalysisState.Returned, why!.Trim());
        (CheckedBy, CheckedAt) = (by.Name, at);
        return null;
    }
}

internal static class AnalysisRefusals
{
    public static readonly Refusal NotFound = Refusal.NotFound("analysis.not-found", "没有找到该党性分析，或不在您的管理范围内");

    public static readonly Refusal ConfirmedAlready = Refusal.Conflict(
        "analysis.confirmed-already",
        "今年的党性分析已经审核通过，不能再改"
    );

    public static readonly Refusal NotWaiting = Refusal.Conflict("analysis.not-waiting", "该党性分析已经审核");

    public static readonly Refusal OwnAnalysis = Refusal.Conflict("analysis.own-analysis", "不能审核本人的党性分析，由上级党组织审核");

    public static readonly Refusal ReasonMissing = Refusal.Invalid("analysis.reason-missing", "退回的请写明原因", "Why");

    public static readonly Refusal ChangedMeanwhile = Refusal.Conflict("analysis.changed-meanwhile", "党性分析刚有变动，请刷新后重新办理");
}
