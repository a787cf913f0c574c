using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.Trail;

namespace Touyan.Modules.OrganizationalLife.Model;

/// <summary>How far something asked by a resolution has come.</summary>
public enum FollowUpState
{
    [Display(Name = "待会议确认")]
    Planned = 1,

    [Display(Name = "正在落实")]
    Open = 2,

    [Display(Name = "已报告待核实")]
    Reported = 3,

    [Display(Name = "已落实")]
    Done = 4,

    [Display(Name = "已撤销")]
    Withdrawn = 5,
}

/// <summary>What somebody else found of a report.</summary>
public enum Verdict
{
    [Display(Name = "确已落实")]
    Confirmed = 1,

    [Display(Name = "退回继续落实")]
    Returned = 2,
}

/// <summary>Who is to do it.</summary>
[DisplayName("承担人")]
public sealed class FollowUpHolder : ICountyOwned
{
    private FollowUpHolder() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    [DisplayName("落实事项")]
    public FollowUpId FollowUpId { get; private set; }

    [DisplayName("党员")]
    public MemberId MemberId { get; private set; }

    [DisplayName("姓名")]
    public string Name { get; private set; } = "";

    internal static FollowUpHolder Of(FollowUp followUp, HolderName person) =>
        new()
        {
            CountyCode = followUp.CountyCode,
            Id = Guid.CreateVersion7(),
            FollowUpId = followUp.Id,
            MemberId = person.Id,
            Name = person.Name,
        };
}

/// <summary>That it is done, as somebody says; and what another found. Written once, judged once.</summary>
[DisplayName("落实报告")]
public sealed class FollowUpReport : ICountyOwned
{
    internal const int TextMaxLength = 1000;

    private FollowUpReport() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    [DisplayName("落实事项")]
    public FollowUpId FollowUpId { get; private set; }

    [DisplayName("落实情况")]
    public string Text { get; private set; } = "";

    [DisplayName("报告人")]
    public string EnteredBy { get; private set; } = "";

    [NotTraced]
    public Guid EnteredByAccount { get; private set; }

    [DisplayName("报告时间")]
    public DateTime At { get; private set; }

    [DisplayName("核实结果")]
    public Verdict? Verdict { get; private set; }

    [DisplayName("核实意见")]
    public string? VerdictWords { get; private set; }

    [DisplayName("核实人")]
    public string? JudgedBy { get; private set; }

    [DisplayName("核实时间")]
    public DateTime? JudgedAt { get; private set; }

    internal static FollowUpReport Of(FollowUp followUp, string text, Speaker speaker, DateTime at) =>
        new()
        {
            CountyCode = followUp.CountyCode,
            Id = Guid.CreateVersion7(),
            FollowUpId = followUp.Id,
            Text = text,
            EnteredBy = speaker.Name,
            EnteredByAccount = speaker.Account.Value,
            At = at,
        };

    internal void Judge(Verdict verdict, string? words, string by, DateTime at) =>
        (Verdict, VerdictWords, JudgedBy, JudgedAt) = (verdict, words, by, at);
}
