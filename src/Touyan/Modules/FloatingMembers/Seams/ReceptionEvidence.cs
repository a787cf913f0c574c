using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Duties;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Modules.Members;
using Touyan.Platform.Data;

namespace Touyan.Modules.FloatingMembers.Seams;

/// <summary>Receptions of those who came home are what the yearly duty to receive them is computed from.</summary>
internal sealed class ReceptionEvidence(TouyanDb db) : IDutyEvidence
{
    public const string Id = "reception";

    public string Record => Id;

    public IQueryable<DutyProof> KnownOn(DateOnly day) =>
        Recorded(day)
            .Select(r => new DutyProof
            {
                Kind = "",
                Organization = r.OrganizationId,
                Member = null,
                On = r.On,
                KnownOn = null,
                KnownAt = r.RecordedAt,
            });

    public async Task<IReadOnlyList<ShownProof>> ShowAsync(ProofsAsked asked, CancellationToken ct)
    {
        var found = await Recorded(asked.AsOf)
            .Where(r => r.OrganizationId == asked.Organization && r.On >= asked.From && r.On <= asked.Last)
            .OrderBy(r => r.On)
            .Select(r => new
            {
                r.Id,
                r.Holiday,
                r.On,
                r.RecordedAt,
            })
            .ToListAsync(ct);
        return
        [
            .. found.Select(r => new ShownProof(
                $"{Words.Of(r.Holiday)}接待",
                $"/receptions/{r.Id}",
                r.On,
                Clock.ToChinaDate(r.RecordedAt)
            )),
        ];
    }

    private IQueryable<Reception> Recorded(DateOnly day)
    {
        var end = Clock.ToUtc(day.AddDays(1));
        return db.Receptions.Where(r => r.RecordedAt < end);
    }

    public string SupplyHref(OrganizationId organization, IReadOnlyList<string> kinds) => $"/receptions/hold?organization={organization}";
}

/// <summary>有外出党员: somebody of the organisation was away.</summary>
internal sealed class HasMembersAway(TouyanDb db, IMembers members) : IDutyCondition
{
    public const string Id = "has-members-away";

    public string Word => Id;

    public async Task<ILookup<OrganizationId, Period>> HoldsAsync(
        IQueryable<OrganizationId> among,
        DateOnly from,
        DateOnly until,
        CancellationToken ct
    )
    {
        var first = from;
        var away = await (
            from outflow in db.Outflows
            join member in members.Known on outflow.MemberId equals member.Id
            where among.Contains(member.OrganizationId) && outflow.Since <= until && (outflow.EndedOn == null || outflow.EndedOn > first)
            select new
            {
                member.OrganizationId,
                outflow.Since,
                outflow.EndedOn,
            }
        ).ToListAsync(ct);
        return away.ToLookup(a => a.OrganizationId, a => new Period(a.Since, a.EndedOn));
    }
}
