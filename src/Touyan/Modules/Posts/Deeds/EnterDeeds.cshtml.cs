using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Modules.Posts.Defining;
using Touyan.Modules.Posts.Model;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;

namespace Touyan.Modules.Posts.Deeds;

/// <summary>First which branch, unless there is one only; then the activity with those who took part.</summary>
[Needs<PostsPermissions>(nameof(PostsPermissions.Edit))]
public sealed class EnterDeedsPage(EnterDeeds enter, PostDesk desk, PostChoices choices, Actor actor) : FormPage<EnterDeeds.Input>(actor)
{
    [BindProperty(SupportsGet = true, Name = "organization")]
    public OrganizationId? OrganizationId { get; set; }

    public OrganizationPlace? Place { get; private set; }

    public IReadOnlyList<SelectListItem> Places { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Members { get; private set; } = [];

    public PostChoices Choices => choices;

    public override string Href => "/deeds";

    public override IEnumerable<Crumb> Crumbs => [new("服务登记", Href)];

    protected override string Done => "活动已登记，等待确认";

    protected override EnterDeeds.Input Begin() => new() { On = desk.Today };

    protected override async Task<bool> FindAsync(CancellationToken ct)
    {
        Places = await choices.PlacesAsync(Actor, PostsPermissions.Edit, type => type.HasMembers, ct);
        OrganizationId ??= Places.Count == 1 && Kernel.OrganizationId.TryParse(Places[0].Value, null, out var only) ? only : null;
        if (OrganizationId is not { } id)
            return true;

        var found = await desk.PlaceAsync(id, Actor, PostsPermissions.Edit, ct);
        Place = found.IsRefused ? null : found.Value;
        return Place is not null;
    }

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        if (Place is not null)
            Members = await choices.MembersAsync(Place.Id, Actor, ct);
    }

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(await enter.RunAsync(Input with { Organization = Place?.Id }, Actor, ct), _ => "/deeds/confirm");
}
