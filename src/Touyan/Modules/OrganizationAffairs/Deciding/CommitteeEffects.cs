using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Procedures;

namespace Touyan.Modules.OrganizationAffairs.Deciding;

/// <summary>任职: by appointment of the body above, for the rest of the term.</summary>
internal sealed class AppointEffect(ICommitteeDecisions committees) : PostEffect
{
    protected override Task<Refusal?> ActAsync(MemberId member, string post, CaseMoment moment, CancellationToken ct) =>
        committees.AppointAsync(
            new CommitteeAppointment(moment.Organization, member, post, moment.IsExplained),
            DecisionOf(moment, moment.Why),
            ct
        );
}

/// <summary>免职.</summary>
internal sealed class RemoveEffect(ICommitteeDecisions committees) : PostEffect
{
    protected override Task<Refusal?> ActAsync(MemberId member, string post, CaseMoment moment, CancellationToken ct) =>
        committees.EndPostAsync(moment.Organization, member, post, DecisionOf(moment, moment.Values.Text("ground") ?? moment.Why), ct);
}

/// <summary>What a decision on the post of one member brings about.</summary>
internal abstract class PostEffect : ICaseEffect
{
    private const int DocumentMaxLength = 60;

    public Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct) =>
        moment.Values.Members("member") is [var member]
            ? ActAsync(member, moment.Values.Text("post") ?? "", moment, ct)
            : Task.FromResult<Refusal?>(AffairRefusals.OneMember);

    protected abstract Task<Refusal?> ActAsync(MemberId member, string post, CaseMoment moment, CancellationToken ct);

    protected static CommitteeDecision DecisionOf(CaseMoment moment, string reason)
    {
        var document = moment.Values.Text("reply-number") ?? moment.Number;
        return new(moment.HoldsFrom, document.Length <= DocumentMaxLength ? document : moment.Number, reason, moment.By);
    }
}
