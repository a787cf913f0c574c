using System.ComponentModel;
using Touyan.Modules.Development.Model;

namespace Touyan.Modules.Development.Api;

/// <summary>A review as programs read it.</summary>
internal sealed record ReviewAnswer(
    [property: Description("日期")] DateOnly On,
    ReviewPhase Phase,
    ReviewResult Result,
    [property: Description("意见")] string Opinion,
    [property: Description("思想汇报份数")] int Reports,
    [property: Description("谁")] string By
);

/// <summary>Bodies as the OpenAPI document shows them.</summary>
internal static class DevelopmentExamples
{
    public const string Register = """
        {
          "name": "陈晓明",
          "idNumber": "329900200001010019",
          "ethnicity": "01",
          "phone": "13800000000",
          "education": "21",
          "occupation": null,
          "workUnit": "海安市农业技术推广中心",
          "residence": "江海社区三组",
          "league": "recommended",
          "organization": "中共海安镇江海社区支部委员会",
          "appliedOn": "2026-03-01"
        }
        """;

    public const string Correct = """
        { "name": "陈晓明", "ethnicity": "01", "phone": "13800000001", "education": "21", "occupation": null, "workUnit": "海安市农业技术推广中心", "residence": "江海社区三组", "league": "member", "reason": "姓名录入有误" }
        """;

    public const string Review = """
        { "on": "2026-09-01", "result": "good", "opinion": "按时参加学习和志愿服务", "reports": 2 }
        """;

    public const string Move = """
        { "organization": "中共海安镇江海社区支部委员会", "on": "2026-09-01", "files": "入党申请书、谈话记录、培养教育考察登记表", "reason": "工作单位变动" }
        """;

    public const string Reveal = """
        { "what": "phone", "reason": "通知谈话" }
        """;

    public const string Grant = """
        { "year": 2026, "organization": "01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f", "places": 12, "documentNumber": "海组〔2026〕3号", "reason": "下达年度计划" }
        """;

    public const string Assign = """
        { "year": 2026, "branch": "01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f", "places": 1, "reason": "分解到党支部" }
        """;

    public const string Analyse = """
        { "organization": "01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f", "on": "2026-09-01", "findings": "年轻积极分子偏少，下半年从种养大户中培养。" }
        """;
}
