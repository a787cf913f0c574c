using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Dues.Model;
using Touyan.Modules.Members;
using Touyan.Platform.Data;

namespace Touyan.Modules.Dues.Assessing;

/// <summary>An assessment that holds, and whether anything was paid on it.</summary>
public sealed record StandingRow(DuesAssessment Row, bool IsPaid);

/// <summary>All that a month of some branches is assessed from.</summary>
public sealed record MonthFacts
{
    public required DuesRules Rules { get; init; }

    public required IReadOnlyCollection<OrganizationId> Branches { get; init; }

    /// <summary>Who owes the month to one of them.</summary>
    public required IReadOnlyList<MemberStay> Owing { get; init; }

    public required IReadOnlyDictionary<MemberId, DuesBasis> Bases { get; init; }

    public required IReadOnlyDictionary<MemberId, DuesRelief> Reliefs { get; init; }

    /// <summary>Who paid the month at the organisation that received him.</summary>
    public required IReadOnlySet<MemberId> Elsewhere { get; init; }

    /// <summary>What was assessed for it before, here or elsewhere.</summary>
    public required IReadOnlyDictionary<MemberId, StandingRow> Standing { get; init; }

    /// <summary>Rows of these branches, unpaid, of members who turn out to owe them nothing.</summary>
    public IEnumerable<StandingRow> Strays
    {
        get
        {
            var owing = Owing.Select(o => o.Id).ToHashSet();
            return Standing
                .Values.Where(s => !owing.Contains(s.Row.MemberId) && Branches.Contains(s.Row.OrganizationId))
                .Where(s => !s.IsPaid && s.Row.Ground is not DuesGround.NotOwed);
        }
    }
}

/// <summary>Reads what a month of some branches is assessed from: six statements, none of them for a single member.</summary>
public sealed class DuesMonths(DuesDesk desk, IPaidElsewhere elsewhere)
{
    public async Task<MonthFacts> ReadAsync(IReadOnlyCollection<OrganizationId> branches, DateOnly month, CancellationToken ct)
    {
        var (db, rules) = (desk.Db, desk.RulesOf(month));
        var stays = await Stays(branches, month).ToListAsync(ct);
        // By name: of a table of many counties PostgreSQL thinks that hardly anybody stands in these branches, and would go through them once for each basis.
        var there = stays.Select(s => s.Id).Distinct().ToList();
        // A basis that was put right in its first month has held for none: said so, the index of those that held serves.
        var bases = await db
            .DuesBases.AsNoTracking()
            .Where(b => there.Contains(b.MemberId) && b.From <= month && (b.To == null || month < b.To))
            .Where(b => b.To == null || b.To > b.From)
            .ToDictionaryAsync(b => b.MemberId, ct);
        var reliefs = await db
            .DuesReliefs.AsNoTracking()
            .Where(r => there.Contains(r.MemberId) && r.FromMonth <= month && month <= r.ToMonth)
            .ToListAsync(ct);
        var rows = await db
            .StandingAssessments.AsNoTracking()
            .Where(a => a.Month == month && (branches.Contains(a.OrganizationId) || there.Contains(a.MemberId)))
            .ToListAsync(ct);
        var paid = await PaidAsync(rows, month, ct);
        var away = await elsewhere
            .Months.Where(m => m.From <= month && month <= m.To && there.Contains(m.Member))
            .Select(m => m.Member)
            .ToListAsync(ct);
        return new MonthFacts
        {
            Rules = rules,
            Branches = branches.ToHashSet(),
            Owing = Owing(stays, month, rules),
            Bases = bases,
            Reliefs = reliefs.GroupBy(r => r.MemberId).ToDictionary(g => g.Key, g => g.MaxBy(r => (r.ApprovedOn, r.Id))!),
            Elsewhere = away.ToHashSet(),
            Standing = rows.ToDictionary(r => r.MemberId, r => new StandingRow(r, paid.Contains(r.MemberId))),
        };
    }

    /// <summary>Members on the books of these branches at any time in a month.</summary>
    public IQueryable<MemberStay> Stays(IReadOnlyCollection<OrganizationId> branches, DateOnly month)
    {
        var last = DuesMonth.LastDayOf(month);
        return desk
            .Members.Stays.Where(s => branches.Contains(s.OrganizationId))
            .Where(s => s.From <= last && (s.To == null || s.To > month))
            .Where(s => s.Standing == MembershipStanding.Normal || s.Standing == MembershipStanding.LostContact);
    }

    /// <summary>Of them, those who owe the month here; nobody twice.</summary>
    public static List<MemberStay> Owing(IEnumerable<MemberStay> stays, DateOnly month, DuesRules rules) =>
        [
            .. stays
                .Where(s => DuesMonth.Owes(new Period(s.From, s.To), s.AdmittedOn, month, rules))
                .OrderBy(s => s.From)
                .DistinctBy(s => s.Id)
                .OrderBy(s => s.NameKey, StringComparer.Ordinal)
                .ThenBy(s => s.Id.Value),
        ];

    // Only where rows are there already: the first time in a month nobody has paid.
    private async Task<HashSet<MemberId>> PaidAsync(List<DuesAssessment> rows, DateOnly month, CancellationToken ct)
    {
        if (rows.Count == 0)
            return [];

        var places = rows.Select(r => r.OrganizationId).Distinct().ToList();
        var assessed = desk.Db.DuesAssessments.Where(a => a.Month == month && places.Contains(a.OrganizationId)).Select(a => a.MemberId);
        var sums = await desk
            .Db.DuesPaidMonths.Where(p => p.Month == month && assessed.Contains(p.MemberId))
            .GroupBy(p => p.MemberId)
            .Select(g => new { g.Key, Fen = g.Sum(p => p.Fen) })
            .ToListAsync(ct);
        return [.. sums.Where(s => s.Fen > 0).Select(s => s.Key)];
    }
}
