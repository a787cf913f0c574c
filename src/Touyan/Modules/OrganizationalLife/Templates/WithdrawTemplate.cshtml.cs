using Touyan.Kernel;
using Touyan.Platform.Security;

namespace Touyan.Modules.OrganizationalLife.Templates;

[Needs<LifePermissions>(nameof(LifePermissions.Publish))]
public sealed class WithdrawTemplatePage(WithdrawTemplate withdraw, ShowTemplate show, Actor actor)
    : TemplateForm<WithdrawTemplate.Input>(show, actor)
{
    protected override string Done => "会议模板已停用";

    protected override WithdrawTemplate.Input Begin() => new();

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(await withdraw.RunAsync(Input with { Id = Id }, Actor, ct), _ => Href);
}
