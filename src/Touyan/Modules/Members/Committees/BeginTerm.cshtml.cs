using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Security;

namespace Touyan.Modules.Members.Committees;

[Needs<MembersPermissions>(nameof(MembersPermissions.Committees))]
public sealed class BeginTermPage(BeginTerm beginTerm, ShowCommittee showCommittee, Rules rules, Actor actor, TimeProvider clock)
    : CommitteeForm<BeginTerm.Input>(showCommittee, actor)
{
    public Cited<int> Years => CommitteeRules.TermYears(View.Place, rules.SetUp(clock.Today));

    protected override string Done => "换届已登记，请接着登记班子成员";

    protected override bool NeedsTerm => false;

    protected override BeginTerm.Input Begin() =>
        new()
        {
            Number = View.Last?.Number + 1,
            Seats = View.Serving?.Seats ?? View.SeatsRule?.Value.Min,
            ElectedOn = clock.Today,
        };

    protected override Task<Result<Guid>> ChangeAsync(CancellationToken ct) =>
        beginTerm.RunAsync(Input with { Organization = Id }, Actor, ct);
}
