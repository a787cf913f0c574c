using Touyan.Kernel;
using Touyan.Platform.Security;

namespace Touyan.Modules.OrganizationalLife.FollowUps;

[Needs<LifePermissions>(nameof(LifePermissions.Confirm))]
public sealed class WithdrawFollowUpPage(WithdrawFollowUp withdraw, ShowFollowUp show, Actor actor)
    : FollowUpForm<WithdrawFollowUp.Input>(show, actor)
{
    protected override string Done => "已撤销";

    protected override bool MayDo => View.MayChange;

    protected override WithdrawFollowUp.Input Begin() => new();

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(await withdraw.RunAsync(Input with { Id = Id }, Actor, ct), _ => Href);
}
