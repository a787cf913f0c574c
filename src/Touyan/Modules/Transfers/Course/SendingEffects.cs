using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Procedures;
using Touyan.Modules.Transfers.Model;

namespace Touyan.Modules.Transfers.Course;

/// <summary>A case begins, and with it the transfer.</summary>
internal sealed class BeginTransfer(TransferBook book, Trail.Trail trail) : ICaseEffect
{
    public const string Id = "transfers.begin";

    public async Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct)
    {
        var transfer = await book.BeginAsync(moment, ct);
        trail.Record(moment.By, TransfersActs.Begin, transfer.Subject, moment.Values.Text(Fields.Reason), moment.Number);
        return null;
    }
}

/// <summary>The sending committee agrees and writes the letter; the other county is told where there is one.</summary>
internal sealed class IssueLetter(TransferBook book, LetterDesk letters, Abroad abroad, Trail.Trail trail) : ICaseEffect
{
    public const string Id = "transfers.issue";

    public async Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct)
    {
        var transfer = await book.OfAsync(moment, ct);
        if (await letters.VoidAsync(transfer.Id, $"失效后补开：{moment.Reason}", moment.By, ct) is { } kept)
            return kept;

        if (await book.CountAsync(transfer, moment, ct) is { } empty)
            return empty;

        var written = await letters.WriteAsync(transfer, moment.On, moment.By, ct);
        if ((written.Refusal ?? transfer.Issue(written.Value)) is { } refusal)
            return refusal;

        var letter = written.Value;
        moment.Learn(Fields.LetterNumber, letter.Number);
        moment.Learn(Fields.LetterOn, $"{letter.On:yyyy-MM-dd}");
        moment.Learn(Fields.LetterValidUntil, $"{letter.ValidUntil:yyyy-MM-dd}");
        trail.Record(moment.By, TransfersActs.Issue, transfer.Subject, detail: $"{letter.Number}，有效期至 {letter.ValidUntil:yyyy-MM-dd}");
        return transfer.Kind is TransferKind.ToCounty ? await abroad.AnnounceAsync(transfer, moment, ct) : null;
    }
}

/// <summary>The member leaves the books of the county: the receipt from outside is here, or the other county has received him.</summary>
internal sealed class Depart(TransferBook book, LetterDesk letters, IMembershipDecisions decisions) : ICaseEffect
{
    public const string Id = "transfers.depart";

    public async Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct)
    {
        var transfer = await book.OfAsync(moment, ct);
        if (transfer.Kind is TransferKind.ToCounty && moment.By.May(ProceduresPermissions.Decide))
            return TransferRefusals.DecidedThere;

        if (await Whereabouts.CheckAsync(book, moment, ct) is { } elsewhere)
            return elsewhere;

        var decision = new MembershipDecision(moment.On, moment.Number, $"组织关系转往{transfer.ToName}", moment.By);
        if (
            (
                await decisions.TransferOutAsync(transfer.MemberId!.Value, withUnit: false, decision, ct)
                ?? transfer.TakeIn(moment.On, null)
            ) is
            { } refusal
        )
            return refusal;

        if (transfer.Kind is TransferKind.ToCounty)
            return null;

        return await letters.TakeReceiptAsync(transfer.Id, moment.On, moment.By, ct) ?? transfer.Complete(moment.On);
    }
}

/// <summary>The receipt is back and goes with the stub.</summary>
internal sealed class FileReceipt(TransferBook book, LetterDesk letters) : ICaseEffect
{
    public const string Id = "transfers.receipt";

    public async Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct)
    {
        var transfer = await book.OfAsync(moment, ct);
        return await letters.TakeReceiptAsync(transfer.Id, moment.On, moment.By, ct) ?? transfer.Complete(moment.On);
    }
}

/// <summary>The sending committee does not agree.</summary>
internal sealed class Decline(TransferBook book) : ICaseEffect
{
    public const string Id = "transfers.decline";

    public async Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct) =>
        (await book.OfAsync(moment, ct)).Decline(moment.On, moment.Reason);
}

/// <summary>Taken back by those who sent it; the other county is told where there is one.</summary>
internal sealed class Withdraw(TransferBook book, LetterDesk letters, Abroad abroad) : ICaseEffect
{
    public const string Id = "transfers.withdraw";

    public async Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct)
    {
        var transfer = await book.OfAsync(moment, ct);
        if (transfer.Withdraw(moment.On, moment.Reason) is { } refusal)
            return refusal;

        if (await letters.VoidAsync(transfer.Id, $"撤回：{moment.Reason}", moment.By, ct) is { } kept)
            return kept;

        await book.ForgetAsync(moment, ct);
        await abroad.CallBackAsync(transfer, moment, TransferState.Withdrawn, $"转出方撤回：{moment.Reason}", ct);
        return null;
    }
}

/// <summary>The letter has run out: nobody moved, both sides are told.</summary>
internal sealed class Expire(TransferBook book, Abroad abroad) : ICaseEffect
{
    public const string Id = "transfers.expire";

    public async Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct)
    {
        var transfer = await book.OfAsync(moment, ct);
        if (transfer.Expire() is { } refusal)
            return refusal;

        await abroad.CallBackAsync(
            transfer,
            moment,
            TransferState.Expired,
            $"介绍信有效期至 {transfer.ValidUntil:yyyy-MM-dd}，已经失效",
            ct
        );
        return null;
    }
}

/// <summary>No new letter is written after the first ran out.</summary>
internal sealed class Close(TransferBook book, LetterDesk letters, Abroad abroad) : ICaseEffect
{
    public const string Id = "transfers.close";

    public async Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct)
    {
        var transfer = await book.OfAsync(moment, ct);
        if (await letters.VoidAsync(transfer.Id, $"失效终止：{moment.Reason}", moment.By, ct) is { } kept)
            return kept;

        await abroad.CallBackAsync(transfer, moment, TransferState.Closed, $"转出方终止：{moment.Reason}", ct);
        return transfer.Close(moment.On, moment.Reason);
    }
}
