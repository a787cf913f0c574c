using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.OrganizationalLife.Templates;
using Touyan.Modules.Organizations;
using Touyan.Platform.Drafts;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;

namespace Touyan.Modules.OrganizationalLife.Planning;

/// <summary>First which organisation; then what, when and where.</summary>
[Needs<LifePermissions>(nameof(LifePermissions.Edit))]
[TakesDrafts, KeptOffline]
public sealed class PlanMeetingPage(PlanMeeting plan, LifeDesk desk, LifeChoices choices, OfferedTemplates templates, Actor actor)
    : FormPage<PlanMeeting.Input>(actor)
{
    [BindProperty(SupportsGet = true, Name = "organization")]
    public OrganizationId? OrganizationId { get; set; }

    /// <summary>The template to begin from.</summary>
    [BindProperty(SupportsGet = true, Name = "template")]
    public TemplateId? TemplateId { get; set; }

    /// <summary>The kind to begin with, where a duty led here.</summary>
    [BindProperty(SupportsGet = true, Name = "kind"), StringLength(4)]
    public string? Kind { get; set; }

    public OrganizationPlace? Place { get; private set; }

    /// <summary>What the form was begun from.</summary>
    public MeetingTemplate? Template { get; private set; }

    /// <summary>What bodies above ask of this branch this month.</summary>
    public IReadOnlyList<OfferedTemplates.Offer> Offers { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Places { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Branches { get; private set; } = [];

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Kinds => choices.Kinds;

    public IReadOnlyList<SelectListItem> Combining => choices.Combining;

    public string LateRule
    {
        get
        {
            var days = desk.Rules.LateEntryDays;
            return $"已经开过的也在这里补记；会后超过 {days.Value} {days.Rule.Unit}录入的显示为补记。依据：{days.Article}";
        }
    }

    public override string Href => "/meetings";

    public override IEnumerable<Crumb> Crumbs => [new("组织生活", Href)];

    protected override string Done => "已保存；可以发出通知，或者填写会议记录";

    protected override async Task<bool> FindAsync(CancellationToken ct)
    {
        if (OrganizationId is null)
        {
            Places = await choices.PlacesAsync(Actor, LifePermissions.Edit, ct);
            if (Places is not [var only])
                return true;

            OrganizationId = Kernel.OrganizationId.Parse(only.Value, null);
        }

        var place = await desk.PlaceAsync(OrganizationId, Actor, LifePermissions.Edit, ct);
        Place = place.IsRefused ? null : place.Value;
        if (Place is null)
            return false;

        if ((TemplateId ?? Input.Template) is { } wanted && await templates.FindAsync(wanted, Place, ct) is { IsRefused: false } offered)
            Template = offered.Value;

        return TemplateId is null || Template is not null;
    }

    protected override PlanMeeting.Input Begin() =>
        Template is { } template
            ? new()
            {
                Organization = OrganizationId,
                On = template.IsOfMonth(desk.Today) ? desk.Today : template.FirstMonth,
                Template = template.Id,
                Kind = template.Kind,
                Also = [.. template.Also],
                Title = template.Title,
                Agenda = template.Agenda,
                Materials = template.Materials,
            }
            : new()
            {
                Organization = OrganizationId,
                On = desk.Today,
                Kind = Kind ?? "",
            };

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(await plan.RunAsync(Input with { Organization = OrganizationId }, Actor, ct), id => $"/meetings/{id}");

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        if (Place is null)
            return;

        if (Template is null)
            Offers = await templates.OfAsync(Place, desk.Today, ct);

        if (Place.Type.HasMembers)
            People = await choices.MembersAsync(Place.Id, Actor, ct);
        else
            Branches = await choices.BranchesAsync(Place, Actor, ct);
    }
}
