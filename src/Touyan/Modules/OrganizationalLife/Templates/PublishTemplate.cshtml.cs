using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;

namespace Touyan.Modules.OrganizationalLife.Templates;

[Needs<LifePermissions>(nameof(LifePermissions.Publish))]
public sealed class PublishTemplatePage(PublishTemplate publish, LifeDesk desk, LifeChoices choices, Actor actor)
    : FormPage<PublishTemplate.Input>(actor)
{
    public LifeChoices Choices => choices;

    public IReadOnlyList<SelectListItem> Places { get; private set; } = [];

    public override string Href => "/meeting-templates";

    public override IEnumerable<Crumb> Crumbs => [new("组织生活", "/meetings"), new("会议模板", Href)];

    protected override string Done => "会议模板已发布";

    protected override async Task<bool> FindAsync(CancellationToken ct)
    {
        Places = await choices.PublishersAsync(Actor, ct);
        return true;
    }

    protected override PublishTemplate.Input Begin() =>
        new()
        {
            Organization = Places is [var first, ..] ? OrganizationId.Parse(first.Value, null) : null,
            FirstMonth = $"{desk.Today:yyyy-MM}",
            LastMonth = $"{desk.Today:yyyy-MM}",
        };

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(await publish.RunAsync(Input, Actor, ct), id => $"/meeting-templates/{id}");
}
