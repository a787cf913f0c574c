using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Elections.Desk;
using Touyan.Modules.Elections.Model;
using Touyan.Modules.Members;
using Touyan.Modules.Procedures;

namespace Touyan.Modules.Elections.Cases;

/// <summary>An election begins in the unit of work at hand: with its case, or where a case was begun without it, when that is permitted.</summary>
public sealed class ElectionBeginning(ElectionDesk desk, ICommittees committees, Delegations delegations)
{
    /// <summary>The election of a case; of a case that ran on paper it begins here, as its fields ask for it.</summary>
    public async Task<Result<Election>> OfCaseAsync(CaseMoment moment, CancellationToken ct)
    {
        if (await desk.OfCaseAsync(moment.Case.Value, ct) is { } election)
            return election;

        var draft = ElectionRequest.Draft(moment.Definition.Id, moment.Subject.Id, moment.Values, moment.On);
        return await desk.Db.Elections.Running.AnyAsync(e => e.OrganizationId == draft.Organization, ct)
            ? ElectionRefusals.RunningAlready
            : await AddAsync(draft with { CaseId = moment.Case.Value }, moment.By, ct);
    }

    public async Task<Result<Election>> AddAsync(ElectionDraft draft, Actor by, CancellationToken ct)
    {
        var term = await committees.InOfficeAsync(draft.Organization, ct);
        var place = await desk.Organizations.Places.SingleAsync(p => p.Id == draft.Organization, ct);
        var congress = draft.Kind is ElectionKind.Delegates ? await delegations.CongressAboveAsync(place, ct) : null;
        if (draft.Kind is ElectionKind.Delegates && congress is null)
            return ElectionRefusals.NoCongress(desk.RulesNow.CongressFrom);

        var whole = draft with
        {
            County = by.County,
            TermNumber = draft.Kind switch
            {
                ElectionKind.Term => draft.TermNumber,
                ElectionKind.Vacancy => term?.Number ?? 0,
                ElectionKind.Delegates => congress?.TermNumber ?? 0,
            },
            CongressId = congress?.Id,
            DueOn = congress is null ? term?.DueOn : congress.DueOn,
            RecordedAt = desk.Now,
        };
        var requested = Election.Request(whole, await committees.MembersAsync(place, ct), desk.RulesNow);
        if (requested.IsRefused)
            return requested.Refusal!;

        desk.Db.Add(requested.Value);
        await desk.RecordAsync(by, ElectionsActs.Request, requested.Value, null, $"第 {whole.TermNumber} 届", ct);
        return requested;
    }
}
