using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;

namespace Touyan.Modules.Duties.Reckoning;

/// <summary>The records by which duties are done, of all sources.</summary>
public sealed class DutyProofs(IEnumerable<IDutyEvidence> sources)
{
    // A few are named one by one, many are joined: "in (select …)" has SQLite try each of them for each record.
    private const int NamedAtMost = 100;

    /// <summary>Days of the records of a source in a span, by organisation: one statement for each source.</summary>
    /// <param name="record">The source.</param>
    /// <param name="ask">What is reckoned.</param>
    /// <param name="owing">Organisations in which somebody owes by this source.</param>
    /// <param name="from">First day.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<ILookup<OrganizationId, ProofRow>> InAsync(
        string record,
        DutyAsk ask,
        IReadOnlySet<OrganizationId> owing,
        DateOnly from,
        CancellationToken ct
    )
    {
        var known = SourceOf(record)
            .KnownOn(ask.AsOf)
            .Where(p => p.On >= from && p.On <= ask.AsOf)
            .Where(p => ask.Person == null || p.Member == null || p.Member == ask.Person);
        var among =
            owing.Count <= NamedAtMost
                ? known.Where(p => owing.Contains(p.Organization))
                : known.Join(ask.Among, p => p.Organization, id => id, (p, _) => p);
        var rows = await among
            .Select(p => new ProofRow
            {
                Organization = p.Organization,
                Member = p.Member,
                Kind = p.Kind,
                On = p.On,
                KnownOn = p.KnownOn,
                KnownAt = p.KnownAt,
            })
            .ToListAsync(ct);
        return rows.ToLookup(r => r.Organization);
    }

    /// <summary>The records themselves, of one holder and one period, known by a day.</summary>
    public Task<IReadOnlyList<ShownProof>> OfAsync(DutyCell cell, DateOnly asOf, CancellationToken ct)
    {
        var (period, proof) = (cell.Period, cell.Duty.Proof);
        var asked = new ProofsAsked(cell.Holder.Organization, cell.Holder.Member, period.CountsFrom, period.Last, asOf, proof.Kinds);
        return SourceOf(proof.Record).ShowAsync(asked, ct);
    }

    public IDutyEvidence SourceOf(string record) => sources.First(s => string.Equals(s.Record, record, StringComparison.Ordinal));

    public static bool CountsFor(DutyProofRule rule, string kind) =>
        rule.Kinds.Count == 0 || rule.Kinds.Contains(kind, StringComparer.Ordinal);
}

/// <summary>A record as the reckoning needs it.</summary>
public sealed record ProofRow
{
    public OrganizationId Organization { get; init; }

    public MemberId? Member { get; init; }

    public string Kind { get; init; } = "";

    public DateOnly On { get; init; }

    public DateOnly? KnownOn { get; init; }

    public DateTime? KnownAt { get; init; }

    public DutyMark Mark => new(On, KnownOn ?? Clock.ToChinaDate(KnownAt!.Value));
}
