using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Elections.Counting;
using Touyan.Modules.Elections.Desk;
using Touyan.Modules.Elections.Model;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Elections.Cases;

/// <summary>An organisation may ask to elect: it elects at all, does not do so already, in the form and with the seats that the rules give it.</summary>
internal sealed class MayRequest(ElectionDesk desk, ICommittees committees, Delegations delegations) : ICaseCheck
{
    public const string Id = "election.may-request";

    public Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct)
    {
        var draft = ElectionRequest.Draft(moment.Definition.Id, moment.Subject.Id, moment.Values, moment.On);
        return CheckAsync(draft, moment.Definition.Id, new ElectionRules(moment.Rules), ct);
    }

    /// <summary>Why it may not be asked for by these rules; null when it may.</summary>
    public async Task<Refusal?> CheckAsync(ElectionDraft draft, string procedure, ElectionRules rules, CancellationToken ct)
    {
        if (desk.RulesFrom(draft.VillageSeats > 0 ? Contest.Village : Contest.Committee) is var from && rules.On.Day < from)
            return ElectionRefusals.BeforeTheRules(from);

        var place = await desk.Organizations.Places.SingleAsync(p => p.Id == draft.Organization, ct);
        if (!committees.Elects(place))
            return ElectionRefusals.DoesNotElect(Words.Of(place.Type));

        if (procedure == ElectionRequest.Village && !desk.IsVillage(place))
            return ElectionRefusals.NotAVillage;

        if (await desk.Db.Elections.Running.AnyAsync(e => e.OrganizationId == place.Id, ct))
            return ElectionRefusals.RunningAlready;

        var requested = Election.Request(draft, await committees.MembersAsync(place, ct), rules);
        if (requested.IsRefused)
            return requested.Refusal;

        return draft.Kind switch
        {
            ElectionKind.Term => await WrongSeatsAsync(draft, place, ct),
            ElectionKind.Vacancy => await NoVacancyAsync(draft, place, ct),
            ElectionKind.Delegates => await NotToCongressAsync(draft, place, rules, ct),
        };
    }

    private async Task<Refusal?> WrongSeatsAsync(ElectionDraft draft, OrganizationPlace place, CancellationToken ct)
    {
        if (draft.TermNumber <= (await committees.LastNumberAsync(place.Id, ct) ?? 0))
            return ElectionRefusals.NumberNotNext(await committees.LastNumberAsync(place.Id, ct) ?? 0);

        if (draft.SecretarySeats != 1)
            return ElectionRefusals.OneSecretary;

        if (await committees.HasCommitteeAsync(place, ct) && draft.CommitteeSeats == 0)
            return ElectionRefusals.CommitteeSeatsMissing;

        var seats = await committees.SeatsAsync(place, ct);
        var count = draft.CommitteeSeats > 0 ? draft.CommitteeSeats : draft.SecretarySeats + draft.DeputySeats;
        return seats is { Strength: Strength.Hard } && !seats.Value.Contains(count) ? ElectionRefusals.SeatsOutside(seats) : null;
    }

    // Only what is vacant is filled (补选): seats by the meeting; the secretary and his deputies by the committee out of itself, where there is one.
    private async Task<Refusal?> NoVacancyAsync(ElectionDraft draft, OrganizationPlace place, CancellationToken ct)
    {
        if (await committees.InOfficeAsync(draft.Organization, ct) is not { } term)
            return ElectionRefusals.NoTerm;

        var isByCommittee = draft.CommitteeSeats > 0 || await committees.HasCommitteeAsync(place, ct);
        var asked = isByCommittee ? draft.CommitteeSeats : draft.SecretarySeats + draft.DeputySeats;
        if (asked > term.Seats - term.Seated)
            return ElectionRefusals.NotSoManyVacant(term.Seats - term.Seated);

        return draft.SecretarySeats > 0 && term.HasSecretary ? ElectionRefusals.SecretaryServes : null;
    }

    // As many as the body above gives it, of those that its congress has.
    private async Task<Refusal?> NotToCongressAsync(ElectionDraft draft, OrganizationPlace place, ElectionRules rules, CancellationToken ct)
    {
        if (await delegations.CongressAboveAsync(place, ct) is not { } congress)
            return ElectionRefusals.NoCongress(rules.CongressFrom);

        var (given, all) = (await delegations.GivenAsync(congress.Id, ct), congress.Delegates ?? 0);
        return given + draft.DelegateSeats > all
            ? ElectionRefusals.TooManyAllocated(given, draft.DelegateSeats, all, rules.Delegates)
            : null;
    }
}
