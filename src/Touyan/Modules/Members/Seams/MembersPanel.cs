using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members.Roster;
using Touyan.Modules.Organizations;

namespace Touyan.Modules.Members.Seams;

/// <summary>Key figures of the members on an organisation's page; each opens its rows.</summary>
internal sealed class MembersPanel(RosterQuery rosters) : IOrganizationPanel
{
    public int Order => 10;

    public async Task<OrganizationSection?> ForAsync(OrganizationPlace place, DateOnly day, Actor by, CancellationToken ct)
    {
        if (!by.MayAt(MembersPermissions.Read, place.Path))
            return null;

        var filter = new RosterFilter { Organization = place.Id, On = day };
        var asked = await rosters.BuildAsync(filter, place, by, MembersPermissions.Read, ct);
        var counts = await asked
            .Rows.GroupBy(r => new
            {
                r.Kind,
                r.Member.Sex,
                IsMinority = r.Member.Ethnicity != "01",
                r.Standing,
            })
            .Select(g => new Counted(g.Key.Kind, g.Key.Sex, g.Key.IsMinority, g.Key.Standing, g.Count()))
            .ToListAsync(ct);
        var shown = asked.Day == rosters.Today ? filter with { On = null } : filter;
        return new OrganizationSection("党员", "/Modules/Members/Seams/_MembersPanel.cshtml", Panel(place, shown, counts));
    }

    private static Shown Panel(OrganizationPlace place, RosterFilter filter, List<Counted> counts) =>
        new(
            [
                Figure("党员总数", counts, _ => true, filter),
                Figure("正式党员", counts, c => c.Kind is MemberKind.Full, filter with { Kind = MemberKind.Full }),
                Figure("预备党员", counts, c => c.Kind is MemberKind.Probationary, filter with { Kind = MemberKind.Probationary }),
                Figure("女党员", counts, c => c.Sex is Sex.Female, filter with { Sex = Sex.Female }),
                Figure("少数民族", counts, c => c.IsMinority, filter with { Ethnicity = RosterFilter.Minority }),
                Figure(
                    "失联党员",
                    counts,
                    c => c.Standing is MembershipStanding.LostContact,
                    filter with
                    {
                        Standing = RosterStanding.LostContact,
                    }
                ),
            ],
            place.Type.HasMembers ? null : new RosterLink(filter with { Below = false }).Href,
            "/members/overview" + new RosterLink(filter).Query
        );

    private static Number Figure(string label, List<Counted> counts, Func<Counted, bool> which, RosterFilter filter) =>
        new(label, counts.Where(which).Sum(c => c.Count), new RosterLink(filter).Href);

    private sealed record Counted(MemberKind Kind, Sex Sex, bool IsMinority, MembershipStanding Standing, int Count);

    /// <summary>What the partial shows.</summary>
    public sealed record Shown(IReadOnlyList<Number> Figures, string? DirectHref, string OverviewHref);

    public sealed record Number(string Label, int Value, string Href);
}
