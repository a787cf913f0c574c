using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Organizations;

namespace Touyan.Modules.Members.Committees;

/// <summary>
/// Begins a term and fills its posts in the unit of work at hand, by all the rules there are: asks for no permission and saves nothing. Whoever
/// calls has the right to, or a procedure has decided it.
/// </summary>
public sealed class SeatCommittee(CommitteeDesk desk)
{
    /// <summary>A new committee takes office; the one before gives way on that day.</summary>
    public async Task<Result<CommitteeTerm>> BeginAsync(OrganizationPlace place, BeginTerm.Input input, Actor by, CancellationToken ct)
    {
        var rules = desk.SetUp;
        var last = await LastAsync(place, ct);
        if (OrderRefusal(last, input) is { } taken)
            return taken;

        var seats = CommitteeRules.Seats(place, await desk.FullMembersAsync(place, ct), rules);
        if (seats is { Strength: Rulebook.Strength.Hard } && !seats.Value.Contains(input.Seats!.Value))
            return CommitteeRefusals.TooManySeats(seats);

        var begun = CommitteeTerm.Begin(place, Facts(input, last, by), CommitteeRules.TermYears(place, rules));
        if (begun.IsRefused)
            return begun.Refusal!;

        var before = await desk.ServingAsync(place.Id, ct);
        var shift = new TermShift(rules.MaxTermShiftYears, input.DocumentNumber, input.IsExceptional);
        if (before?.GiveWay(input.ElectedOn!.Value, shift) is { } refusal)
            return refusal;

        var term = begun.Value;
        desk.Db.Add(term);
        desk.Record(
            by,
            MembersActs.BeginTerm,
            place,
            input.Reason,
            $"第 {term.Number} 届，{term.ElectedOn:yyyy-MM-dd} 至 {term.DueOn:yyyy-MM-dd}{Said(input.Ground)}"
        );
        return term;
    }

    /// <summary>A member takes a post of the term in office.</summary>
    public Refusal? Appoint(OrganizationPlace place, CommitteeTerm term, Member member, AppointMember.Input input, Actor by)
    {
        if (desk.Posts.Find(input.Post) is not { } post)
            return CommitteeRefusals.PostUnknown;

        if (Ineligible(member, place, input) is { } why)
            return why;

        if (term.Appoint(Facts(input), CommitteeRules.IsOnlyOne(post)) is { } refusal)
            return refusal;

        desk.Record(
            by,
            MembersActs.Appoint,
            place,
            input.Reason,
            $"{member.Name} 任{post.Name}，自 {input.From:yyyy-MM-dd} 起{Said(input.Ground)}"
        );
        return null;
    }

    /// <summary>A post of the term in office is given up.</summary>
    public async Task<Refusal?> EndPostAsync(
        OrganizationPlace place,
        CommitteeTerm term,
        Guid postId,
        PostEnding ending,
        Actor by,
        CancellationToken ct,
        DirectGround? ground = null
    )
    {
        if (term.EndPost(postId, ending, desk.Today) is { } refusal)
            return refusal;

        var post = term.Posts.Single(p => p.Id == postId);
        var name = await desk.Db.Members.Where(m => m.Id == post.MemberId).Select(m => m.Name).SingleAsync(ct);
        var told = $"{name} 不再担任{desk.Posts.Name(post.Post)}，自 {ending.On:yyyy-MM-dd} 起{Said(ground)}";
        desk.Record(by, MembersActs.EndPost, place, ending.Reason, told);
        return null;
    }

    /// <summary>What the trail says of an act that no procedure decided.</summary>
    public static string Said(DirectGround? ground) => ground is { } given ? $"，{Words.Of(given)}" : "";

    private Refusal? Ineligible(Member member, OrganizationPlace place, AppointMember.Input input)
    {
        var (rules, from) = (desk.SetUp, input.From!.Value);
        if (member.Kind is MemberKind.Probationary)
            return CommitteeRefusals.NotEligible(rules.Eligible, "该党员是预备党员");

        if (member.Standing is not MembershipStanding.Normal)
            return CommitteeRefusals.NotEligible(rules.Eligible, $"该党员党籍状态为“{Words.Of(member.Standing)}”");

        if (member.ConvertedOn > from)
            return CommitteeRefusals.NotEligible(rules.Eligible, $"该党员 {member.ConvertedOn:yyyy-MM-dd} 才转正");

        var isBranchSecretary =
            input.Post == CommitteeRules.Secretary && place.Type is (OrganizationType.Branch or OrganizationType.JointBranch);
        var years = rules.MinSecretaryStandingYears;
        return isBranchSecretary && !input.IsExceptional && member.ConvertedOn?.AddYears(years.Value) > from
            ? CommitteeRefusals.SecretaryTooNew(member.ConvertedOn.Value, years)
            : null;
    }

    private AppointmentFacts Facts(AppointMember.Input input) =>
        new()
        {
            Member = input.MemberId!.Value,
            Post = input.Post,
            From = input.From!.Value,
            DocumentNumber = input.DocumentNumber,
            EvidenceOn = input.EvidenceOn,
            RecordedAt = desk.Now,
        };

    // After all terms before it, in number and in time.
    private static Refusal? OrderRefusal(Last? last, BeginTerm.Input input)
    {
        if (last?.Number == input.Number)
            return CommitteeRefusals.NumberTaken(last!.Number);

        if (input.Number < last?.Number)
            return CommitteeRefusals.NumberNotNext(last.Number);

        return input.ElectedOn < last?.EndedOn ? CommitteeRefusals.BeforeItsBeginning("ElectedOn") : null;
    }

    private Task<Last?> LastAsync(OrganizationPlace place, CancellationToken ct) =>
        desk
            .Db.CommitteeTerms.Where(t => t.OrganizationId == place.Id)
            .GroupBy(t => t.OrganizationId)
            .Select(g => new Last
            {
                Number = g.Max(t => t.Number),
                EndedOn = g.Max(t => t.EndedOn),
                Version = g.Max(t => t.Version),
            })
            .SingleOrDefaultAsync(ct);

    private CommitteeTermFacts Facts(BeginTerm.Input input, Last? last, Actor by) =>
        new()
        {
            County = by.County,
            Version = (last?.Version ?? 0) + 1,
            Number = input.Number!.Value,
            ElectedOn = input.ElectedOn!.Value,
            Seats = input.Seats!.Value,
            DocumentNumber = input.DocumentNumber,
            EvidenceOn = input.EvidenceOn,
            RecordedAt = desk.Now,
        };

    /// <summary>How far the terms of an organisation have come.</summary>
    private sealed record Last
    {
        public required int Number { get; init; }
        public DateOnly? EndedOn { get; init; }
        public required int Version { get; init; }
    }
}
