using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures;

namespace Touyan.Modules.OrganizationAffairs.Seams;

/// <summary>On the page of an organisation: what is being decided about it, and what this reader may begin.</summary>
internal sealed class AffairsPanel(ICases cases, ProcedureBook book, TimeProvider clock) : IOrganizationPanel
{
    private static readonly string[] OfCommittees = ["organization-establishment"];

    private static readonly string[] OfAll =
    [
        "organization-rename",
        "organization-type-change",
        "organization-affiliation",
        "organization-merger",
        "organization-dissolution",
        "committee-appointment",
        "committee-removal",
    ];

    public int Order => 30;

    public async Task<OrganizationSection?> ForAsync(OrganizationPlace place, DateOnly day, Actor by, CancellationToken ct)
    {
        if (day != clock.Today || !place.IsOpen || !by.May(ProceduresPermissions.Read))
            return null;

        var running = await cases.OpenAboutAsync(place.Id.Value, by, ct);
        var begin = by.MayAt(ProceduresPermissions.Start, place.Path) ? Beginnings(place, by) : [];
        return running.Count == 0 && begin.Count == 0
            ? null
            : new OrganizationSection(
                "组织事务办理",
                "/Modules/OrganizationAffairs/Seams/_AffairsPanel.cshtml",
                new Shown(place.Id, running, begin, clock.Today)
            );
    }

    private List<ProcedureDefinition> Beginnings(OrganizationPlace place, Actor by)
    {
        var decides = place.Type is OrganizationType.PartyCommittee or OrganizationType.WorkCommittee;
        return
        [
            .. (decides ? OfCommittees.Concat(OfAll) : OfAll)
                .Select(id => book.Find(id, clock.Today))
                .OfType<ProcedureDefinition>()
                .Where(d => d.Start.By.Any(k => k.MayBe(by))),
        ];
    }

    /// <summary>What the partial shows.</summary>
    public sealed record Shown(
        OrganizationId Organization,
        IReadOnlyList<CaseGlance> Running,
        IReadOnlyList<ProcedureDefinition> Begin,
        DateOnly Today
    );
}
