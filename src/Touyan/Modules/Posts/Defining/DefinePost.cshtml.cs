using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Modules.Posts.Model;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;

namespace Touyan.Modules.Posts.Defining;

/// <summary>First where, unless there is one place only; then the form, filled in by the template that was chosen.</summary>
[Needs<PostsPermissions>(nameof(PostsPermissions.Edit))]
public sealed class DefinePostPage(DefinePost define, PostDesk desk, PostChoices choices, Actor actor) : FormPage<DefinePost.Input>(actor)
{
    [BindProperty(SupportsGet = true, Name = "organization")]
    public OrganizationId? OrganizationId { get; set; }

    [BindProperty(SupportsGet = true, Name = "template")]
    public ServicePostId? TemplateId { get; set; }

    public OrganizationPlace? Place { get; private set; }

    public IReadOnlyList<SelectListItem> Places { get; private set; } = [];

    public IReadOnlyList<ServicePost> Templates { get; private set; } = [];

    public PostChoices Choices => choices;

    public bool IsForBranches => Place is { Type.HasMembers: false };

    public string PlacesRule => $"不超过 {desk.Rules.MaxPlaces.Value} 名。依据：{desk.Rules.MaxPlaces.Article}";

    public string FormHref => $"/service-posts/new?organization={Place!.Id}" + (TemplateId is { } id ? $"&template={id}" : "");

    public override string Href => "/service-posts";

    public override IEnumerable<Crumb> Crumbs => [new("党员岗位", Href)];

    protected override string Done => "岗位已设置";

    protected override async Task<bool> FindAsync(CancellationToken ct)
    {
        Places = await choices.PlacesAsync(Actor, PostsPermissions.Edit, _ => true, ct);
        OrganizationId ??= Places.Count == 1 && Kernel.OrganizationId.TryParse(Places[0].Value, null, out var only) ? only : null;
        if (OrganizationId is not { } id)
            return true;

        var found = await desk.PlaceAsync(id, Actor, PostsPermissions.Edit, ct);
        if (found.IsRefused)
            return false;

        Place = found.Value;
        Templates = IsForBranches ? [] : await define.TemplatesAsync(Place, ct);
        return TemplateId is null || Templates.Any(t => t.Id == TemplateId);
    }

    protected override DefinePost.Input Begin() =>
        Templates.FirstOrDefault(t => t.Id == TemplateId) is { } template
            ? new()
            {
                Since = desk.Today,
                Name = template.Name,
                Kind = template.Kind,
                Area = template.Area,
                Promise = template.Promise,
                Places = template.Places,
                Until = template.Until,
            }
            : new() { Since = desk.Today };

    protected override async Task<Result<string>> RunAsync(CancellationToken ct)
    {
        if (Place is null)
            return PostRefusals.OrganizationNotFound;

        var input = Input with { Organization = Place.Id, Template = TemplateId, IsTemplate = IsForBranches };
        return To(await define.RunAsync(input, Actor, ct), id => $"/service-posts/{id}");
    }
}
