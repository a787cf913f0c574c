using Touyan.Kernel;
using Touyan.Modules.Procedures;

namespace Touyan.Modules.Transfers.Model;

/// <summary>How a transfer goes on. Each verb returns why not, or null when it was done.</summary>
public sealed partial class Transfer
{
    public static Transfer Begin(TransferBeginning beginning) =>
        new()
        {
            CountyCode = beginning.County,
            Id = EntityId.New<TransferId>(),
            CaseId = beginning.Case,
            Kind = beginning.Kind,
            MemberId = beginning.Member,
            ArrivalId = beginning.Arrival,
            Name = beginning.Name,
            People = beginning.People,
            FromId = beginning.From.Id,
            FromName = beginning.From.Name,
            SenderId = beginning.Sender,
            ToId = beginning.To.Id,
            ToName = beginning.To.Name,
            ReceiverId = beginning.Receiver,
            DuesPaidTo = beginning.DuesPaidTo,
            StartedOn = beginning.On,
            State = beginning.State,
            LetterNumber = beginning.Letter?.Number,
            LetterOn = beginning.Letter?.On,
            ValidUntil = beginning.Letter?.ValidUntil ?? beginning.ValidUntil,
            TakenInOn = beginning.TakenInOn,
            OtherCounty = beginning.OtherCounty,
            OtherId = beginning.OtherId,
            OtherCase = beginning.OtherCase,
        };

    /// <summary>The sending committee agrees and writes the letter, or a new one after the first ran out.</summary>
    public Refusal? Issue(TransferLetter letter)
    {
        if (State is not (TransferState.Submitted or TransferState.Expired))
            return TransferRefusals.WrongState(State);

        State = TransferState.OnTheWay;
        Carry(letter);
        return null;
    }

    /// <summary>How many go with the whole unit, as its letter says.</summary>
    public Refusal? Count(int people)
    {
        if (people == 0)
            return TransferRefusals.UnitIsEmpty;

        People = people;
        return null;
    }

    /// <summary>A letter that was lost is replaced: another number, good for as long as the first.</summary>
    public Refusal? Replace(TransferLetter letter)
    {
        if (State is not (TransferState.OnTheWay or TransferState.Accepted) || !Kind.HasLetter)
            return TransferRefusals.WrongState(State);

        Carry(letter with { ValidUntil = ValidUntil ?? letter.ValidUntil });
        return null;
    }

    /// <summary>The other county replaced the letter under which he comes.</summary>
    public void Hear(TransferLetter letter) => Carry(letter with { ValidUntil = ValidUntil ?? letter.ValidUntil });

    /// <summary>The committee of the other side receives it.</summary>
    public Refusal? Accept() => Go(TransferState.Accepted, from: [TransferState.OnTheWay]);

    /// <summary>The branch takes the member in: from that day he stands there.</summary>
    public Refusal? TakeIn(DateOnly on, DateOnly? deferredTo, MemberId? member = null)
    {
        var ready = Kind is TransferKind.Inside or TransferKind.Unit ? TransferState.Submitted : TransferState.Accepted;
        if (State != ready && State is not (TransferState.OnTheWay or TransferState.Accepted))
            return TransferRefusals.WrongState(State);

        (TakenInOn, DeferredTo, MemberId) = (on, deferredTo, member ?? MemberId);
        return Go(TransferState.TakenIn, from: [State]);
    }

    /// <summary>The receipt is back with the letter's stub, or none is needed.</summary>
    public Refusal? Complete(DateOnly on) => End(TransferState.Completed, on, reason: null, from: [TransferState.TakenIn]);

    /// <summary>The other side does not receive it; never without a reason.</summary>
    public Refusal? Return(DateOnly on, string? reason) =>
        string.IsNullOrWhiteSpace(reason)
            ? TransferRefusals.ReasonRequired
            : End(TransferState.Returned, on, reason, from: [TransferState.OnTheWay, TransferState.Accepted, TransferState.Submitted]);

    /// <summary>The sending committee does not let him go.</summary>
    public Refusal? Decline(DateOnly on, string? reason) => End(TransferState.Declined, on, reason, from: [TransferState.Submitted]);

    /// <summary>The letter has run out: he is still where he was.</summary>
    public Refusal? Expire() => Go(TransferState.Expired, from: [TransferState.OnTheWay]);

    /// <summary>No new letter is written.</summary>
    public Refusal? Close(DateOnly on, string? reason) => End(TransferState.Closed, on, reason, from: [TransferState.Expired]);

    /// <summary>Taken back by those who sent it, until it was received.</summary>
    public Refusal? Withdraw(DateOnly on, string? reason) =>
        End(TransferState.Withdrawn, on, reason, from: [TransferState.Submitted, TransferState.OnTheWay, TransferState.Expired]);

    /// <summary>The other county's record of the same matter.</summary>
    public void MeetIn(int county, TransferId id, CaseId on) => (OtherCounty, OtherId, OtherCase) = (county, id, on);

    /// <summary>It is known now which branch takes him in.</summary>
    public void Settle(OrganizationId branch, string name) => (ToId, ToName) = (branch, name);

    /// <summary>An organisation went into another.</summary>
    public void FollowMerger(OrganizationId from, OrganizationId into, string name)
    {
        if (FromId == from)
            (FromId, FromName) = (into, name);

        if (ToId == from)
            (ToId, ToName) = (into, name);

        SenderId = SenderId == from ? into : SenderId;
        ReceiverId = ReceiverId == from ? into : ReceiverId;
    }

    private void Carry(TransferLetter letter) => (LetterNumber, LetterOn, ValidUntil) = (letter.Number, letter.On, letter.ValidUntil);

    private Refusal? Go(TransferState to, ReadOnlySpan<TransferState> from)
    {
        if (!from.Contains(State))
            return TransferRefusals.WrongState(State);

        State = to;
        return null;
    }

    private Refusal? End(TransferState state, DateOnly on, string? reason, ReadOnlySpan<TransferState> from)
    {
        if (Go(state, from) is { } refusal)
            return refusal;

        (EndedOn, EndedFor) = (on, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim());
        return null;
    }
}

/// <summary>What a transfer begins with.</summary>
public sealed record TransferBeginning
{
    public required int County { get; init; }
    public required CaseId Case { get; init; }
    public required TransferKind Kind { get; init; }
    public required string Name { get; init; }
    public MemberId? Member { get; init; }
    public ArrivalId? Arrival { get; init; }
    public int People { get; init; } = 1;
    public required Place From { get; init; }
    public OrganizationId? Sender { get; init; }
    public required Place To { get; init; }
    public OrganizationId? Receiver { get; init; }
    public string? DuesPaidTo { get; init; }
    public required DateOnly On { get; init; }

    /// <summary>The letter that he brings; null where it is still to be written, or none is.</summary>
    public TransferLetter? Letter { get; init; }

    /// <summary>The last day of a letter whose number nobody wrote down.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>Later than the first where it ran on paper before.</summary>
    public TransferState State { get; init; } = TransferState.Submitted;

    public DateOnly? TakenInOn { get; init; }

    public int? OtherCounty { get; init; }
    public TransferId? OtherId { get; init; }
    public CaseId? OtherCase { get; init; }

    /// <summary>An organisation of the county, or the name of another.</summary>
    public readonly record struct Place(OrganizationId? Id, string Name);
}

/// <summary>A letter (介绍信).</summary>
/// <param name="Number">As printed.</param>
/// <param name="On">Its date.</param>
/// <param name="ValidUntil">Its last day.</param>
public sealed record TransferLetter(string Number, DateOnly On, DateOnly ValidUntil);
