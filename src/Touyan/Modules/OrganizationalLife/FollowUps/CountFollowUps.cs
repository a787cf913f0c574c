using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.Organizations;

namespace Touyan.Modules.OrganizationalLife.FollowUps;

/// <summary>How bodies carry out what they decide, a body a row; each figure opens as many rows.</summary>
public sealed class CountFollowUps(FollowUpDesk desk, FindFollowUps find)
{
    private const int MostRows = 300;

    public sealed record Input
    {
        [Display(Name = "年度"), Range(1921, 2100)]
        public int? Year { get; init; }

        /// <summary>This one and all below it.</summary>
        [Display(Name = "党组织")]
        public OrganizationId? Organization { get; init; }
    }

    public sealed record View(int Year, OrganizationPlace? Organization, Line All, IReadOnlyList<Line> Lines, int Bodies);

    /// <summary>Of one body, or of all.</summary>
    public sealed record Line(OrganizationId? Id, string Name, int Asked, int Open, int Late, int Reported, int Done, int DoneLate);

    public async Task<Result<View>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (by.Reach(LifePermissions.Read).Tops.Count == 0)
            return LifeRefusals.OrganizationNotFound;

        var (year, today) = (input.Year ?? desk.Life.Today.Year, desk.Life.Today);
        var asked = await find.AskAsync(
            new FindFollowUps.Input
            {
                State = FollowUpFilter.All,
                Year = year,
                Organization = input.Organization,
            },
            by,
            LifePermissions.Read,
            ct
        );
        if (asked.IsRefused)
            return asked.Refusal!;

        var counted = await asked
            .Value.Rows.GroupBy(f => f.OrganizationId)
            .Select(g => new
            {
                g.Key,
                Asked = g.Count(),
                Open = g.Count(f => f.State == FollowUpState.Open),
                Late = g.Count(f => f.State == FollowUpState.Open && f.DueOn < today),
                Reported = g.Count(f => f.State == FollowUpState.Reported),
                Done = g.Count(f => f.State == FollowUpState.Done),
                DoneLate = g.Count(f => f.State == FollowUpState.Done && f.DoneOn > f.DueOn),
            })
            .ToListAsync(ct);
        var names = await desk.Life.Organizations.NamesAsync(counted.Select(c => c.Key), ct);
        var lines = counted
            .Select(c => new Line(c.Key, names.GetValueOrDefault(c.Key) ?? "", c.Asked, c.Open, c.Late, c.Reported, c.Done, c.DoneLate))
            .OrderByDescending(l => l.Late)
            .ThenByDescending(l => l.Open)
            .ThenBy(l => l.Name, StringComparer.Ordinal)
            .ToList();
        var all = new Line(
            null,
            "合计",
            lines.Sum(l => l.Asked),
            lines.Sum(l => l.Open),
            lines.Sum(l => l.Late),
            lines.Sum(l => l.Reported),
            lines.Sum(l => l.Done),
            lines.Sum(l => l.DoneLate)
        );
        return new View(year, asked.Value.Organization, all, [.. lines.Take(MostRows)], lines.Count);
    }
}
