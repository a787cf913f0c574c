using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Members.Roster;

/// <summary>What the pages around a roster say: choices of its filters, its heading.</summary>
public sealed class RosterFace(IOrganizations organizations, Rules rules, TimeProvider clock)
{
    public RosterChoices Choices => new(rules);

    public Task<OrganizationPlace?> PlaceAsync(RosterFilter filter, Actor by, CancellationToken ct) =>
        filter.Organization is { } id
            ? organizations.FindAsync(id, by, MembersPermissions.Read, ct)
            : Task.FromResult<OrganizationPlace?>(null);

    public string Heading(OrganizationPlace? place, RosterFilter filter)
    {
        var whose =
            place is null ? "管理范围内全部党组织"
            : filter.Below ? $"{place.Name}（含下级党组织）"
            : place.Name;
        return filter.On is { } day && day < clock.Today ? $"{whose}，{day:yyyy年M月d日}在册情况；学历、职业为现在的登记" : whose;
    }
}

/// <summary>Choices of the filters, from the code tables and bands of the rule book.</summary>
public sealed class RosterChoices(Rules rules)
{
    public IEnumerable<SelectListItem> AgeBands => rules.Ages().All.Select(b => new SelectListItem(b.Name, b.Code));

    public IEnumerable<SelectListItem> Education => Groups("education");

    public IEnumerable<SelectListItem> Occupations => Groups("occupation");

    public IEnumerable<SelectListItem> Ethnicities =>
        [new("少数民族", RosterFilter.Minority), .. rules.Codes("ethnicity").Entries.Select(e => new SelectListItem(e.Name, e.Code))];

    public IEnumerable<SelectListItem> Sectors => rules.Codes("sector").Entries.Select(e => new SelectListItem(e.Name, e.Code));

    private IEnumerable<SelectListItem> Groups(string table) =>
        [.. rules.Codes(table).Groups.Select(g => new SelectListItem(g.Name, g.Code)), new("未登记", RosterFilter.Unknown)];
}
