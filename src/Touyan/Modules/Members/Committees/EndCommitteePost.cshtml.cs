using Microsoft.AspNetCore.Mvc;
using Touyan.Kernel;
using Touyan.Platform.Security;

namespace Touyan.Modules.Members.Committees;

[Needs<MembersPermissions>(nameof(MembersPermissions.Committees))]
public sealed class EndCommitteePostPage(EndCommitteePost endPost, ShowCommittee showCommittee, Actor actor, TimeProvider clock)
    : CommitteeForm<EndCommitteePost.Input>(showCommittee, actor)
{
    [FromRoute]
    public Guid Post { get; set; }

    public ShowCommittee.Seat Seat => Term.Holders.First(s => s.Id == Post);

    protected override string Done => "免职已登记";

    protected override bool IsThere => Term.Holders.Any(s => s.Id == Post);

    protected override EndCommitteePost.Input Begin() => new() { On = clock.Today, Version = Term.Version };

    protected override Task<Result<Guid>> ChangeAsync(CancellationToken ct) =>
        endPost.RunAsync(Input with { Organization = Id, Post = Post }, Actor, ct);
}
