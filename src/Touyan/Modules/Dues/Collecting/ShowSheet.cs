using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Dues.Assessing;
using Touyan.Modules.Dues.Model;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;

namespace Touyan.Modules.Dues.Collecting;

/// <summary>The collection sheet of a branch for a month: who owes what, who has paid, who has no basis yet, who is behind from before.</summary>
public sealed class ShowSheet(DuesDesk desk, DuesMonths months)
{
    public sealed record Input
    {
        [Display(Name = "党支部")]
        public OrganizationId? Organization { get; init; }

        [Display(Name = "月份")]
        public DateOnly? Month { get; init; }
    }

    public sealed record Row
    {
        public required MemberId Member { get; init; }
        public required string Name { get; init; }

        /// <summary>Null where nothing is assessed yet.</summary>
        public MonthLine? Line { get; init; }
        public required MonthState State { get; init; }

        /// <summary>Why it is so much.</summary>
        public string Why { get; init; } = "";

        /// <summary>The first month before this one of which something is open.</summary>
        public DateOnly? OwedSince { get; init; }

        public bool HasBasis { get; init; }

        public bool IsOpen => Line is { OpenFen: > 0 };
    }

    public sealed record View
    {
        public required OrganizationPlace Branch { get; init; }
        public required DateOnly Month { get; init; }
        public required IReadOnlyList<Row> Rows { get; init; }
        public required bool MayCollect { get; init; }

        public long OwedFen => Rows.Sum(r => r.Line?.AmountFen ?? 0);

        public long PaidFen => Rows.Sum(r => r.Line is { } line ? Math.Min(line.PaidFen, line.AmountFen) : 0);

        public int Open => Rows.Count(r => r.IsOpen);

        /// <summary>Members who owe the month and have no row yet.</summary>
        public int NotAssessed => Rows.Count(r => r.Line is null);
    }

    public async Task<Result<View>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (
            input.Organization is not { } id
            || await desk.Organizations.FindAsync(id, by, DuesPermissions.Read, ct) is not { } branch
            || !branch.Type.IsBranch
        )
            return DuesRefusals.OrganizationNotFound;

        var month = DuesMonth.Of(input.Month ?? desk.Today);
        var facts = await months.ReadAsync([branch.Id], month, ct);
        var here = desk.Db.StandingAssessments.Where(a => a.OrganizationId == branch.Id && a.Month == month);
        var lines = await desk.Db.WithPayments(here.Where(a => a.Ground != DuesGround.NotOwed)).ToListAsync(ct);
        return new View
        {
            Branch = branch,
            Month = month,
            MayCollect = by.MayAt(DuesPermissions.Collect, branch.Path),
            Rows = await RowsAsync(facts, lines, month, ct),
        };
    }

    private async Task<IReadOnlyList<Row>> RowsAsync(MonthFacts facts, List<MonthLine> lines, DateOnly month, CancellationToken ct)
    {
        var byMember = lines.ToDictionary(l => l.MemberId);
        var names = facts.Owing.ToDictionary(s => s.Id, s => s.Name);
        var gone = lines.Select(l => l.MemberId).Where(m => !names.ContainsKey(m)).ToList();
        foreach (var (member, name) in await desk.Members.NamesAsync(gone, ct))
            names[member] = name;

        var order = facts.Owing.Select(s => s.Id).Concat(gone).ToList();
        if (order.Count == 0)
            return [];

        var behind = await desk
            .Db.DuesStandings.Where(s => order.Contains(s.MemberId) && s.OwedSince < month)
            .ToDictionaryAsync(s => s.MemberId, s => s.OwedSince, ct);
        return
        [
            .. order.Select(m =>
                RowOf(m, names.GetValueOrDefault(m, ""), byMember.GetValueOrDefault(m), facts) with
                {
                    OwedSince = behind.GetValueOrDefault(m),
                }
            ),
        ];
    }

    private Row RowOf(MemberId member, string name, MonthLine? line, MonthFacts facts) =>
        new()
        {
            Member = member,
            Name = name,
            Line = line,
            State = line?.Facts.StateOn(desk.Today) ?? MonthState.NotDue,
            Why = line is null ? "" : WhyOf(line, desk),
            HasBasis = line is not null || facts.Bases.ContainsKey(member),
        };

    internal static string WhyOf(MonthLine line, DuesDesk desk) =>
        DuesAssessment.Why(line.RuleId, line.RatePoints, line.Month, line.VoluntaryFen, line.Ground, desk.Book);
}
