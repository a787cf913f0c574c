using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Duties;

namespace Touyan.Modules.OrganizationalLife.Evidence;

/// <summary>Confirmed meetings are what the duties of organisational life are computed from.</summary>
internal sealed class MeetingProofs(IMeetings meetings) : IDutyEvidence
{
    public const string Id = "meeting";

    public string Record => Id;

    public IQueryable<DutyProof> KnownOn(DateOnly day) =>
        meetings
            .KnownOn(day)
            .Select(m => new DutyProof
            {
                Kind = m.Kind,
                Organization = m.OrganizationId,
                Member = null,
                On = m.On,
                KnownOn = m.ConfirmedOn,
                KnownAt = null,
            });

    public async Task<IReadOnlyList<ShownProof>> ShowAsync(ProofsAsked asked, CancellationToken ct)
    {
        var found = await meetings
            .KnownOn(asked.AsOf)
            .Where(m => m.OrganizationId == asked.Organization && m.On >= asked.From && m.On <= asked.Last)
            .Where(m => asked.Kinds.Contains(m.Kind))
            .OrderBy(m => m.On)
            .ToListAsync(ct);
        return [.. found.Select(m => new ShownProof(m.Title, $"/meetings/{m.Id}", m.On, m.ConfirmedOn))];
    }

    public string SupplyHref(OrganizationId organization, IReadOnlyList<string> kinds) =>
        $"/meetings/plan?organization={organization}" + (kinds is [var first, ..] ? $"&kind={first}" : "");

    /// <summary>What a member did, as a proof.</summary>
    internal static Expression<Func<MeetingPart, DutyProof>> OfMember { get; } =
        p => new DutyProof
        {
            Kind = p.Kind,
            Organization = p.OrganizationId,
            Member = p.MemberId,
            On = p.On,
            KnownOn = p.ConfirmedOn,
            KnownAt = null,
        };

    /// <summary>Those of a member that are asked for.</summary>
    internal static IQueryable<MeetingPart> Among(IQueryable<MeetingPart> parts, ProofsAsked asked) =>
        parts
            .Where(p => p.OrganizationId == asked.Organization && p.MemberId == asked.Member)
            .Where(p => p.On >= asked.From && p.On <= asked.Last && (asked.Kinds.Count == 0 || asked.Kinds.Contains(p.Kind)))
            .OrderBy(p => p.On)
            .ThenBy(p => p.Id);

    internal static IReadOnlyList<ShownProof> Shown(IEnumerable<MeetingPart> parts) =>
        [.. parts.DistinctBy(p => p.Id).Select(p => new ShownProof(p.Title, $"/meetings/{p.Id}", p.On, p.ConfirmedOn))];
}
