using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures;
using Touyan.Modules.Transfers.Model;
using Touyan.Platform.Data;
using Touyan.Platform.Ui;

namespace Touyan.Modules.Transfers.Course;

/// <summary>
/// The other county's side of a transfer between two counties of the installation: its case, its transfer, its books, in its own rows, saved together
/// with this county's (docs/decisions/0025-two-counties-one-transaction.md). Does nothing for transfers without one.
/// </summary>
public sealed class Abroad(
    OtherCounty other,
    ICountyTitle title,
    IMembershipDecisions decisions,
    IMemberRecords records,
    AnsweredElsewhere cases,
    TouyanDb db
)
{
    /// <summary>The letter is out: the receiving county gets a case of its own, with what the letter says and no more.</summary>
    public async Task<Refusal?> AnnounceAsync(Transfer transfer, CaseMoment moment, CancellationToken ct)
    {
        await CallBackAsync(transfer, moment, TransferState.Closed, "转出方补开介绍信", ct);
        var (county, by) = (transfer.OtherCounty!.Value, await AsForeignAsync(transfer, moment.By, ct));
        var there = other.Enter(county);
        if (await CommitteeAsync(there, moment, ct) is not { } committee)
            return TransferRefusals.NoSuchCounty;

        var (theirs, from) = (there.GetRequiredService<TouyanDb>(), await FullNameAsync(transfer, ct));
        var member = await records.NowAsync(transfer.MemberId!.Value, ct);
        var arrival = Arrival.FromOther(county, transfer.Name, member?.Kind ?? MemberKind.Full, committee.Id, from, db.County);
        theirs.Add(arrival);
        var beginning = Beginning(transfer, arrival, ProbationTo(member, moment), moment);
        var begun = await there.GetRequiredService<StartCase>().AddAsync(beginning, by, ct);
        if (begun.IsRefused)
            return begun.Refusal;

        var mirror = theirs.Transfers.Local.Single(t => t.CaseId == begun.Value);
        mirror.MeetIn(db.County, transfer.Id, transfer.CaseId);
        there.GetRequiredService<Trail.Trail>().Record(by, TransfersActs.Announce, mirror.Subject, detail: transfer.LetterNumber);
        transfer.MeetIn(county, mirror.Id, begun.Value);
        return null;
    }

    /// <summary>The sending county withdrew it, or the letter ran out: the case there ends.</summary>
    public async Task CallBackAsync(Transfer transfer, CaseMoment moment, TransferState state, string why, CancellationToken ct)
    {
        if (transfer is not { Kind: TransferKind.ToCounty, OtherCounty: { } county, OtherId: { } id, OtherCase: { } at })
            return;

        var there = other.Enter(county);
        var mirror = await there.GetRequiredService<TouyanDb>().Transfers.SingleAsync(t => t.Id == id, ct);
        var refused = state switch
        {
            TransferState.Expired => mirror.Expire(),
            TransferState.Withdrawn => mirror.Withdraw(moment.On, why),
            _ => mirror.Close(moment.On, why),
        };
        if (refused is not null)
            return;

        var (ends, by) = (
            state is TransferState.Withdrawn ? CaseState.Withdrawn : CaseState.Expired,
            await AsForeignAsync(transfer, moment.By, ct)
        );
        there.GetRequiredService<Trail.Trail>().Record(by, TransfersActs.Progress, mirror.Subject, why, Words.Of(mirror.State));
        await there.GetRequiredService<AnsweredElsewhere>().EndAsync(at, ends, why, by, ct);
    }

    /// <summary>A lost letter was replaced: the case knows the new number, and so does the receiving county where there is one.</summary>
    public async Task TellReplacedAsync(Transfer transfer, TransferLetter letter, string reason, Actor by, CancellationToken ct)
    {
        var told = $"转出方补开介绍信 {letter.Number}：{reason}";
        await cases.TellAsync(transfer.CaseId, LetterIn(transfer), told, by, ct);
        if (transfer is not { Kind: TransferKind.ToCounty, OtherCounty: { } county, OtherId: { } id, OtherCase: { } at })
            return;

        var (there, foreign) = (other.Enter(county), await AsForeignAsync(transfer, by, ct));
        var mirror = await there.GetRequiredService<TouyanDb>().Transfers.SingleAsync(t => t.Id == id, ct);
        mirror.Hear(letter);
        there.GetRequiredService<Trail.Trail>().Record(foreign, TransfersActs.Announce, mirror.Subject, reason, letter.Number);
        await there.GetRequiredService<AnsweredElsewhere>().TellAsync(at, LetterIn(mirror), told, foreign, ct);
    }

    /// <summary>The receiving committee agreed: from now on the sending county cannot withdraw it.</summary>
    public async Task<Refusal?> TellAcceptedAsync(Transfer mirror, CaseMoment moment, CancellationToken ct)
    {
        if (mirror is not { Kind: TransferKind.FromCounty, OtherCounty: { } county, OtherId: { } id })
            return null;

        var there = other.Enter(county);
        var sent = await there.GetRequiredService<TouyanDb>().Transfers.SingleAsync(t => t.Id == id, ct);
        if (sent.Accept() is { } refusal)
            return refusal;

        var by = await AsForeignAsync(mirror, moment.By, ct);
        there.GetRequiredService<Trail.Trail>().Record(by, TransfersActs.Progress, sent.Subject, detail: Words.Of(sent.State));
        return null;
    }

    /// <summary>The receiving county sends it back.</summary>
    public async Task<Refusal?> TellReturnedAsync(Transfer mirror, CaseMoment moment, CancellationToken ct) =>
        mirror is { Kind: TransferKind.FromCounty, OtherCase: { } at }
            ? await AnswerAsync(mirror, at, new ElsewhereAnswer("returned", moment.On, moment.Reason), moment, ct)
            : null;

    /// <summary>Out of the books there, into the books here.</summary>
    public async Task<Result<MemberId>> TakeInAsync(Transfer mirror, OrganizationId branch, CaseMoment moment, CancellationToken ct)
    {
        var there = other.Enter(mirror.OtherCounty!.Value);
        var (id, records) = (mirror.OtherId!.Value, there.GetRequiredService<IMemberRecords>());
        var sent = await there.GetRequiredService<TouyanDb>().Transfers.SingleAsync(t => t.Id == id, ct);
        if (await records.OpenDossierAsync(sent.MemberId!.Value, ct) is not { } dossier)
            return TransferRefusals.MemberElsewhere;

        var decision = new MembershipDecision(moment.On, moment.Number, $"组织关系由{mirror.FromName}转来", moment.By);
        var received = await decisions.ReceiveAsync(dossier, branch, decision, ct);
        if (received.IsRefused)
            return received;

        return await AnswerAsync(mirror, mirror.OtherCase!.Value, new ElsewhereAnswer("received", moment.On), moment, ct) is { } refusal
            ? refusal
            : received;
    }

    private async Task<Refusal?> AnswerAsync(Transfer mirror, CaseId at, ElsewhereAnswer answer, CaseMoment moment, CancellationToken ct)
    {
        var there = other.Enter(mirror.OtherCounty!.Value);
        var by = await AsForeignAsync(mirror, moment.By, ct);
        return await there.GetRequiredService<AnsweredElsewhere>().DecideAsync(at, Procedures.Await, answer, by, ct);
    }

    private async Task<Actor> AsForeignAsync(Transfer transfer, Actor by, CancellationToken ct) =>
        by.ActsIn(transfer.OtherCounty!.Value, await title.FindAsync(ct) ?? $"{db.County}");

    private static async Task<OrganizationPlace?> CommitteeAsync(IServiceProvider there, CaseMoment moment, CancellationToken ct)
    {
        if (moment.Values.Organization(Fields.ToCommittee) is not { } id)
            return null;

        var place = await there.GetRequiredService<IOrganizations>().Places.SingleOrDefaultAsync(p => p.Id == id && p.IsOpen, ct);
        return place is not null && there.GetRequiredService<BasicCommittees>().Includes(place.Type) ? place : null;
    }

    private async Task<string> FullNameAsync(Transfer transfer, CancellationToken ct) =>
        await title.FindAsync(ct) is { } county && !transfer.FromName.Contains(county, StringComparison.Ordinal)
            ? $"{county}：{transfer.FromName}"
            : transfer.FromName;

    // The branch that takes him in may defer the discussion from that day on and no further.
    private static DateOnly? ProbationTo(MemberOnDay? member, CaseMoment moment) =>
        member is null
            ? null
            : MemberFacts.ProbationEnd(member.Kind, member.AdmittedOn, member.ProbationExtendedTo, new(moment.Rules))?.Value;

    private static StartCase.Input Beginning(Transfer transfer, Arrival arrival, DateOnly? probationTo, CaseMoment moment) =>
        new()
        {
            Procedure = Procedures.FromCounty,
            Subject = arrival.Id.Value,
            On = moment.On,
            Values = new(LetterIn(transfer))
            {
                [Fields.DuesPaidTo] = transfer.DuesPaidTo ?? "",
                [Fields.Reason] = moment.Values.Text(Fields.Reason) ?? "",
                [Fields.ProbationTo] = probationTo is { } day ? $"{day:yyyy-MM-dd}" : "",
            },
        };

    private static Dictionary<string, string> LetterIn(Transfer transfer) =>
        new(StringComparer.Ordinal)
        {
            [Fields.LetterNumber] = transfer.LetterNumber!,
            [Fields.LetterOn] = $"{transfer.LetterOn:yyyy-MM-dd}",
            [Fields.LetterValidUntil] = $"{transfer.ValidUntil:yyyy-MM-dd}",
        };
}
