using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Appraisals.Issues;
using Touyan.Modules.Appraisals.Model;
using Touyan.Modules.Organizations;

namespace Touyan.Modules.Appraisals.Seams;

/// <summary>An appraisal that runs ends with its branch; open problems stand in the way of dissolving it, and go along when it is merged.</summary>
internal sealed class AppraisalsAtOrganization(AppraisalDesk desk) : IOrganizationUse
{
    public async Task<IReadOnlyList<string>> StillHangingAsync(OrganizationId organization, CancellationToken ct)
    {
        var (running, open) = (await Running(organization).CountAsync(ct), await Open(organization).CountAsync(ct));
        return [.. running == 0 ? [] : new[] { "没有办结的民主评议" }, .. open == 0 ? [] : new[] { $"{open} 个没有销号的问题" }];
    }

    public Task<IReadOnlyList<string>> MisfitsAsync(OrganizationId organization, OrganizationType type, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<string>>([]);

    public async Task<OrganizationId?> FirstReferredToAsync(IQueryable<OrganizationId> organizations, CancellationToken ct)
    {
        var named = desk
            .Db.Appraisals.Select(a => a.OrganizationId)
            .Concat(desk.Db.Talks.Select(t => t.OrganizationId))
            .Concat(desk.Db.Issues.Select(i => i.OrganizationId))
            .Concat(desk.Db.Criticisms.Select(c => c.OrganizationId))
            .Concat(desk.Db.Analyses.Select(a => a.OrganizationId));
        return await named.Where(id => organizations.Contains(id)).Select(id => (OrganizationId?)id).FirstOrDefaultAsync(ct);
    }

    public async Task<Result<string[]>> EndAsync(OrganizationEnding ending, Actor by, CancellationToken ct)
    {
        var (running, open) = (await Running(ending.Id).ToListAsync(ct), await Open(ending.Id).ToListAsync(ct));
        foreach (var appraisal in running)
        {
            appraisal.Stop($"{ending.Name}：{ending.Reason}");
            desk.Record(by, AppraisalsActs.Stop, appraisal, ending.Reason);
        }

        if (ending.Into is { } into)
        {
            foreach (var issue in open)
            {
                issue.GoAlongTo(into.Id);
                desk.Record(by, AppraisalsActs.MoveIssue, IssueDesk.SubjectOf(issue), ending.Reason);
            }
        }

        return (string[])
            [
                .. running.Count == 0 ? [] : new[] { $"{running.Count} 次没有办结的民主评议终止" },
                .. open.Count == 0 || ending.Into is null ? [] : new[] { $"{open.Count} 个没有销号的问题转入“{ending.Into.Name}”" },
            ];
    }

    private IQueryable<Appraisal> Running(OrganizationId organization) =>
        desk.Db.Appraisals.Where(a =>
            a.OrganizationId == organization && a.State != AppraisalState.Finished && a.State != AppraisalState.Stopped
        );

    private IQueryable<Issue> Open(OrganizationId organization) =>
        desk.Db.Issues.Where(i => i.OrganizationId == organization && i.State != IssueState.Closed);
}
