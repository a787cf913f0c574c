using Touyan.Kernel;
using Touyan.Modules.Development.Gates;
using Touyan.Modules.Development.Model;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures;

namespace Touyan.Modules.Development.Moving;

/// <summary>The running case of somebody who moved goes to the gatekeepers of his new branch.</summary>
public sealed class FollowCase(CasesOfSubjects cases)
{
    public Task<Refusal?> RunAsync(Applicant applicant, OrganizationTree.Node to, Actor by, CancellationToken ct) =>
        cases.FollowAsync(CaseFields.Procedure, applicant.Id.Value, to.Id, $"培养关系转入{to.Name}，培养教育时间连续计算", by, ct);

    /// <summary>The same of one on probation, whose relation was transferred.</summary>
    public Task<Refusal?> RunAsync(Applicant probationer, OrganizationId to, string toName, Actor by, CancellationToken ct) =>
        cases.FollowAsync(CaseFields.Procedure, probationer.Id.Value, to, $"组织关系转入{toName}，预备期连续计算", by, ct);
}
