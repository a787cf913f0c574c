using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Modules.Posts.Defining;
using Touyan.Modules.Posts.Model;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;

namespace Touyan.Modules.Posts.Slips;

[Needs<PostsPermissions>(nameof(PostsPermissions.Edit))]
public sealed class IssueSlipsPage(IssueSlips issue, PostDesk desk, PostChoices choices, Actor actor) : FormPage<IssueSlips.Input>(actor)
{
    [BindProperty(SupportsGet = true, Name = "organization")]
    public OrganizationId? OrganizationId { get; set; }

    public OrganizationPlace? Place { get; private set; }

    public IReadOnlyList<SelectListItem> Places { get; private set; } = [];

    public IReadOnlyList<IssueSlips.Row> Good { get; private set; } = [];

    public string CountRule =>
        $"一次不超过 {desk.Rules.MaxSlips.Value} 张，{desk.Rules.SlipMonths.Value} 个月内有效。依据：{desk.Rules.SlipMonths.Article}";

    public override string Href => Place is null ? "/service-slips" : $"/service-slips?organization={Place.Id}";

    public override IEnumerable<Crumb> Crumbs => [new("服务登记", "/deeds")];

    protected override string Done => "确认单已开具，请打印发给服务对象";

    protected override IssueSlips.Input Begin() => new();

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
            Good = await issue.OfAsync(Place.Id, used: false, ct);
    }

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(await issue.RunAsync(Input with { Organization = Place?.Id }, Actor, ct), _ => Href);
}
