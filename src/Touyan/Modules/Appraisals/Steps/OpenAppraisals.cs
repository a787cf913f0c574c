using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Appraisals.Model;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;

namespace Touyan.Modules.Appraisals.Steps;

/// <summary>The appraisal of a year begins: in one branch, or at once in all branches below a committee that have none yet.</summary>
public sealed class OpenAppraisals(AppraisalDesk desk, Trail.Trail trail)
{
    public sealed record Input
    {
        [Display(Name = "党组织", Description = "选上级党组织的，其下各党支部一起开展"), Required]
        public OrganizationId? Organization { get; init; }

        [Display(Name = "评议年度"), Required, Range(2000, 2100)]
        public int? Year { get; init; }
    }

    /// <summary>What was opened.</summary>
    /// <param name="Count">How many.</param>
    /// <param name="Only">The one, where it is one.</param>
    public sealed record Outcome(int Count, AppraisalId? Only);

    public async Task<Result<Outcome>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.PlaceAsync(input.Organization, by, AppraisalsPermissions.Edit, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var branches = await WithoutAsync(found.Value, input.Year!.Value, by, ct);
        var members = await RosterAsync(branches, ct);
        var opened = new List<Appraisal>();
        foreach (var branch in branches.Where(b => members[b].Any() || branches.Count == 1))
        {
            var facts = new AppraisalFacts(desk.Db.County, branch, input.Year.Value, desk.Today, by.Name);
            var made = Appraisal.Open(facts, members[branch], desk.Rules);
            if (made.IsRefused)
                return made.Refusal!;

            opened.Add(made.Value);
        }

        if (opened.Count == 0)
            return AppraisalRefusals.NothingToOpen;

        return await WriteAsync(opened, by, ct) is { } clash ? clash : new Outcome(opened.Count, opened is [var only] ? only.Id : null);
    }

    private async Task<IReadOnlyList<OrganizationId>> WithoutAsync(OrganizationPlace top, int year, Actor by, CancellationToken ct)
    {
        var below = (await desk.BranchesAsync(by, AppraisalsPermissions.Edit, ct)).Where(b => OrganizationPath.IsWithin(b.Path, top.Path));
        var there = await desk.Appraisals(by, AppraisalsPermissions.Edit)
            .Where(a => a.Year == year && a.State != AppraisalState.Stopped)
            .Select(a => a.OrganizationId)
            .ToListAsync(ct);
        return [.. below.Select(b => b.Id).Except(there)];
    }

    private async Task<ILookup<OrganizationId, MemberGlance>> RosterAsync(IReadOnlyList<OrganizationId> branches, CancellationToken ct)
    {
        var known = await desk.Members.Known.Where(m => branches.Contains(m.OrganizationId)).ToListAsync(ct);
        return known
            .Where(m => m.IsOnTheBooks)
            .OrderBy(m => m.NameKey, StringComparer.Ordinal)
            .ThenBy(m => m.Id.Value)
            .ToLookup(m => m.OrganizationId);
    }

    // In bulk: a county has hundreds of branches and tens of thousands of members.
    private async Task<Refusal?> WriteAsync(List<Appraisal> opened, Actor by, CancellationToken ct)
    {
        try
        {
            await using var work = await UnitOfWork.BeginAsync(desk.Db, ct);
            var rows = trail.InBulk();
            await rows.InsertAsync(opened, ct);
            await rows.InsertAsync(opened.SelectMany(a => a.Sheets), ct);
            await rows.TellAsync(
                opened.ConvertAll(a =>
                    TrailEntry.Of(by, AppraisalsActs.Open, AppraisalDesk.SubjectOf(a), desk.Now, detail: $"{a.Sheets.Count} 名")
                ),
                ct
            );
            await work.CommitAsync(ct);
            return null;
        }
        catch (Exception fault) when (fault.IsUniqueViolation())
        {
            return AppraisalRefusals.ChangedMeanwhile;
        }
    }
}
