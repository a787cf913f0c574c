using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Elections.Model;
using Touyan.Modules.Organizations;

namespace Touyan.Modules.Elections.Desk;

/// <summary>Delegates to a congress (党员代表大会): organisations below elect them, each its share, before the congress meets.</summary>
public sealed class Delegations(ElectionDesk desk)
{
    /// <summary>What an organisation elects of the delegates.</summary>
    /// <param name="Id">Its election.</param>
    /// <param name="Organization">Which.</param>
    /// <param name="Seats">Its share.</param>
    /// <param name="State">How far it has come.</param>
    /// <param name="Elected">Whom it has elected.</param>
    public sealed record Share(ElectionId Id, string Organization, int Seats, ElectionState State, IReadOnlyList<Counting.Choice> Elected)
    {
        /// <summary>True once the credentials were examined (代表资格审查).</summary>
        public bool IsExamined => State is ElectionState.Approved;
    }

    /// <summary>The election whose congress meets above an organisation: permitted, and not voted on yet; null when there is none.</summary>
    public async Task<Election?> CongressAboveAsync(OrganizationPlace place, CancellationToken ct)
    {
        var above = (await desk.Organizations.WayToAsync(place, ct)).Select(p => p.Id).Where(id => id != place.Id).ToList();
        return await desk
            .Db.Elections.Running.Where(e =>
                above.Contains(e.OrganizationId)
                && e.Form == ElectionForm.Congress
                && (e.State == ElectionState.Preparing || e.State == ElectionState.Submitted || e.State == ElectionState.Ready)
            )
            .OrderByDescending(e => e.PlannedOn)
            .FirstOrDefaultAsync(ct);
    }

    /// <summary>Delegates that organisations elect already, or have elected.</summary>
    public Task<int> GivenAsync(ElectionId congress, CancellationToken ct) =>
        desk.Db.Elections.Where(e => e.CongressId == congress && e.State != ElectionState.Ended).SumAsync(e => e.DelegateSeats, ct);

    /// <summary>What each organisation elects.</summary>
    public async Task<IReadOnlyList<Share>> OfAsync(Election election, CancellationToken ct)
    {
        if (election.Form is not ElectionForm.Congress)
            return [];

        var id = election.Id;
        var all = await desk
            .Db.Elections.Where(e => e.CongressId == id && e.State != ElectionState.Ended)
            .Include(e => e.Rounds)
                .ThenInclude(r => r.Choices)
            .AsSplitQuery()
            .AsNoTracking()
            .ToListAsync(ct);
        var names = await desk.Organizations.NamesAsync(all.Select(e => e.OrganizationId), ct);
        return
        [
            .. all.Select(e => new Share(
                    e.Id,
                    names.GetValueOrDefault(e.OrganizationId, ""),
                    e.DelegateSeats,
                    e.State,
                    e.ProgressOf(Contest.Delegates).Elected
                ))
                .OrderBy(s => s.Organization, StringComparer.Ordinal),
        ];
    }
}
