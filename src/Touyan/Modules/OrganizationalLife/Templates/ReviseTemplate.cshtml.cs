using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Platform.Security;

namespace Touyan.Modules.OrganizationalLife.Templates;

[Needs<LifePermissions>(nameof(LifePermissions.Publish))]
public sealed class ReviseTemplatePage(ReviseTemplate revise, ShowTemplate show, LifeChoices choices, Actor actor)
    : TemplateForm<ReviseTemplate.Input>(show, actor)
{
    public LifeChoices Choices => choices;

    protected override string Done => "新的一版已发布";

    protected override ReviseTemplate.Input Begin() => ReviseTemplate.Input.Of(Template);

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(await revise.RunAsync(Input with { Id = Id }, Actor, ct), id => $"/meeting-templates/{id}");
}
