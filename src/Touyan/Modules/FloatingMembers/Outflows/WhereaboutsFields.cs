using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Model;

namespace Touyan.Modules.FloatingMembers.Outflows;

/// <summary>What the fields on somebody's whereabouts offer, and the rules beside them.</summary>
public sealed record WhereaboutsFields
{
    /// <summary>As typed so far; named as the page names it, so that the fields bind.</summary>
    public required WhereaboutsInput Input { get; init; }
    public required IReadOnlyList<SelectListItem> Provinces { get; init; }
    public required IReadOnlyList<SelectListItem> Stations { get; init; }
    public required IReadOnlyList<SelectListItem> ContactPersons { get; init; }
    public required string TransferHint { get; init; }
    public required string ContactHint { get; init; }
    public required string PhoneHint { get; init; }
}

/// <summary>Gathers them.</summary>
public sealed class WhereaboutsChoices(FloatingDesk desk, Choices choices, StationChoice stations)
{
    public async Task<WhereaboutsFields> OfAsync(
        WhereaboutsInput input,
        OrganizationId branch,
        bool hasPhone,
        Actor by,
        CancellationToken ct
    )
    {
        var rules = desk.Rules;
        return new WhereaboutsFields
        {
            Input = input,
            Provinces = choices.Provinces,
            Stations = await stations.ListAsync(ct),
            ContactPersons = await choices.ContactPersonsAsync(branch, by, ct),
            TransferHint = $"{rules.TransferMonths.Value} 个月以上的应当转移组织关系。依据：{rules.TransferMonths.Article}",
            ContactHint = $"{rules.ContactPerson.Shown}。依据：{rules.ContactPerson.Article}",
            PhoneHint = hasPhone ? "已有登记；不改可以不填" : "加密保存，平时只显示一部分",
        };
    }
}
