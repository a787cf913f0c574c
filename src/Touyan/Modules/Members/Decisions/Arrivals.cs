using Touyan.Kernel;
using Touyan.Modules.Members.Desk;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Members.Rosters;
using Touyan.Modules.Members.Seams;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Members.Decisions;

/// <summary>Who comes into the books by procedure: applicants who are admitted, members from elsewhere.</summary>
internal sealed class Arrivals(MemberDesk desk, PersonCheck check, MemberUses uses, Rules rules)
{
    public async Task<Result<MemberId>> ReceiveAsync(
        MemberDossier dossier,
        OrganizationId into,
        MembershipDecision decision,
        CancellationToken ct
    )
    {
        var branch = await desk.BranchAsync(into, ct);
        if (branch.IsRefused)
            return branch.Refusal!;

        var facts = dossier.Enrolment(decision.By.County, into, decision.Cause ?? Causes.TransferIn, desk.Now);
        var member = await EnterAsync(facts, decision, dossier.Member.ProbationExtendedTo, ct);
        if (member.IsRefused)
            return member.Refusal!;

        member.Value.TakeOverParts(dossier.Member);
        if (await uses.ReceivedAsync(new MemberReceived(dossier, member.Value.Id, into, decision), ct) is { } refusal)
            return refusal;

        return Recorded(member.Value, branch.Value, decision);
    }

    public async Task<Result<MemberId>> ReceiveAsync(
        PersonFacts person,
        OrganizationId into,
        MembershipDecision decision,
        CancellationToken ct
    )
    {
        var branch = await desk.BranchAsync(into, ct);
        if (branch.IsRefused)
            return branch.Refusal!;

        var entry = await CheckAsync(person, branch.Value, ct);
        if (entry.IsRefused)
            return entry.Refusal!;

        var member = await EnterAsync(Facts(entry.Value, decision, decision.Cause ?? Causes.TransferIn), decision, extendedTo: null, ct);
        return member.IsRefused ? member.Refusal! : Recorded(member.Value, branch.Value, decision);
    }

    public async Task<Refusal?> WhyNotReceiveAsync(PersonFacts person, OrganizationId into, CancellationToken ct)
    {
        var branch = await desk.BranchAsync(into, ct);
        if (branch.IsRefused)
            return branch.Refusal;

        if (await desk.LoadByNumberAsync(person.IdNumber, ct) is { Standing: not MembershipStanding.Transferred } known)
            return known.IsOnTheBooks ? MemberRefusals.IdNumberTaken : MemberRefusals.NotTransferredOut(known.Standing);

        return (await CheckAsync(person, branch.Value, ct)).Refusal;
    }

    public async Task<Result<MemberId>> AdmitAsync(
        PersonFacts person,
        OrganizationId into,
        MembershipDecision decision,
        CancellationToken ct
    )
    {
        var branch = await desk.BranchAsync(into, ct);
        if (branch.IsRefused)
            return branch.Refusal!;

        var left = await desk.LoadByNumberAsync(person.IdNumber, ct);
        if (left is { Standing: not MembershipStanding.LeftParty })
            return MemberRefusals.IdNumberTaken;

        var probationary = person with { Kind = MemberKind.Probationary, ConvertedOn = null };
        var entry = await CheckAsync(probationary, branch.Value, ct, decision.On);
        if (entry.IsRefused)
            return entry.Refusal!;

        var facts = Facts(entry.Value, decision, decision.Cause ?? Causes.Admission);
        if (left?.Readmit(facts, Of(decision)) is { } refusal)
            return refusal;

        var member = left ?? Member.Enrol(facts with { DocumentNumber = decision.CaseNumber });
        if (left is null)
            desk.Db.Add(member);

        desk.Record(decision.By, MembersActs.Admit, member, decision.Reason, Said(decision, $"编入{branch.Value.Name}，"));
        return member.Id;
    }

    internal Happening Of(MembershipDecision decision) =>
        new(decision.On, desk.Now) { DocumentNumber = decision.CaseNumber, EvidenceOn = decision.EvidenceOn };

    internal static string Said(MembershipDecision decision, string? said) =>
        $"{said}自 {decision.On:yyyy-MM-dd} 起，依据 {decision.CaseNumber}";

    /// <summary>A new record, or the one that he left behind when he went.</summary>
    private async Task<Result<Member>> EnterAsync(Enrolment facts, MembershipDecision decision, DateOnly? extendedTo, CancellationToken ct)
    {
        var happening = Of(decision);
        if (await desk.LoadByNumberAsync(facts.IdNumber, ct) is { } left)
            return left.Return(facts, extendedTo, happening) is { } refusal ? refusal : left;

        if (facts.Id is { } id && await desk.LoadAsync(id, ct) is { IsRefused: false } other)
            return other.Value.Return(facts, extendedTo, happening) is { } refusal ? refusal : other.Value;

        var arrived = Member.Arrive(facts, extendedTo, happening);
        if (arrived.IsRefused)
            return arrived;

        desk.Db.Add(arrived.Value);
        return arrived;
    }

    private Result<MemberId> Recorded(Member member, OrganizationPlace branch, MembershipDecision decision)
    {
        desk.Record(decision.By, MembersActs.TransferIn, member, decision.Reason, Said(decision, $"转入{branch.Name}，"));
        return member.Id;
    }

    private async Task<Result<RosterEntry>> CheckAsync(
        PersonFacts person,
        OrganizationPlace branch,
        CancellationToken ct,
        DateOnly? on = null
    )
    {
        var tree = await desk.Organizations.TreeAsOfAsync(desk.Today, ct);
        var names = new OrganizationNames(tree, tree.Find(branch.Id) is { } node ? [node] : []);
        return check.Run(Written(person, branch), Nothing, names, isTaken: false, on);
    }

    private static readonly Dictionary<RosterColumn, string?> Nothing = [];

    private Dictionary<RosterColumn, string?> Written(PersonFacts person, OrganizationPlace branch) =>
        new()
        {
            [RosterColumn.Name] = person.Name,
            [RosterColumn.IdNumber] = person.IdNumber.Value,
            [RosterColumn.Ethnicity] = rules.Codes("ethnicity").Name(person.Ethnicity),
            [RosterColumn.NativePlace] = person.NativePlace,
            [RosterColumn.Phone] = person.Phone,
            [RosterColumn.Education] = rules.Codes("education").Name(person.Education),
            [RosterColumn.Occupation] = rules.Codes("occupation").Name(person.Occupation),
            [RosterColumn.WorkUnit] = person.WorkUnit,
            [RosterColumn.Organization] = branch.Name,
            [RosterColumn.MemberKind] = Words.Of(person.Kind),
            [RosterColumn.AdmissionDate] = person.AdmittedOn.ToString("yyyy-MM-dd"),
            [RosterColumn.ConversionDate] = person.ConvertedOn?.ToString("yyyy-MM-dd"),
            [RosterColumn.Note] = person.Note,
        };

    private Enrolment Facts(RosterEntry entry, MembershipDecision decision, string cause) =>
        new()
        {
            County = decision.By.County,
            OrganizationId = entry.OrganizationId,
            Name = entry.Name,
            IdNumber = entry.IdNumber,
            Sex = entry.Sex,
            BornOn = entry.BornOn,
            Ethnicity = entry.Ethnicity,
            NativePlace = entry.NativePlace,
            Phone = entry.Phone,
            Education = entry.Education,
            Occupation = entry.Occupation,
            WorkUnit = entry.WorkUnit,
            AdmittedOn = entry.AdmittedOn,
            ConvertedOn = entry.ConvertedOn,
            Kind = entry.Kind,
            Note = entry.Note,
            Cause = cause,
            EvidenceOn = decision.EvidenceOn,
            RecordedAt = desk.Now,
        };
}
