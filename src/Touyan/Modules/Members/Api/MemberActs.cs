using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Members.Api;

/// <summary>The member that an act was about.</summary>
internal sealed record MemberDone([property: Description("党员的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")] MemberId Id);

/// <summary>A sensitive value, on this one answer.</summary>
internal sealed record Revealed([property: Description("原文"), Example("329900198507010119")] string Value);

/// <summary>In what form a roster is taken, and what for.</summary>
internal sealed record RosterTaken
{
    [Description("用途：为什么导出、给谁用；系统留痕"), Display(Name = "用途"), Required, StringLength(200)]
    public string Reason { get; init; } = "";

    [Description("true 为完整号码，默认遮盖；须有查看敏感信息原文的权限")]
    public bool Full { get; init; }

    [Description("文件格式，默认 xlsx")]
    public ExportFormat Format { get; init; } = ExportFormat.Xlsx;
}

/// <summary>Bodies as the OpenAPI document shows them.</summary>
internal static class MemberExamples
{
    public const string Enrol = """
        {
          "name": "李伟",
          "idNumber": "329900198507010119",
          "ethnicity": "01",
          "nativePlace": "江苏海安",
          "phone": "13800000000",
          "education": "20",
          "occupation": "012",
          "workUnit": "海安市农业技术推广中心",
          "organization": "中共海安镇江海社区支部委员会",
          "kind": "full",
          "admittedOn": "2010-06-20",
          "convertedOn": "2011-06-20",
          "evidenceOn": "2010-06-20",
          "reason": "补录"
        }
        """;

    public const string Correct = """
        { "name": "李炜", "ethnicity": "01", "nativePlace": "江苏海安", "phone": "13800000001", "removePhone": false, "note": null, "reason": "姓名录入有误" }
        """;

    public const string CorrectDates = """
        { "admittedOn": "2010-06-20", "convertedOn": "2011-06-20", "reason": "与入党志愿书核对" }
        """;

    public const string ChangeMembership = """
        { "change": "convert", "ground": "correction", "on": "2026-07-01", "documentNumber": "海组〔2026〕25号", "evidenceOn": "2026-06-28", "reason": "预备期满，支部大会通过" }
        """;

    public const string AddEducation = """
        { "level": "21", "degree": "4", "school": "南通大学", "major": "农学", "graduatedOn": "2007-06-30", "reason": "补登学历" }
        """;

    public const string ChangeOccupation = """
        { "code": "012", "workUnit": "海安市农业技术推广中心", "title": "副主任", "from": "2026-03-01", "reason": "工作调动" }
        """;

    public const string AddHonour = """
        { "title": "优秀共产党员", "awardedBy": "中共海安市委员会", "awardedOn": "2026-07-01", "documentNumber": "海委〔2026〕9号", "reason": "表彰" }
        """;

    public const string Reveal = """
        { "what": "phone", "reason": "通知参加党员大会" }
        """;

    public const string FindByIdNumber = """
        { "idNumber": "329900198507010119" }
        """;

    public const string Export = """
        { "reason": "年报核对", "full": false, "format": "xlsx" }
        """;
}
