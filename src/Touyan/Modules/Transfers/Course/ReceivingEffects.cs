using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures;
using Touyan.Modules.Transfers.Model;

namespace Touyan.Modules.Transfers.Course;

/// <summary>The receiving committee agrees.</summary>
internal sealed class Accept(TransferBook book, Abroad abroad) : ICaseEffect
{
    public const string Id = "transfers.accept";

    public async Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct)
    {
        var transfer = await book.OfAsync(moment, ct);
        return transfer.Accept() ?? await abroad.TellAcceptedAsync(transfer, moment, ct);
    }
}

/// <summary>The receiving side sends it back, with the reason.</summary>
internal sealed class Return(TransferBook book, LetterDesk letters, Abroad abroad) : ICaseEffect
{
    public const string Id = "transfers.return";

    public async Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct)
    {
        var transfer = await book.OfAsync(moment, ct);
        if (transfer.Kind is TransferKind.ToCounty && moment.By.May(ProceduresPermissions.Decide))
            return TransferRefusals.DecidedThere;

        if (transfer.Return(moment.On, moment.Reason) is { } refusal)
            return refusal;

        if (await letters.VoidAsync(transfer.Id, $"接收方退回：{moment.Reason}", moment.By, ct) is { } kept)
            return kept;

        await book.ForgetAsync(moment, ct);
        return await abroad.TellReturnedAsync(transfer, moment, ct);
    }
}

/// <summary>The branch takes him in: from that day he stands there, and nowhere else.</summary>
internal sealed class TakeIn(TransferBook book, IMembershipDecisions decisions) : ICaseEffect
{
    public const string Id = "transfers.take-in";

    public async Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct)
    {
        if (await Whereabouts.CheckAsync(book, moment, ct) is { } elsewhere)
            return elsewhere;

        var transfer = await book.OfAsync(moment, ct);
        var decision = new MembershipDecision(moment.On, moment.Number, $"组织关系由{transfer.FromName}转来", moment.By)
        {
            Cause = "组织关系转接",
        };
        var moved = await decisions.MoveAsync(transfer.MemberId!.Value, moment.Party(Parties.Target), decision, ct);
        if ((moved ?? transfer.TakeIn(moment.On, moment.Values.Date(Fields.DeferredTo))) is { } refusal)
            return refusal;

        return transfer.Kind is TransferKind.Inside ? transfer.Complete(moment.On) : null;
    }
}

/// <summary>All members of a branch go together (整建制): those of the letter who are still there, wherever the branch was merged to meanwhile.</summary>
internal sealed class TakeInUnit(TransferBook book, IMembershipDecisions decisions, UnitRoll roll) : ICaseEffect
{
    public const string Id = "transfers.take-in-unit";

    public async Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct)
    {
        if (moment.Party(Parties.Source) == moment.Party(Parties.Target))
            return TransferRefusals.UnitIsThere;

        var transfer = await book.OfAsync(moment, ct);
        var going = await roll.StillThereAsync(moment, ct);
        if (transfer.Count(going.Count) is { } empty)
            return empty;

        var decision = new MembershipDecision(moment.On, moment.Number, $"随{transfer.FromName}整建制转来", moment.By);
        foreach (var member in going)
        {
            if (await decisions.MoveAlongAsync(member.Id, moment.Party(Parties.Target), decision, ct) is { } refusal)
                return refusal with { Message = $"{member.Name}：{refusal.Message}" };
        }

        return transfer.TakeIn(moment.On, null);
    }
}

/// <summary>Who came from outside the installation is entered in the books.</summary>
internal sealed class TakeInPerson(TransferBook book, IMembershipDecisions decisions) : ICaseEffect
{
    public const string Id = "transfers.take-in-person";

    public async Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct)
    {
        var (transfer, arrival) = (await book.OfAsync(moment, ct), await book.ArrivalAsync(moment, ct));
        if (arrival.IsForgotten)
            return TransferRefusals.ChangedMeanwhile;

        var decision = new MembershipDecision(moment.On, moment.Number, $"组织关系由{transfer.FromName}转来", moment.By)
        {
            EvidenceOn = transfer.LetterOn,
        };
        var received = await decisions.ReceiveAsync(arrival.ToPerson(), moment.Party(Parties.Target), decision, ct);
        if (received.IsRefused)
            return received.Refusal;

        arrival.Forget();
        return transfer.TakeIn(moment.On, moment.Values.Date(Fields.DeferredTo), received.Value);
    }
}

/// <summary>Who comes from another county of the installation leaves its books and is entered in these, in one transaction.</summary>
internal sealed class TakeInFromCounty(TransferBook book, Abroad abroad, IOrganizations organizations) : ICaseEffect
{
    public const string Id = "transfers.take-in-from-county";

    public async Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct)
    {
        var transfer = await book.OfAsync(moment, ct);
        var branch = moment.Values.Organization(Fields.TargetBranch)!.Value;
        var received = await abroad.TakeInAsync(transfer, branch, moment, ct);
        if (received.IsRefused)
            return received.Refusal;

        transfer.Settle(branch, (await organizations.NamesAsync([branch], ct))[branch]);
        return transfer.TakeIn(moment.On, moment.Values.Date(Fields.DeferredTo), received.Value) ?? transfer.Complete(moment.On);
    }
}

/// <summary>The member still stands where the transfer began: merged along with it, or in that branch.</summary>
internal static class Whereabouts
{
    public static async Task<Refusal?> CheckAsync(TransferBook book, CaseMoment moment, CancellationToken ct)
    {
        var transfer = await book.OfAsync(moment, ct);
        var stands = await book.StandsAtAsync(transfer.MemberId!.Value, ct);
        return stands == moment.Party(Parties.Source) ? null : TransferRefusals.MemberElsewhere;
    }
}
