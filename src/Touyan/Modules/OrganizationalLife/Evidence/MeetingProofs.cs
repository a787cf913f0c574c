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
        $"/meetings/plan?organization={organization}" + (kinds is [var only, ..] ? $"&kind={only}" : "");
}

/// <summary>Who gave a lesson has done what his post asks of him.</summary>
internal sealed class LectureProofs(IMeetings meetings) : IDutyEvidence
{
    public const string Id = "lecture";

    public string Record => Id;

    public IQueryable<DutyProof> KnownOn(DateOnly day) =>
        meetings
            .PartsKnownOn(day)
            .Where(p => p.Gave)
            .Select(p => new DutyProof
            {
                Kind = p.Kind,
                Organization = p.OrganizationId,
                Member = p.MemberId,
                On = p.On,
                KnownOn = p.ConfirmedOn,
                KnownAt = null,
            });

    public async Task<IReadOnlyList<ShownProof>> ShowAsync(ProofsAsked asked, CancellationToken ct)
    {
        var found = await meetings
            .PartsKnownOn(asked.AsOf)
            .Where(p => p.Gave && p.OrganizationId == asked.Organization && p.MemberId == asked.Member)
            .Where(p => p.On >= asked.From && p.On <= asked.Last && asked.Kinds.Contains(p.Kind))
            .OrderBy(p => p.On)
            .ToListAsync(ct);
        return [.. found.Select(p => new ShownProof(p.Title, $"/meetings/{p.Id}", p.On, p.ConfirmedOn))];
    }

    public string SupplyHref(OrganizationId organization, IReadOnlyList<string> kinds) => $"/meetings/plan?organization={organization}";
}
