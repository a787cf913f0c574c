using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Procedures;
using Touyan.Modules.Trail;
using Touyan.Modules.Transfers.Model;

namespace Touyan.Modules.Transfers.Course;

/// <summary>Transfers that ran on paper: in the registers from the first day on, as far as the step implies, under the letter that is out already.</summary>
internal sealed class TransfersOnPaper(TransferBook book, UnitRoll roll, Trail.Trail trail) : ICaseOnPaper
{
    public bool IsOf(string procedure) => Procedures.All.Contains(procedure);

    public async Task<Refusal?> WhyNotAsync(CaseMoment moment, CancellationToken ct)
    {
        var kind = Procedures.KindOf(moment.Definition.Id);
        var state = TransferStates.At(kind, moment.Step!.Id);
        if (kind is TransferKind.FromCounty)
            return TransferRefusals.OnlyFromCounty;

        // The other county would know nothing of it, and who left its books already is in no sheet.
        if (kind is TransferKind.ToCounty && state is TransferState.OnTheWay or TransferState.TakenIn)
            return TransferRefusals.BeginsBeforeLetter;

        if (kind.Arrives)
            return (await book.ArrivalAsync(moment, ct)).IsForgotten ? TransferRefusals.ArrivalForgotten : null;

        var isThere = moment.Parties.TryGetValue(Parties.Target, out var target) && target == moment.Party(Parties.Source);
        if (state is TransferState.TakenIn)
            return isThere || kind is TransferKind.Unit ? null : TransferRefusals.NotThereYet;

        return isThere ? TransferRefusals.AlreadyThere : await OnTheWayAsync(moment, ct);
    }

    public async Task TakeOverAsync(CaseMoment moment, CancellationToken ct)
    {
        var transfer = await book.BeginAsync(moment, ct);
        trail.Record(moment.By, TransfersActs.Begin, transfer.Subject, moment.Values.Text(Fields.Reason), $"{moment.Number}，补录");
    }

    // Whatever was done with one of its letters.
    public async Task<IReadOnlyList<CaseId>> GoneOnAsync(IQueryable<CaseId> cases, CancellationToken ct)
    {
        var letters = book.Db.Letters.Select(l => l.TransferId);
        return await book.Db.Transfers.Where(t => cases.Contains(t.CaseId) && letters.Contains(t.Id)).Select(t => t.CaseId).ToListAsync(ct);
    }

    public async Task TakeBackAsync(IQueryable<CaseId> cases, TracedRows rows, CancellationToken ct)
    {
        var begun = book.Db.Transfers.Where(t => cases.Contains(t.CaseId));
        rows.Gone(await begun.AsNoTracking().ToListAsync(ct));
        await begun.ExecuteDeleteAsync(ct);
    }

    private async Task<Refusal?> OnTheWayAsync(CaseMoment moment, CancellationToken ct)
    {
        IReadOnlyList<MemberId> ids = moment.Subject.Member is { } member
            ? [member]
            : [.. (await roll.StillThereAsync(moment, ct)).Select(m => m.Id)];
        if (ids.Count == 0)
            return TransferRefusals.UnitIsEmpty;

        var name =
            await book.OnTheirWayAsync(ids, moment.Case, ct)
            ?? await roll.OnItsWayAsync(moment.Party(Parties.Source), ids, moment.Case, ct);
        return name is null ? null : TransferRefusals.RunningAlready(name);
    }
}
