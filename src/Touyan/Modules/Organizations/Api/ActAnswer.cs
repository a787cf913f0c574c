using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Organizations.Adjustment;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Organizations.Api;

/// <summary>What an act on an organisation came to.</summary>
internal sealed record ActAnswer
{
    [Description("接下来要看的党组织；只是预览设立时为空"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public OrganizationId? Id { get; init; }

    [Description("办理的结果，逐句说明")]
    public required IReadOnlyList<string> Effects { get; init; }

    [Description("是否已经办理；预览时为 false"), Example("true")]
    public required bool IsDone { get; init; }

    public static ActAnswer Of(ChangeOutcome outcome) =>
        new()
        {
            Id = outcome.Id,
            Effects = outcome.Effects,
            IsDone = outcome.IsDone,
        };
}
