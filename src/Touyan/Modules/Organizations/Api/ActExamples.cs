namespace Touyan.Modules.Organizations.Api;

/// <summary>Bodies as the OpenAPI document shows them.</summary>
internal static class ActExamples
{
    public const string Establish = """
        {
          "parentId": "01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f",
          "name": "中共海安镇江海社区支部委员会",
          "type": "branch",
          "sector": "02",
          "code": "001.001.088",
          "division": "320685100",
          "ground": "firstLoading",
          "on": "2026-07-01",
          "reason": "社区设立",
          "documentNumber": "海组〔2026〕18号",
          "documentOn": "2026-06-25",
          "preview": false
        }
        """;

    public const string Rename = """
        { "ground": "correction", "name": "中共海安镇江海社区支部委员会", "on": "2026-07-01", "reason": "村改社区", "documentNumber": "海组〔2026〕18号", "documentOn": "2026-06-25" }
        """;

    public const string Move = """
        { "ground": "correction", "parentId": "01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f", "on": "2026-07-01", "reason": "区划调整", "documentNumber": "海组〔2026〕19号" }
        """;

    public const string ChangeType = """
        { "ground": "correction", "type": "generalBranch", "sector": "02", "on": "2026-07-01", "reason": "党员人数增加", "documentNumber": "海组〔2026〕20号" }
        """;

    public const string Correct = """
        { "ground": "correction", "code": "001.001.088", "division": "320685100", "sector": "02", "establishedOn": "2015-07-01", "on": "2026-07-01", "reason": "录入有误" }
        """;

    public const string Merge = """
        { "ground": "correction", "intoId": "01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f", "on": "2026-07-01", "reason": "合村并居", "documentNumber": "海组〔2026〕21号", "preview": true }
        """;

    public const string Dissolve = """
        { "ground": "correction", "on": "2026-07-01", "reason": "企业注销", "documentNumber": "海组〔2026〕22号", "documentOn": "2026-06-28" }
        """;
}
