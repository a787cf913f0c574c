using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Modules.FloatingMembers.Outflows;
using Touyan.Modules.Organizations;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;

namespace Touyan.Modules.FloatingMembers.Receptions;

/// <summary>First which organisation; then who came of those away from it.</summary>
[Needs<FloatingPermissions>(nameof(FloatingPermissions.Edit))]
public sealed class HoldReceptionPage(HoldReception hold, OutflowQuery outflows, FloatingDesk desk, Choices choices, Actor actor)
    : FormPage<HoldReception.Input>(actor)
{
    private const int MostOffered = 300;

    [BindProperty(SupportsGet = true, Name = "organization")]
    public OrganizationId? OrganizationId { get; set; }

    public OrganizationPlace? Place { get; private set; }

    public IReadOnlyList<SelectListItem> Places { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Away { get; private set; } = [];

    public string DaysRule => $"春节前后各 {desk.Rules.ReceptionDays.Value} 天以外的春节接待填写。依据：{desk.Rules.ReceptionDays.Article}";

    public override string Href => "/receptions";

    public override IEnumerable<Crumb> Crumbs => [new("流出党员", "/outflows"), new("节日接待", Href)];

    protected override string Done => "节日接待已登记";

    protected override async Task<bool> FindAsync(CancellationToken ct)
    {
        if (OrganizationId is null)
        {
            Places = await choices.PlacesAsync(Actor, FloatingPermissions.Edit, _ => true, ct);
            if (Places is not [var only])
                return true;

            OrganizationId = Kernel.OrganizationId.Parse(only.Value, null);
        }

        var place = await desk.PlaceAsync(OrganizationId, Actor, FloatingPermissions.Edit, ct);
        Place = place.IsRefused ? null : place.Value;
        return Place is not null;
    }

    protected override HoldReception.Input Begin() => new() { Organization = OrganizationId, On = desk.Today };

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(await hold.RunAsync(Input with { Organization = OrganizationId }, Actor, ct), id => $"/receptions/{id}");

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        if (Place is null)
            return;

        var away = outflows.Below(outflows.Of(Actor, FloatingPermissions.Edit).Away, Place);
        Away = await away.OrderBy(x => x.Who.NameKey)
            .ThenBy(x => x.Outflow.Id)
            .Take(MostOffered)
            .Select(x => new SelectListItem($"{x.Who.Name}（{x.Outflow.Place}）", x.Outflow.Id.ToString()))
            .ToListAsync(ct);
    }
}
