using Touyan.Kernel;
using Touyan.Platform.Security;

namespace Touyan.Modules.Members.Committees;

[Needs<MembersPermissions>(nameof(MembersPermissions.Committees))]
public sealed class CloseTermPage(CloseTerm closeTerm, ShowCommittee showCommittee, Actor actor, TimeProvider clock)
    : CommitteeForm<CloseTerm.Input>(showCommittee, actor)
{
    protected override string Done => "届次已终止";

    protected override CloseTerm.Input Begin() => new() { On = clock.Today, Version = Term.Version };

    protected override Task<Result<Guid>> ChangeAsync(CancellationToken ct) =>
        closeTerm.RunAsync(Input with { Organization = Id }, Actor, ct);
}
