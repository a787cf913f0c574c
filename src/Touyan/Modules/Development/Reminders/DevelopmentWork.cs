using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Development.Gates;
using Touyan.Modules.Development.Model;
using Touyan.Modules.Development.Pool;
using Touyan.Modules.Procedures;
using Touyan.Platform.Work;

namespace Touyan.Modules.Development.Reminders;

/// <summary>Home page: reviews, talks and approvals that fall due among those one answers for. One statement.</summary>
internal sealed class DevelopmentWork(PoolQuery pool, CasesOfSubjects cases) : IWorkSource
{
    private const int MonthsAhead = 1;

    private static readonly string[] Watched =
    [
        CaseFields.Steps.Talk,
        CaseFields.Steps.ApproveAdmission,
        CaseFields.Steps.ApproveConversion,
    ];

    public int Order => 30;

    public async Task<IReadOnlyList<WorkItem>> WorkOfAsync(Actor by, CancellationToken ct)
    {
        // A member sees the way he came himself and answers for nobody.
        if (by.Reach(DevelopmentPermissions.Read).Tops.Count == 0)
            return [];

        var asked = (await pool.BuildAsync(new PoolFilter(), by, DevelopmentPermissions.Read, ct)).Value;
        var due = await DueAsync(asked.Seen, pool.Today.AddMonths(MonthsAhead), ct);
        return [.. new WorkWords(pool.Rules, pool.Today).Of(due, pool.Today.AddMonths(MonthsAhead))];
    }

    public Task<IReadOnlyList<Figure>> FiguresOfAsync(Actor by, CancellationToken ct) => Task.FromResult<IReadOnlyList<Figure>>([]);

    private async Task<List<DueLine>> DueAsync(IQueryable<Applicant> seen, DateOnly ahead, CancellationToken ct)
    {
        var last = PoolParts.LastDay(ahead, pool.Rules.ReviewMonths.Value);
        var gates = cases.OpenGates(CaseFields.Procedure).Where(g => g.DueOn <= ahead && Watched.Contains(g.Step));
        var found =
            from a in seen
            join g in gates on a.CaseSubject equals g.Subject into open
            from g in open.DefaultIfEmpty()
            where g.Step != null || (a.Stage == ApplicantStage.Activist && a.ActivistOn <= last && !a.Reviews.Any(r => r.On > last))
            select new DueLine
            {
                Id = a.Id,
                Name = a.Name,
                ActivistOn = a.ActivistOn,
                ReviewedOn = a.Reviews.Max(r => (DateOnly?)r.On),
                Step = g.Step,
                DueOn = g.DueOn,
            };
        return await found.ToListAsync(ct);
    }
}

/// <summary>Somebody about whom something falls due: a gate, or his next review.</summary>
internal sealed record DueLine
{
    public ApplicantId Id { get; init; }
    public string Name { get; init; } = "";
    public DateOnly? ActivistOn { get; init; }
    public DateOnly? ReviewedOn { get; init; }
    public string? Step { get; init; }
    public DateOnly? DueOn { get; init; }
}
