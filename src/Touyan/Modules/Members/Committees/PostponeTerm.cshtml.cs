using Touyan.Kernel;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Security;

namespace Touyan.Modules.Members.Committees;

[Needs<MembersPermissions>(nameof(MembersPermissions.Committees))]
public sealed class PostponeTermPage(PostponeTerm postpone, ShowCommittee showCommittee, Rules rules, Actor actor, TimeProvider clock)
    : CommitteeForm<PostponeTerm.Input>(showCommittee, actor)
{
    public Cited<int> Shift => rules.SetUp(clock.Today).MaxTermShiftYears;

    protected override string Done => "延期换届已登记";

    protected override PostponeTerm.Input Begin() => new() { Version = Term.Version };

    protected override Task<Result<Guid>> ChangeAsync(CancellationToken ct) =>
        postpone.RunAsync(Input with { Organization = Id }, Actor, ct);
}
