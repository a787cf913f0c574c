using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Appraisals.Model;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Appraisals.Analyses;

/// <summary>A member writes his analysis of the year, or writes it anew as long as it was not agreed to.</summary>
public sealed class WriteAnalysis(AppraisalDesk desk)
{
    public sealed record Input
    {
        [Display(Name = "党性分析", Description = "对照理想信念、宗旨意识、担当作为、遵守纪律，写查摆的问题、原因和努力方向")]
        [Required, StringLength(Analysis.TextMaxLength, MinimumLength = 20), DataType(DataType.MultilineText)]
        public string Text { get; init; } = "";
    }

    public async Task<Result<AnalysisId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (await desk.SelfAsync(by, ct) is not { } self)
            return AppraisalRefusals.AccountWithoutMember;

        var year = desk.Today.Year;
        var analysis = await desk.Db.Analyses.SingleOrDefaultAsync(a => a.MemberId == self.Id && a.Year == year, ct);
        if (analysis is null)
            desk.Db.Add(analysis = Analysis.Write(desk.Db.County, self, year, input.Text.Trim(), desk.Now));
        else if (analysis.Rewrite(self, input.Text.Trim(), desk.Now) is { } refusal)
            return refusal;

        desk.Record(by, AppraisalsActs.Analyse, CheckAnalysis.SubjectOf(analysis, self.Name));
        return await desk.SaveAsync(AnalysisRefusals.ChangedMeanwhile, ct) is { } lost ? lost : analysis.Id;
    }

    /// <summary>One's own of this year; null before it was written.</summary>
    public async Task<Analysis?> OwnAsync(Actor by, CancellationToken ct)
    {
        if (await desk.SelfAsync(by, ct) is not { } self)
            return null;

        var year = desk.Today.Year;
        return await desk.Db.Analyses.AsNoTracking().SingleOrDefaultAsync(a => a.MemberId == self.Id && a.Year == year, ct);
    }
}

/// <summary>The branch reads an analysis and agrees to it, or gives it back.</summary>
public sealed class CheckAnalysis(AppraisalDesk desk)
{
    private const int Nowhere = -1;
    private const int Most = 300;

    public sealed record Input
    {
        [JsonIgnore]
        public AnalysisId Id { get; init; }

        [Display(Name = "审核通过")]
        public bool IsAgreed { get; init; }

        [Display(Name = "退回原因"), StringLength(Issue.TextMaxLength)]
        public string? Why { get; init; }
    }

    public sealed record Asked
    {
        [Display(Name = "党支部")]
        public OrganizationId? Organization { get; init; }

        [Display(Name = "年度"), Range(2000, 2100)]
        public int? Year { get; init; }

        [Display(Name = "情形")]
        public AnalysisState? State { get; init; }
    }

    public sealed record Row
    {
        public AnalysisId Id { get; init; }
        public string Name { get; init; } = "";
        public string Organization { get; init; } = "";
        public int Year { get; init; }
        public AnalysisState State { get; init; }
        public DateTime WrittenAt { get; init; }
    }

    internal static TrailSubject SubjectOf(Analysis analysis, string name) =>
        new("analysis", analysis.Id.Value, $"{name} {analysis.Year} 年党性分析", analysis.OrganizationId);

    public async Task<Result<AnalysisId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (await Within(by, AppraisalsPermissions.Edit).SingleOrDefaultAsync(a => a.Id == input.Id, ct) is not { } analysis)
            return AnalysisRefusals.NotFound;

        if (analysis.Check(input.IsAgreed, input.Why, by, desk.Now) is { } refusal)
            return refusal;

        var name = (await desk.Members.NamesAsync([analysis.MemberId], ct)).GetValueOrDefault(analysis.MemberId) ?? "";
        var act = input.IsAgreed ? AppraisalsActs.ConfirmAnalysis : AppraisalsActs.ReturnAnalysis;
        desk.Record(by, act, SubjectOf(analysis, name), input.IsAgreed ? null : input.Why);
        return await desk.SaveAsync(AnalysisRefusals.ChangedMeanwhile, ct) is { } lost ? lost : analysis.Id;
    }

    /// <summary>One with its text, for the branch that reads it.</summary>
    public async Task<Result<(Analysis Analysis, string Name)>> ShowAsync(AnalysisId id, Actor by, CancellationToken ct)
    {
        if (await Within(by, AppraisalsPermissions.Edit).AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, ct) is not { } analysis)
            return AnalysisRefusals.NotFound;

        return (analysis, (await desk.Members.NamesAsync([analysis.MemberId], ct)).GetValueOrDefault(analysis.MemberId) ?? "");
    }

    public async Task<Result<List<Row>>> ListAsync(Asked asked, Actor by, CancellationToken ct)
    {
        var (rows, year) = (Within(by, AppraisalsPermissions.Read), asked.Year ?? desk.Today.Year);
        if (asked.Organization is { } id)
        {
            if (await desk.Organizations.FindAsync(id, by, AppraisalsPermissions.Read, ct) is not { } place)
                return AppraisalRefusals.OrganizationNotFound;

            var below = desk.Organizations.Within(Reach.Of([place.Path]));
            rows = rows.Where(a => below.Contains(a.OrganizationId));
        }

        if (asked.State is { } state)
            rows = rows.Where(a => a.State == state);

        var (places, known) = (desk.Organizations.Places, desk.Members.Known);
        return await rows.Where(a => a.Year == year)
            .OrderBy(a => a.State)
            .ThenByDescending(a => a.WrittenAt)
            .ThenBy(a => a.Id)
            .Take(Most)
            .Select(a => new Row
            {
                Id = a.Id,
                Name = known.Where(m => m.Id == a.MemberId).Select(m => m.Name).FirstOrDefault() ?? "",
                Organization = places.Where(p => p.Id == a.OrganizationId).Select(p => p.Name).FirstOrDefault() ?? "",
                Year = a.Year,
                State = a.State,
                WrittenAt = a.WrittenAt,
            })
            .ToListAsync(ct);
    }

    private IQueryable<Analysis> Within(Actor by, Permission permission)
    {
        var reach = by.Reach(permission);
        if (reach.Tops.Count == 0)
            return desk.Db.Analyses.Where(a => a.CountyCode == Nowhere);

        var within = desk.Organizations.Within(reach);
        return reach.IsWholeCounty ? desk.Db.Analyses : desk.Db.Analyses.Where(a => within.Contains(a.OrganizationId));
    }
}
