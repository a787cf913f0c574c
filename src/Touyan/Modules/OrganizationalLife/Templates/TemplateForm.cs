using Microsoft.AspNetCore.Mvc;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Platform.Ui;

namespace Touyan.Modules.OrganizationalLife.Templates;

/// <summary>A form about one template, for whoever published it.</summary>
public abstract class TemplateForm<TInput>(ShowTemplate show, Actor actor) : FormPage<TInput>(actor)
    where TInput : class, new()
{
    [FromRoute]
    public TemplateId Id { get; set; }

    public MeetingTemplate Template { get; private set; } = null!;

    public override string Href => $"/meeting-templates/{Id}";

    public override IEnumerable<Crumb> Crumbs =>
        [new("组织生活", "/meetings"), new("会议模板", "/meeting-templates"), new(Template.Title, Href)];

    protected override async Task<bool> FindAsync(CancellationToken ct)
    {
        var found = await show.FindAsync(Id, Actor, LifePermissions.Publish, ct);
        if (found.IsRefused)
            return false;

        Template = found.Value;
        return Template.IsOpen;
    }
}
