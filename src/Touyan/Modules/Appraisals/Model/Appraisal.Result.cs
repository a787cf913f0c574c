using Touyan.Kernel;
using Touyan.Modules.Procedures;

namespace Touyan.Modules.Appraisals.Model;

/// <summary>How it ends: graded by the branch, confirmed above, published, told, open to objection, frozen.</summary>
public sealed partial class Appraisal
{
    /// <summary>The committee of the branch, or its members where there is none, set the grades by vote.</summary>
    public Refusal? SetGrades(GradingFacts facts, AppraisalRules rules)
    {
        if (State is not AppraisalState.Grading)
            return AppraisalRefusals.WrongStep(State);

        if (facts.On < OpenedOn || facts.On > facts.Today)
            return AppraisalRefusals.WrongDay;

        if (CheckVote(facts, rules) is { } refusal)
            return refusal;

        var graded = Graded.ToList();
        if (facts.Grades.Keys.Any(id => graded.TrueForAll(s => s.MemberId != id)))
            return AppraisalRefusals.GradeOfUngraded;

        var missing = graded.Where(s => !facts.Grades.ContainsKey(s.MemberId)).Select(s => s.Name).ToList();
        if (missing.Count > 0)
            return AppraisalRefusals.GradesMissing(missing);

        if (CheckExcellent(facts.Grades.Values, graded.Count, rules) is { } tooMany)
            return tooMany;

        return Write(graded, facts, rules);
    }

    private Refusal? Write(List<AppraisalSheet> graded, GradingFacts facts, AppraisalRules rules)
    {
        foreach (var sheet in graded)
        {
            var (grade, departs) = (facts.Grades[sheet.MemberId], false);
            departs = sheet.Poll.Total >= rules.ShownFrom.Value && sheet.Poll.IsDepartedFromBy(grade);
            var reason = facts.Reasons.GetValueOrDefault(sheet.MemberId) ?? (departs ? facts.CommonReason : null);
            if (departs && string.IsNullOrWhiteSpace(reason))
                return AppraisalRefusals.DepartsFromPoll(sheet.Name);

            if (grade is Grade.Unqualified && string.IsNullOrWhiteSpace(reason))
                return AppraisalRefusals.UnqualifiedUnexplained(sheet.Name);

            sheet.Set(grade, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim());
        }

        (State, Body, GradedOn, Votes) = (AppraisalState.Submitted, facts.Body, facts.On, facts.Vote.ToJson());
        (SubmittedById, ReturnedFor, CountsOn) = (facts.By, null, DayFor(Year, facts.On));
        return null;
    }

    private static Refusal? CheckVote(GradingFacts facts, AppraisalRules rules)
    {
        if (VoteRules.Check(facts.Vote, countsWritten: false, rules.Quorum(facts.Body)) is { } refusal)
            return refusal with { Field = "Vote.Present" };

        if (facts.Vote.Entitled != facts.Entitled)
            return AppraisalRefusals.WrongEntitled(facts.Body, facts.Entitled);

        var majority = rules.Majority(facts.Body);
        return VoteRules.IsPassed(facts.Vote, majority)
            ? null
            : AppraisalRefusals.NotPassed(VoteRules.Needed(facts.Vote, majority), majority);
    }

    internal static Refusal? CheckExcellent(IEnumerable<Grade> grades, int graded, AppraisalRules rules)
    {
        var (excellent, most) = (grades.Count(g => g is Grade.Excellent), rules.MostExcellent(graded));
        return excellent <= most ? null : AppraisalRefusals.TooManyExcellent(excellent, most, graded, rules.MembersPerExcellent);
    }

    public Refusal? Confirm(Actor by, DateOnly on)
    {
        if (State is not AppraisalState.Submitted)
            return AppraisalRefusals.WrongStep(State);

        if (by.Account == SubmittedById)
            return AppraisalRefusals.OwnSubmission;

        (State, ConfirmedBy, ConfirmedOn) = (AppraisalState.Confirmed, by.Name, on);
        return null;
    }

    /// <summary>Back to the branch, which grades anew.</summary>
    public Refusal? Return(string why)
    {
        if (State is not AppraisalState.Submitted)
            return AppraisalRefusals.WrongStep(State);

        (State, ReturnedFor) = (AppraisalState.Grading, why);
        return null;
    }

    public Refusal? Publish(DateOnly on, AppraisalRules rules)
    {
        if (State is not AppraisalState.Confirmed)
            return AppraisalRefusals.WrongStep(State);

        (State, PublishedOn, ObjectUntil) = (AppraisalState.Published, on, on.AddDays(rules.ObjectionDays.Value));
        return null;
    }

    public Refusal? Tell(MemberId member, string by, DateTime at)
    {
        if (State is not AppraisalState.Published)
            return AppraisalRefusals.WrongStep(State);

        if (Of(member) is not { IsGraded: true } sheet)
            return AppraisalRefusals.MemberNotFound;

        sheet.Tell(by, at);
        return null;
    }

    /// <summary>Frozen: everyone was told, the days to object are over, no objection is open.</summary>
    public Refusal? Finish(int openObjections, DateOnly today)
    {
        if (State is not AppraisalState.Published)
            return AppraisalRefusals.WrongStep(State);

        var untold = Graded.Where(s => s.ToldAt is null).Select(s => s.Name).ToList();
        if (untold.Count > 0)
            return AppraisalRefusals.NotTold(untold);

        if (openObjections > 0)
            return AppraisalRefusals.ObjectionsOpen(openObjections);

        if (today <= ObjectUntil)
            return AppraisalRefusals.StillOpenToObjection(ObjectUntil!.Value);

        (State, FinishedOn) = (AppraisalState.Finished, today);
        return null;
    }

    internal void Stop(string why) => (State, StoppedFor) = (AppraisalState.Stopped, why);
}

/// <summary>Grades as they were decided.</summary>
public sealed record GradingFacts
{
    public required GradingBody Body { get; init; }

    public required DateOnly On { get; init; }

    public required DateOnly Today { get; init; }

    public required VoteCount Vote { get; init; }

    /// <summary>How many may vote by the books.</summary>
    public required int Entitled { get; init; }

    public required IReadOnlyDictionary<MemberId, Grade> Grades { get; init; }

    public IReadOnlyDictionary<MemberId, string> Reasons { get; init; } = new Dictionary<MemberId, string>();

    /// <summary>One explanation for all whose grade is another than their poll's.</summary>
    public string? CommonReason { get; init; }

    public required AccountId By { get; init; }
}
