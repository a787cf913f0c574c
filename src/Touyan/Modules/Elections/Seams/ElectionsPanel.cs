using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Elections.Cases;
using Touyan.Modules.Elections.Desk;
using Touyan.Modules.Elections.Model;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;

namespace Touyan.Modules.Elections.Seams;

/// <summary>On the page of an organisation: the election that runs, when the term runs out, and what its reader may begin.</summary>
internal sealed class ElectionsPanel(ElectionDesk desk, ICommittees committees) : IOrganizationPanel
{
    public int Order => 25;

    public async Task<OrganizationSection?> ForAsync(OrganizationPlace place, DateOnly day, Actor by, CancellationToken ct)
    {
        if (day != desk.Today || !committees.Elects(place) || !by.MayAt(ElectionsPermissions.Read, place.Path))
            return null;

        var running = await desk
            .Db.Elections.Running.Where(e => e.OrganizationId == place.Id)
            .Select(e => new RunningElection(e.Id, e.Kind, e.State))
            .SingleOrDefaultAsync(ct);
        var due = (await committees.InOfficeAsync(place.Id, ct))?.DueOn;
        var begin = running is null && by.MayAt(ElectionsPermissions.Conduct, place.Path) ? Beginnings(place, due is not null) : [];
        return new OrganizationSection("换届选举", "/Modules/Elections/Seams/_ElectionsPanel.cshtml", new Shown(running, due, begin));
    }

    private List<(string Title, string Href)> Beginnings(OrganizationPlace place, bool hasTerm)
    {
        var begin = new List<(string, string)> { ("换届请示", Href(place, ElectionRequest.Term)) };
        if (desk.IsVillage(place))
            begin.Add(("村“两委”换届请示", Href(place, ElectionRequest.Village)));

        if (hasTerm)
        {
            begin.Add(("补选", Href(place, ElectionRequest.Vacancy)));
            begin.Add(("延期换届", $"/cases/new/{ElectionRequest.Postponement}?subject={place.Id}"));
        }

        return begin;
    }

    private static string Href(OrganizationPlace place, string procedure) => $"/elections/begin?subject={place.Id}&procedure={procedure}";

    /// <summary>The election that runs.</summary>
    public sealed record RunningElection(ElectionId Id, ElectionKind Kind, ElectionState State);

    /// <summary>What the partial shows.</summary>
    public sealed record Shown(RunningElection? Running, DateOnly? DueOn, IReadOnlyList<(string Title, string Href)> Begin);
}
