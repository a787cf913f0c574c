namespace Touyan.Modules.Procedures.Api;

/// <summary>Bodies as the OpenAPI document shows them.</summary>
internal static class CaseExamples
{
    public const string Start = """
        { "procedure": "member-certificate", "subject": "01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f", "on": "2026-11-20",
          "parties": {}, "values": { "destination": "苏州市工业园区", "leaves-on": "2026-12-01", "months": "3", "purpose": "务工" }, "documents": [] }
        """;

    public const string Decide = """
        { "step": "meeting", "outcome": "passed", "on": "2026-11-20", "reason": "情况属实", "values": { "defended": "是" },
          "documents": [{ "document": "resolution", "pages": 2 }],
          "vote": { "entitled": 28, "excluded": 2, "excludedGrounds": ["14"], "excludedWhy": "张某、李某卧床不起",
            "excludedConsent": "江委〔2026〕31号", "excludedOn": "2026-11-10", "present": 25, "written": 0, "for": 24, "against": 1, "abstained": 0 } }
        """;

    public const string Withdraw = """
        { "reason": "不再外出" }
        """;

    public const string Urge = """
        { "words": "请尽快办理" }
        """;

    public const string Extend = """
        { "until": "2026-12-10", "reason": "正在核实去向" }
        """;

    public const string HandOver = """
        { "to": "01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f", "reason": "书记外出培训" }
        """;
}
