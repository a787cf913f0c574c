using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Organizations.Model;
using Touyan.Modules.Organizations.Profile;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Organizations.Api;

/// <summary>What an organisation was from a day to a day.</summary>
internal sealed record SpellAnswer
{
    [Description("自"), Example("2015-07-01")]
    public required DateOnly From { get; init; }

    [Description("至（不含）；仍在延续为空")]
    public DateOnly? To { get; init; }

    [Description("名称"), Example("中共海安镇江海村支部委员会")]
    public required string Name { get; init; }

    [Description("类别"), Example("branch")]
    public required OrganizationType Type { get; init; }

    [Description("领域"), Example("农村")]
    public required string Sector { get; init; }

    [Description("上级党组织"), Example("中共海安镇委员会")]
    public string? Parent { get; init; }

    public static SpellAnswer Of(ShowOrganization.Spell spell, Func<string, string> sectorName) =>
        new()
        {
            From = spell.Period.From,
            To = spell.Period.To,
            Name = spell.Name,
            Type = spell.Type,
            Sector = sectorName(spell.Sector),
            Parent = spell.Parent,
        };
}

/// <summary>One change of an organisation, with its paper.</summary>
internal sealed record ChangeAnswer
{
    [Description("变更的种类"), Example("renamed")]
    public required OrganizationChangeKind Kind { get; init; }

    [Description("生效日期"), Example("2026-07-01")]
    public required DateOnly EffectiveOn { get; init; }

    [Description("变更前"), Example("中共海安镇江海村支部委员会")]
    public string? Before { get; init; }

    [Description("变更后"), Example("中共海安镇江海社区支部委员会")]
    public string? After { get; init; }

    [Description("涉及的另一党组织：新的上级、接收方、并入方")]
    public OrganizationId? OtherId { get; init; }

    [Description("事由"), Example("村改社区")]
    public required string Reason { get; init; }

    [Description("文号"), Example("海组〔2026〕18号")]
    public string? DocumentNumber { get; init; }

    [Description("文件日期"), Example("2026-06-25")]
    public DateOnly? DocumentOn { get; init; }

    [Description("直接登记的原因：首次建库补录、更正；按流程办理的为空"), Example("correction")]
    public DirectGround? Ground { get; init; }

    [Description("录入时刻，UTC"), Example("2026-07-02T01:30:00Z")]
    public required DateTime RecordedAt { get; init; }

    [Description("录入人"), Example("陈芳")]
    public required string RecordedBy { get; init; }

    public static ChangeAnswer Of(ShowOrganization.Change change) =>
        new()
        {
            Kind = change.Kind,
            EffectiveOn = change.EffectiveOn,
            Before = change.Before,
            After = change.After,
            OtherId = change.OtherId,
            Reason = change.Reason,
            DocumentNumber = change.DocumentNumber,
            DocumentOn = change.DocumentOn,
            Ground = change.Ground,
            RecordedAt = change.RecordedAt,
            RecordedBy = change.RecordedBy,
        };
}
