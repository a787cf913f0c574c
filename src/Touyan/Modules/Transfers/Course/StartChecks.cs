using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures;

namespace Touyan.Modules.Transfers.Course;

/// <summary>Whether the member may go at all: on the books, released from his offices, not on his way already, alone or with his branch, to a branch that is another one.</summary>
internal sealed class MayGo(TransferBook book, UnitRoll roll, IMembershipDecisions decisions) : ICaseCheck
{
    public const string Id = "transfers.may-go";

    public async Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct)
    {
        var member = moment.Subject.Member!.Value;
        var target = moment.Parties.TryGetValue(Parties.Target, out var to) ? to : (OrganizationId?)null;
        if (target is not null && target == moment.Subject.Organization)
            return TransferRefusals.AlreadyThere;

        var onHisWay =
            await book.OnTheirWayAsync([member], moment.Case, ct)
            ?? await roll.OnItsWayAsync(moment.Party(Parties.Source), [member], moment.Case, ct);
        if (onHisWay is { } name)
            return TransferRefusals.RunningAlready(name);

        return await decisions.WhyNotLeaveAsync(member, target, ct) ?? Dues.Check(moment);
    }
}

/// <summary>Within one basic committee there is no letter; between two there is one.</summary>
internal sealed class RightProcedure(BasicCommittees committees) : ICaseCheck
{
    public const string Id = "transfers.right-procedure";

    public async Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct)
    {
        var (from, to) = (await AboveAsync(moment.Party(Parties.Source), ct), await AboveAsync(moment.Party(Parties.Target), ct));
        return (moment.Definition.Id, from == to) switch
        {
            (Procedures.Inside, false) => TransferRefusals.OtherCommittee,
            (Procedures.Within, true) => TransferRefusals.SameCommittee,
            _ => null,
        };
    }

    private async Task<OrganizationId?> AboveAsync(OrganizationId branch, CancellationToken ct) =>
        await committees.AboveAsync(branch, ct) is { } committee ? committee.Id : null;
}

/// <summary>A whole branch: not on its way already, none of its members either, and not empty.</summary>
internal sealed class UnitMayGo(TransferBook book, UnitRoll roll, IMemberRecords members) : ICaseCheck
{
    public const string Id = "transfers.unit-may-go";

    public async Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct)
    {
        var (source, target) = (moment.Party(Parties.Source), moment.Party(Parties.Target));
        if (source == target)
            return TransferRefusals.AlreadyThere;

        var there = await members.OfAsync(source, moment.On, ct);
        if (there.Count == 0)
            return TransferRefusals.UnitIsEmpty;

        MemberId[] ids = [.. there.Select(m => m.Id)];
        var onTheirWay = await roll.OnItsWayAsync(source, ids, moment.Case, ct) ?? await book.OnTheirWayAsync(ids, moment.Case, ct);
        return onTheirWay is { } name ? TransferRefusals.RunningAlready(name) : Dues.Check(moment);
    }
}

/// <summary>A letter that another office wrote: its days can be, it is still good, and it is good for no longer than the rule allows.</summary>
internal sealed class LetterValid(TransferBook book) : ICaseCheck
{
    public const string Id = "transfers.letter-valid";

    public async Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct) =>
        (await book.ArrivalAsync(moment, ct)).IsForgotten ? TransferRefusals.ArrivalForgotten : Check(moment);

    private static Refusal? Check(CaseMoment moment)
    {
        var (on, until) = (moment.Values.Date(Fields.LetterOn)!.Value, moment.Values.Date(Fields.LetterValidUntil)!.Value);
        var most = moment.Rules.Number(TransferRules.MostDays);
        if (on > moment.On || until < on)
            return TransferRefusals.LetterDatesWrong;

        if (until > on.AddDays(most.Value))
            return TransferRefusals.LetterTooLong(on.AddDays(most.Value), most.Rule);

        return until < moment.On ? TransferRefusals.LetterExpired(until, most.Rule) : Dues.Check(moment);
    }
}

/// <summary>A case that only another county's letter begins.</summary>
internal sealed class OnlyFromCounty : ICaseCheck
{
    public const string Id = "transfers.only-from-county";

    public Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct) =>
        Task.FromResult(moment.By.May(ProceduresPermissions.Start) ? TransferRefusals.OnlyFromCounty : null);
}

/// <summary>Dues may be paid ahead within the year and no further.</summary>
internal static class Dues
{
    public static Refusal? Check(CaseMoment moment) =>
        string.CompareOrdinal(moment.Values.Text(Fields.DuesPaidTo), $"{moment.On.Year}-12") > 0 ? TransferRefusals.DuesInFuture : null;
}
