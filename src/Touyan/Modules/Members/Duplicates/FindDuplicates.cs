using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;
using Touyan.Platform.Secrets;

namespace Touyan.Modules.Members.Duplicates;

/// <summary>Pairs of records that may be of one person, within reach; those that somebody found to be two persons are left out.</summary>
public sealed class FindDuplicates(TouyanDb db, IOrganizations organizations)
{
    /// <summary>More than this nobody works through in a day; the rest follows when these are done.</summary>
    private const int Most = 200;

    public sealed record Pair(Row First, Row Second, string Why);

    public sealed record Row
    {
        public MemberId Id { get; init; }
        public string Name { get; init; } = "";
        public string NameKey { get; init; } = "";
        public DateOnly BornOn { get; init; }
        public Secret<CitizenId> IdNumber { get; init; } = null!;
        public DateOnly AdmittedOn { get; init; }
        public string Organization { get; init; } = "";
    }

    public sealed record Merge(Guid Id, string Name, string Reason, DateTime MergedAt, DateTime? UndoneAt);

    /// <summary>Pairs by name, and the latest merges.</summary>
    public sealed record View(IReadOnlyList<Pair> Pairs, bool HasMore, IReadOnlyList<Merge> Merges);

    public async Task<View> RunAsync(Actor by, CancellationToken ct)
    {
        var rows = await NamesakesAsync(by, ct);
        var settled = (await db.DistinctPersons.Select(d => new { d.FirstId, d.SecondId }).ToListAsync(ct))
            .Select(d => (d.FirstId, d.SecondId))
            .ToHashSet();
        var pairs = rows.GroupBy(r => r.Name, StringComparer.Ordinal)
            .SelectMany(PairsOf)
            .Where(p => !settled.Contains(DistinctPersons.InOrder(p.First.Id, p.Second.Id)))
            .OrderBy(p => p.First.NameKey, StringComparer.Ordinal)
            .Take(Most + 1)
            .ToList();
        return new View([.. pairs.Take(Most)], pairs.Count > Most, await MergesAsync(by, ct));
    }

    // Only members who share their name with another are read: a few thousand of a county.
    private async Task<List<Row>> NamesakesAsync(Actor by, CancellationToken ct)
    {
        var members = db
            .Members.VisibleTo(by, MembersPermissions.Merge, organizations)
            .Where(m => m.Standing == MembershipStanding.Normal || m.Standing == MembershipStanding.LostContact);
        var shared = members.GroupBy(m => m.Name).Where(g => g.Count() > 1).Select(g => g.Key);
        var rows = await members
            .Where(m => shared.Contains(m.Name))
            .Join(
                organizations.Places,
                m => m.OrganizationId,
                p => p.Id,
                (m, p) =>
                    new Row
                    {
                        Id = m.Id,
                        Name = m.Name,
                        NameKey = m.NameKey,
                        BornOn = m.BornOn,
                        IdNumber = m.IdNumber,
                        AdmittedOn = m.AdmittedOn,
                        Organization = p.Name,
                    }
            )
            .ToListAsync(ct);
        return [.. rows.Select(r => r with { IdNumber = db.OfMember(r.Id, r.IdNumber) })];
    }

    private static IEnumerable<Pair> PairsOf(IEnumerable<Row> namesakes)
    {
        var rows = namesakes.OrderBy(r => r.Id.Value).ToList();
        for (var i = 0; i < rows.Count; i++)
        {
            for (var j = i + 1; j < rows.Count; j++)
            {
                if (Likeness.Of(rows[i].BornOn, rows[i].IdNumber.Value, rows[j].BornOn, rows[j].IdNumber.Value) is { } why)
                    yield return new Pair(rows[i], rows[j], why);
            }
        }
    }

    private async Task<IReadOnlyList<Merge>> MergesAsync(Actor by, CancellationToken ct)
    {
        var seen = db.Members.VisibleTo(by, MembersPermissions.Merge, organizations);
        return await db
            .MemberMerges.Join(
                seen,
                m => m.KeptId,
                k => k.Id,
                (m, k) =>
                    new
                    {
                        m.Id,
                        k.Name,
                        m.Reason,
                        m.MergedAt,
                        m.UndoneAt,
                    }
            )
            .OrderByDescending(m => m.MergedAt)
            .Take(20)
            .Select(m => new Merge(m.Id, m.Name, m.Reason, m.MergedAt, m.UndoneAt))
            .ToListAsync(ct);
    }
}
