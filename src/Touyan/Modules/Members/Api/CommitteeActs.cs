using System.ComponentModel;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Members.Api;

/// <summary>The term that an act was about.</summary>
internal sealed record TermDone([property: Description("届次的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")] Guid Id);

/// <summary>Bodies as the OpenAPI document shows them.</summary>
internal static class CommitteeExamples
{
    public const string BeginTerm = """
        { "ground": "firstLoading", "number": 5, "electedOn": "2026-11-01", "seats": 3, "documentNumber": "海组〔2026〕31号", "evidenceOn": "2026-10-28", "isExceptional": false }
        """;

    public const string Appoint = """
        { "ground": "firstLoading", "memberId": "01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f", "post": "01", "from": "2026-11-01", "documentNumber": "海组〔2026〕31号", "evidenceOn": "2026-10-28", "isExceptional": false }
        """;

    public const string EndPost = """
        { "ground": "firstLoading", "on": "2026-11-10", "reason": "工作调动", "documentNumber": "海组〔2026〕33号" }
        """;

    public const string Postpone = """
        { "ground": "firstLoading", "until": "2027-05-01", "documentNumber": "海组〔2026〕9号", "reason": "村级建制调整", "isExceptional": false }
        """;

    public const string Close = """
        { "ground": "firstLoading", "on": "2026-11-10", "reason": "党组织撤销" }
        """;
}
