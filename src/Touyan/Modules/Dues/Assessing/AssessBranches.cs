using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Dues.Model;
using Touyan.Modules.Organizations;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;

namespace Touyan.Modules.Dues.Assessing;

/// <summary>
/// Assesses one month for some branches at once, in a handful of statements however many members there are: who owes it here and has no row gets one; what
/// has changed since and is not paid yet is put right by a new row. Doing it again changes nothing.
/// </summary>
public sealed class AssessBranches(DuesDesk desk, DuesMonths months, DuesCourses courses)
{
    /// <summary>So many branches at a time are some thousands of members.</summary>
    public const int AtOnce = 100;

    /// <summary>The branches at or below a path; closed ones too: they may have owed a month while they were open.</summary>
    public async Task<IReadOnlyList<OrganizationPlace>> BranchesAsync(string path, CancellationToken ct)
    {
        var within = desk.Organizations.Within(Reach.Of([path]));
        var below = await desk.Organizations.Places.Where(p => within.Contains(p.Id)).OrderBy(p => p.Path).ToListAsync(ct);
        return [.. below.Where(p => p.Type.IsBranch)];
    }

    public async Task<AssessmentCount> RunAsync(IReadOnlyList<OrganizationPlace> branches, DateOnly month, Actor by, CancellationToken ct)
    {
        var found = await months.ReadAsync([.. branches.Select(b => b.Id)], month, ct);
        var made = new Made(found, month, by.County, desk.Now);
        var rows = made.Rows;
        if (rows.Count > 0)
            await WriteAsync(rows, branches, by, ct);

        return made.Count;
    }

    private async Task WriteAsync(
        IReadOnlyList<DuesAssessment> rows,
        IReadOnlyList<OrganizationPlace> branches,
        Actor by,
        CancellationToken ct
    )
    {
        await using var work = await UnitOfWork.BeginAsync(desk.Db, ct);
        var bulk = desk.InBulk();
        await bulk.InsertAsync(rows, ct);
        await courses.AppendAsync(rows, ct);
        var byBranch = rows.ToLookup(r => r.OrganizationId);
        var entries = branches
            .Where(b => byBranch.Contains(b.Id))
            .Select(b => TrailEntry.Of(by, DuesActs.Assess, DuesDesk.SubjectOf(b), desk.Now, reason: null, Told([.. byBranch[b.Id]])));
        await bulk.TellAsync([.. entries], ct);
        await work.CommitAsync(ct);
    }

    private static string Told(IReadOnlyList<DuesAssessment> rows)
    {
        var corrected = rows.Count(r => r.CorrectsId is not null);
        return $"{DuesMonth.Text(rows[0].Month)}，{rows.Count} 名，{Fen.Text(rows.Sum(r => r.AmountFen))} 元"
            + (corrected > 0 ? $"，其中更正 {corrected} 名" : "");
    }

    /// <summary>What the facts of a month make: pure.</summary>
    private sealed class Made
    {
        private readonly List<DuesAssessment> rows = [];

        public Made(MonthFacts facts, DateOnly month, int county, DateTime at)
        {
            var (assessed, corrected, same, missing) = (0, 0, 0, 0);
            foreach (var stay in facts.Owing)
            {
                var before = facts.Standing.GetValueOrDefault(stay.Id);
                var wanted = new AssessedMonth(county, stay.Id, month, stay.OrganizationId, before?.Row.Id, at);
                if (Of(wanted, facts) is not { } row)
                {
                    missing++;
                    continue;
                }

                if (before is { } old && (old.IsPaid || old.Row.IsAs(row)))
                {
                    same++;
                    continue;
                }

                rows.Add(row);
                (assessed, corrected) = before is null ? (assessed + 1, corrected) : (assessed, corrected + 1);
            }

            var gone = facts.Strays.Select(s => DuesAssessment.Nothing(Again(s, county, at), facts.Rules.Place.Id)).ToList();
            rows.AddRange(gone);
            Count = new AssessmentCount(assessed, corrected + gone.Count, same, missing);
        }

        public IReadOnlyList<DuesAssessment> Rows => rows;

        public AssessmentCount Count { get; }

        // Who paid elsewhere owes nothing here, whatever he lives on.
        private static DuesAssessment? Of(AssessedMonth wanted, MonthFacts facts) =>
            facts.Elsewhere.Contains(wanted.Member) ? DuesAssessment.Elsewhere(wanted, facts.Rules.Place.Id)
            : facts.Bases.TryGetValue(wanted.Member, out var basis)
                ? DuesAssessment.Of(wanted, basis, facts.Reliefs.GetValueOrDefault(wanted.Member), facts.Rules)
            : null;

        private static AssessedMonth Again(StandingRow stray, int county, DateTime at) =>
            new(county, stray.Row.MemberId, stray.Row.Month, stray.Row.OrganizationId, stray.Row.Id, at);
    }
}
