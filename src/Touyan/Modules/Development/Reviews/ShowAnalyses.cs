using System.ComponentModel;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Development.Model;
using Touyan.Modules.Development.Plans;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;

namespace Touyan.Modules.Development.Reviews;

/// <summary>队伍分析: when each committee last looked at its activists, and when it should again.</summary>
public sealed class ShowAnalyses(TouyanDb db, PlanDesk committees, IOrganizations organizations, RulesToday rules)
{
    /// <summary>A committee with activists of its own.</summary>
    public sealed record Row(
        OrganizationId Id,
        [property: Description("名称")] string Name,
        [property: Description("入党积极分子人数")] int Activists,
        [property: Description("最近一次的日期")] DateOnly? LastOn,
        [property: Description("应当办理的日期")] DateOnly? DueOn,
        [property: Description("分析情况")] string? Findings
    )
    {
        /// <summary>The day has passed; without any analysis it has from the beginning.</summary>
        [Description("是否逾期")]
        public bool IsLate { get; init; }
    }

    public async Task<IReadOnlyList<Row>> RunAsync(Actor by, CancellationToken ct)
    {
        var places = await committees.Committees(by.Reach(DevelopmentPermissions.Read)).OrderBy(p => p.Path).ToListAsync(ct);
        if (places.Count == 0)
            return [];

        var ids = places.Select(p => p.Id).ToList();
        var analyses = (await db.PoolAnalyses.AsNoTracking().Where(a => ids.Contains(a.OrganizationId)).ToListAsync(ct)).ToLookup(a =>
            a.OrganizationId
        );
        var activists = await ActivistsAsync(by, ct);
        return [.. Rows(places, analyses, activists)];
    }

    private IEnumerable<Row> Rows(
        List<OrganizationPlace> places,
        ILookup<OrganizationId, PoolAnalysis> analyses,
        List<(string Path, int Count)> activists
    )
    {
        var paths = places.Select(p => p.Path).ToList();
        foreach (var place in places.OrderBy(p => p.Code ?? "~", StringComparer.Ordinal))
        {
            var own = activists.Where(a => Nearest(a.Path, paths) == place.Path).Sum(a => a.Count);
            var last = analyses[place.Id].OrderByDescending(a => a.On).FirstOrDefault();
            if (own == 0 && last is null)
                continue;

            var due = last?.On.AddMonths(rules.Development.AnalysisMonths.Value);
            yield return new(place.Id, place.Name, own, last?.On, due, last?.Findings)
            {
                IsLate = own > 0 && (due is null || due < rules.Today),
            };
        }
    }

    private static string? Nearest(string path, List<string> committees) =>
        committees.Where(c => OrganizationPath.IsWithin(path, c)).MaxBy(c => c.Length);

    private async Task<List<(string Path, int Count)>> ActivistsAsync(Actor by, CancellationToken ct)
    {
        var counted = await db
            .Applicants.VisibleTo(by, DevelopmentPermissions.Read, organizations)
            .Where(a => a.Stage == ApplicantStage.Activist)
            .Join(organizations.Places, a => a.OrganizationId, p => p.Id, (a, p) => p.Path)
            .GroupBy(path => path)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(ct);
        return [.. counted.Select(c => (c.Key, c.Count))];
    }
}
