using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;

namespace Touyan.Modules.FloatingMembers.Inflows;

/// <summary>First which organisation receives him; then the form. Who answers for one branch only begins with the form.</summary>
[Needs<FloatingPermissions>(nameof(FloatingPermissions.Edit))]
public sealed class RegisterInflowPage(RegisterInflow register, FloatingDesk desk, Choices choices, Actor actor)
    : FormPage<RegisterInflow.Input>(actor)
{
    [BindProperty(SupportsGet = true, Name = "organization")]
    public OrganizationId? OrganizationId { get; set; }

    public OrganizationPlace? Place { get; private set; }

    public IReadOnlyList<SelectListItem> Places { get; private set; } = [];

    public IReadOnlyList<SelectListItem> ContactPersons { get; private set; } = [];

    public string ContactHint => $"负责联系他的{desk.Rules.ContactPerson.Shown}。依据：{desk.Rules.ContactPerson.Article}";

    public override string Href => "/inflows";

    public override IEnumerable<Crumb> Crumbs => [new("流入党员", Href)];

    protected override string Done => "流入已登记";

    protected override async Task<bool> FindAsync(CancellationToken ct)
    {
        if (OrganizationId is null)
        {
            Places = await choices.PlacesAsync(Actor, FloatingPermissions.Edit, type => type.HasMembers, ct);
            if (Places is not [var only])
                return true;

            OrganizationId = Kernel.OrganizationId.Parse(only.Value, null);
        }

        var place = await desk.PlaceAsync(OrganizationId, Actor, FloatingPermissions.Edit, ct);
        Place = place.IsRefused ? null : place.Value;
        return Place is not null;
    }

    protected override RegisterInflow.Input Begin() => new() { Organization = OrganizationId, ArrivedOn = desk.Today };

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(await register.RunAsync(Input with { Organization = OrganizationId }, Actor, ct), id => $"/inflows/{id}");

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        if (Place is not null)
            ContactPersons = await choices.ContactPersonsAsync(Place.Id, Actor, ct);
    }
}
