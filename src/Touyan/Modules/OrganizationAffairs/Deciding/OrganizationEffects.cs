using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures;

namespace Touyan.Modules.OrganizationAffairs.Deciding;

/// <summary>What a decision on an organisation brings about, by the door of Organizations.</summary>
internal abstract class OrganizationEffect : ICaseEffect
{
    public async Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct) => (await ActAsync(moment, ct)).Refusal;

    protected abstract Task<Result<OrganizationAltered>> ActAsync(CaseMoment moment, CancellationToken ct);
}

/// <summary>成立.</summary>
internal sealed class EstablishEffect(IOrganizationDecisions decisions, FindParent parents) : OrganizationEffect
{
    protected override async Task<Result<OrganizationAltered>> ActAsync(CaseMoment moment, CancellationToken ct)
    {
        var parent = await parents.RunAsync(moment, ct);
        if (parent.IsRefused)
            return parent.Refusal!;

        var founded = new NewOrganization(moment.Values.Text("name") ?? "", moment.Type!.Value, moment.Sector, parent.Value);
        return await decisions.EstablishAsync(founded, moment.Decision, ct);
    }
}

/// <summary>更名.</summary>
internal sealed class RenameEffect(IOrganizationDecisions decisions) : OrganizationEffect
{
    protected override Task<Result<OrganizationAltered>> ActAsync(CaseMoment moment, CancellationToken ct) =>
        decisions.RenameAsync(moment.Organization, moment.Values.Text("name") ?? "", moment.Decision, ct);
}

/// <summary>类别调整.</summary>
internal sealed class ChangeTypeEffect(IOrganizationDecisions decisions) : OrganizationEffect
{
    protected override Task<Result<OrganizationAltered>> ActAsync(CaseMoment moment, CancellationToken ct) =>
        decisions.ChangeTypeAsync(moment.Organization, moment.Type!.Value, moment.Sector, moment.Decision, ct);
}

/// <summary>隶属调整.</summary>
internal sealed class MoveEffect(IOrganizationDecisions decisions) : OrganizationEffect
{
    protected override Task<Result<OrganizationAltered>> ActAsync(CaseMoment moment, CancellationToken ct) =>
        decisions.MoveAsync(moment.Organization, moment.Party("receiver"), moment.Decision, ct);
}

/// <summary>合并.</summary>
internal sealed class MergeEffect(IOrganizationDecisions decisions) : OrganizationEffect
{
    protected override Task<Result<OrganizationAltered>> ActAsync(CaseMoment moment, CancellationToken ct) =>
        decisions.MergeAsync(moment.Organization, moment.Party("into"), moment.Decision, ct);
}

/// <summary>撤销.</summary>
internal sealed class DissolveEffect(IOrganizationDecisions decisions) : OrganizationEffect
{
    protected override Task<Result<OrganizationAltered>> ActAsync(CaseMoment moment, CancellationToken ct) =>
        decisions.DissolveAsync(moment.Organization, moment.Decision, ct);
}
