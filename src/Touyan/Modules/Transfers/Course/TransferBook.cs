using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures;
using Touyan.Modules.Transfers.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Transfers.Course;

/// <summary>Finds the transfer that a case is about; begins it with the case, also where the case ran on paper before.</summary>
public sealed class TransferBook(TouyanDb db, IOrganizations organizations, IMemberRecords members, UnitRoll roll)
{
    internal TouyanDb Db => db;

    public async Task<Transfer> OfAsync(CaseMoment moment, CancellationToken ct) =>
        db.Transfers.Local.FirstOrDefault(t => t.CaseId == moment.Case)
        ?? await db.Transfers.SingleOrDefaultAsync(t => t.CaseId == moment.Case, ct)
        ?? await BeginAsync(moment, ct);

    public async Task<Transfer> BeginAsync(CaseMoment moment, CancellationToken ct)
    {
        var kind = Procedures.KindOf(moment.Definition.Id);
        var arrival = kind.Arrives ? await ArrivalAsync(moment, ct) : null;
        var (from, to) = (Party(moment, kind.Arrives ? null : Parties.Source), Party(moment, kind.Leaves ? null : Parties.Target));
        var state = TransferStates.At(kind, moment.Step?.Id);
        var names = await organizations.NamesAsync(new[] { from, to }.OfType<OrganizationId>(), ct);
        var begun = Transfer.Begin(
            new TransferBeginning
            {
                County = db.County,
                Case = moment.Case,
                Kind = kind,
                Name = moment.Subject.Title,
                Member = moment.Subject.Member,
                Arrival = arrival?.Id,
                People = kind is TransferKind.Unit && state is not TransferState.TakenIn ? (await roll.WriteAsync(moment, ct)).Count : 1,
                From = new(from, from is { } source ? names[source] : arrival?.FromName ?? ""),
                Sender = Party(moment, Parties.SourceCommittee) ?? Party(moment, Parties.Committee),
                To = new(to, to is { } target ? names[target] : moment.Values.Text(Fields.ToName) ?? ""),
                Receiver =
                    kind is TransferKind.FromCounty ? to : Party(moment, Parties.TargetCommittee) ?? Party(moment, Parties.Committee),
                DuesPaidTo = moment.Values.Text(Fields.DuesPaidTo),
                On = moment.StartedOn,
                State = state,
                TakenInOn = state is TransferState.TakenIn ? LastDay(moment) : null,
                Letter = state is TransferState.Submitted ? null : LetterOf(moment),
                ValidUntil = state is TransferState.OnTheWay ? moment.DueOn : null,
                OtherCounty = kind is TransferKind.ToCounty ? moment.Values.Number(Fields.ToCounty) : null,
            }
        );
        db.Add(begun);
        return begun;
    }

    /// <summary>Who goes with a whole unit is written down with each letter; refused when nobody is left.</summary>
    public async Task<Refusal?> CountAsync(Transfer transfer, CaseMoment moment, CancellationToken ct) =>
        transfer.Kind is TransferKind.Unit ? transfer.Count((await roll.WriteAsync(moment, ct)).Count) : null;

    public async Task<Arrival> ArrivalAsync(CaseMoment moment, CancellationToken ct)
    {
        var id = new ArrivalId(moment.Subject.Id);
        return db.Arrivals.Local.FirstOrDefault(a => a.Id == id) ?? await db.Arrivals.SingleAsync(a => a.Id == id, ct);
    }

    /// <summary>Who came, or did not come, is no longer to be looked up by his number here.</summary>
    public async Task ForgetAsync(CaseMoment moment, CancellationToken ct)
    {
        if (Procedures.KindOf(moment.Definition.Id).Arrives)
            (await ArrivalAsync(moment, ct)).Forget();
    }

    /// <summary>Where the member stands now, suspended ones too; null when he is gone.</summary>
    public async Task<OrganizationId?> StandsAtAsync(MemberId member, CancellationToken ct) =>
        await members.NowAsync(member, ct) is { IsGone: false } now ? now.OrganizationId : null;

    /// <summary>Name of one of these members who is on his way already.</summary>
    public async Task<string?> OnTheirWayAsync(IReadOnlyCollection<MemberId> ids, CaseId but, CancellationToken ct)
    {
        var asked = ids.Select(id => (MemberId?)id).ToList();
        return await db
            .Transfers.StillOpen.Where(t => asked.Contains(t.MemberId) && t.CaseId != but)
            .Select(t => t.Name)
            .FirstOrDefaultAsync(ct);
    }

    private static OrganizationId? Party(CaseMoment moment, string? party) =>
        party is not null && moment.Parties.TryGetValue(party, out var id) ? id : null;

    private static TransferLetter? LetterOf(CaseMoment moment) =>
        moment.Values.Text(Fields.LetterNumber) is { } number
        && moment.Values.Date(Fields.LetterOn) is { } on
        && (moment.Values.Date(Fields.LetterValidUntil) ?? moment.DueOn) is { } until
            ? new(number, on, until)
            : null;

    // Of what was done on paper.
    private static DateOnly LastDay(CaseMoment moment) => moment.Days.Values.Append(moment.StartedOn).Max();
}

/// <summary>Procedures of this house (rulebook/procedures/transfer-*.yaml).</summary>
internal static class Procedures
{
    public const string Inside = "transfer-inside";
    public const string Within = "transfer-within";
    public const string Between = "transfer-between";
    public const string FromCounty = "transfer-from-county";
    public const string Out = "transfer-out";
    public const string In = "transfer-in";
    public const string Unit = "transfer-unit";

    /// <summary>The step of the sending county that the other one answers.</summary>
    public const string Await = "await";

    public static IReadOnlySet<string> All { get; } = new HashSet<string> { Inside, Within, Between, FromCounty, Out, In, Unit };

    public static TransferKind KindOf(string procedure) =>
        procedure switch
        {
            Inside => TransferKind.Inside,
            Within => TransferKind.Within,
            Between => TransferKind.ToCounty,
            FromCounty => TransferKind.FromCounty,
            Out => TransferKind.Out,
            In => TransferKind.In,
            Unit => TransferKind.Unit,
            _ => throw new ArgumentException($"{procedure} is no procedure of transfers.", nameof(procedure)),
        };
}

/// <summary>Parties of the procedures of this house.</summary>
internal static class Parties
{
    public const string Source = "source";
    public const string Target = "target";
    public const string Committee = "committee";
    public const string SourceCommittee = "source-committee";
    public const string TargetCommittee = "target-committee";
}

/// <summary>Fields of the procedures of this house.</summary>
internal static class Fields
{
    public const string DuesPaidTo = "dues-paid-to";
    public const string Reason = "reason";
    public const string ToName = "to-name";
    public const string ToCounty = "to-county";
    public const string ToCommittee = "to-committee";
    public const string LetterNumber = "letter-number";
    public const string LetterOn = "letter-on";
    public const string LetterValidUntil = "letter-valid-until";
    public const string DeferredTo = "deferred-to";
    public const string ProbationTo = "probation-to";
    public const string TargetBranch = "target-branch";

    /// <summary>Learned: ids of those who go with a whole branch.</summary>
    public const string Going = "going";
}
