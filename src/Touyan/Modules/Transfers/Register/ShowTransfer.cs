using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Documents;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures;
using Touyan.Modules.Transfers.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Transfers.Register;

/// <summary>One transfer with its letters.</summary>
public sealed class ShowTransfer(TouyanDb db, IPapers papers, IOrganizations organizations, TimeProvider clock)
{
    public sealed record View
    {
        public required TransferId Id { get; init; }
        public required CaseId Case { get; init; }
        public required int Version { get; init; }
        public required TransferKind Kind { get; init; }
        public required string Name { get; init; }
        public required MemberId? Member { get; init; }
        public required ArrivalId? Arrival { get; init; }
        public required int People { get; init; }
        public required string From { get; init; }
        public required string To { get; init; }
        public required TransferState State { get; init; }
        public required string? DuesPaidTo { get; init; }
        public required string? LetterNumber { get; init; }
        public required DateOnly? LetterOn { get; init; }
        public required DateOnly? ValidUntil { get; init; }
        public required int? DaysLeft { get; init; }
        public required DateOnly StartedOn { get; init; }
        public required DateOnly? TakenInOn { get; init; }
        public required DateOnly? EndedOn { get; init; }
        public required string? EndedFor { get; init; }
        public required DateOnly? DeferredTo { get; init; }
        public required IReadOnlyList<LetterLine> Letters { get; init; }
        public required bool MayReissue { get; init; }
    }

    public sealed record LetterLine(
        PaperId Paper,
        string Number,
        DateOnly IssuedOn,
        DateOnly ValidUntil,
        DateOnly? VoidedOn,
        string? VoidedFor,
        DateOnly? ReceiptOn
    );

    public async Task<Result<View>> RunAsync(TransferId id, Actor by, CancellationToken ct)
    {
        var visible = db.Transfers.VisibleTo(by, TransfersPermissions.Read, organizations);
        if (await visible.AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, ct) is not { } transfer)
            return TransferRefusals.NotFound;

        return Of(transfer, await LettersAsync(id, ct), await MayReissueAsync(transfer, by, ct));
    }

    private async Task<IReadOnlyList<LetterLine>> LettersAsync(TransferId id, CancellationToken ct)
    {
        var letters =
            from letter in db.Letters
            where letter.TransferId == id
            join paper in papers.Known on letter.PaperId equals paper.Id
            orderby letter.Id
            select new LetterLine(
                paper.Id,
                paper.Number,
                paper.IssuedOn,
                paper.ValidUntil!.Value,
                paper.VoidedOn,
                paper.VoidReason,
                paper.ReceiptOn
            );
        return await letters.ToListAsync(ct);
    }

    private async Task<bool> MayReissueAsync(Transfer transfer, Actor by, CancellationToken ct) =>
        transfer is { SenderId: { } sender, State: TransferState.OnTheWay or TransferState.Accepted }
        && transfer.Kind.HasLetter
        && !(transfer.ValidUntil < clock.Today)
        && await organizations.FindAsync(sender, by, TransfersPermissions.Letters, ct) is not null;

    private View Of(Transfer transfer, IReadOnlyList<LetterLine> letters, bool mayReissue) =>
        new()
        {
            Id = transfer.Id,
            Case = transfer.CaseId,
            Version = transfer.Version,
            Kind = transfer.Kind,
            Name = transfer.Name,
            Member = transfer.MemberId,
            Arrival = transfer.ArrivalId,
            People = transfer.People,
            From = transfer.FromName,
            To = transfer.ToName,
            State = transfer.State,
            DuesPaidTo = transfer.DuesPaidTo,
            LetterNumber = transfer.LetterNumber,
            LetterOn = transfer.LetterOn,
            ValidUntil = transfer.ValidUntil,
            DaysLeft = TransferStates.RunsOut(transfer.Kind, transfer.State) ? Transfer.DaysLeft(transfer.ValidUntil, clock.Today) : null,
            StartedOn = transfer.StartedOn,
            TakenInOn = transfer.TakenInOn,
            EndedOn = transfer.EndedOn,
            EndedFor = transfer.EndedFor,
            DeferredTo = transfer.DeferredTo,
            Letters = letters,
            MayReissue = mayReissue,
        };
}
