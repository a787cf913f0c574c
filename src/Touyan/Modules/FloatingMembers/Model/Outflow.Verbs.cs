using Touyan.Kernel;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Secrets;

namespace Touyan.Modules.FloatingMembers.Model;

public sealed partial class Outflow
{
    /// <summary>A member goes away: only after he was talked to, or with the reason why that is late.</summary>
    public static Result<Outflow> Begin(OutflowFacts facts, FloatingRules rules)
    {
        var today = Clock.ToChinaDate(facts.RecordedAt);
        if (facts.Since > today)
            return FloatingRefusals.InFuture("Since");

        if (facts.Whereabouts.Check(facts.Since, facts.County) is { } nowhere)
            return nowhere;

        if (CheckAbsence(facts, rules) is { } tooShort)
            return tooShort;

        if (CheckEducation(facts.Education, facts.Since, today, rules) is { } refusal)
            return refusal;

        var outflow = new Outflow
        {
            CountyCode = facts.County,
            Id = EntityId.New<OutflowId>(),
            MemberId = facts.Member,
            Since = facts.Since,
            Reason = facts.Reason,
            ContactPersonId = facts.ContactPerson,
            RecordedAt = facts.RecordedAt,
            ImportId = facts.ImportId,
        };
        outflow.Stay(facts.Whereabouts);
        (outflow.EducatedOn, outflow.EducationContent) = (facts.Education.On, facts.Education.Content);
        (outflow.EducatedBy, outflow.EducationLateReason) = (facts.Education.By, facts.Education.LateReason);
        return outflow;
    }

    /// <summary>He went on to another place, has another number, another contact person.</summary>
    public Refusal? Change(Whereabouts whereabouts, MemberId contactPerson)
    {
        if (!IsOpen)
            return FloatingRefusals.OutflowEnded;

        if (whereabouts.Check(Since, CountyCode) is { } refusal)
            return refusal;

        ContactPersonId = contactPerson;
        Stay(whereabouts);
        return null;
    }

    /// <summary>He was talked to after all. What was recorded once is not written over.</summary>
    public Refusal? Educate(DepartureEducation education, DateOnly today, FloatingRules rules)
    {
        if (!IsOpen)
            return FloatingRefusals.OutflowEnded;

        if (EducatedOn is not null)
            return FloatingRefusals.AlreadyEducated;

        if (education.On is null)
            return FloatingRefusals.EducationMissing(rules);

        var reason = education.LateReason ?? EducationLateReason;
        if (CheckEducation(education with { LateReason = reason }, Since, today, rules) is { } refusal)
            return refusal;

        (EducatedOn, EducationContent, EducatedBy) = (education.On, education.Content, education.By);
        EducationLateReason = reason;
        return null;
    }

    /// <summary>There was contact: a row of its own.</summary>
    public Result<OutflowContact> Contact(ContactFacts facts) =>
        !IsOpen ? FloatingRefusals.OutflowEnded
        : facts.Check(Since) is { } refusal ? refusal
        : OutflowContact.Of(this, facts);

    /// <summary>The time away is over.</summary>
    public Refusal? Finish(DateOnly on, OutflowEnd end, DateOnly today)
    {
        if (!IsOpen)
            return FloatingRefusals.OutflowEnded;

        if (on > today)
            return FloatingRefusals.InFuture("On");

        if (on < Since)
            return FloatingRefusals.BeforeItBegan(Since, "On");

        (EndedOn, End) = (on, end);
        return null;
    }

    /// <summary>He paid his dues there for some months; each month is paid once. It may be noted after his return, from his card.</summary>
    /// <param name="facts">What he paid.</param>
    /// <param name="takenBy">The organisation that took it.</param>
    /// <param name="noted">First and last months that either side has noted already.</param>
    /// <param name="rules">The rules of the day.</param>
    public Result<OutflowDues> Pay(DuesFacts facts, string takenBy, IEnumerable<(DateOnly From, DateOnly To)> noted, FloatingRules rules)
    {
        if (string.IsNullOrWhiteSpace(CardNumber))
            return FloatingRefusals.DuesWithoutCard(rules);

        var last = EndedOn ?? Clock.ToChinaDate(facts.RecordedAt);
        if (facts.PaidOn > Clock.ToChinaDate(facts.RecordedAt))
            return FloatingRefusals.InFuture("PaidOn");

        if (facts.To < facts.From || facts.From < InflowDues.MonthOf(Since) || facts.To > InflowDues.MonthOf(last))
            return FloatingRefusals.MonthsOutside(Since, last);

        if (facts.Overlapped(dues.Where(d => d.Holds).Select(d => d.Span).Concat(noted)) is var (from, to))
            return FloatingRefusals.MonthsOverlap(from, to, rules);

        var made = OutflowDues.Of(this, facts, takenBy);
        dues.Add(made);
        return made;
    }

    private void Stay(Whereabouts there)
    {
        (Province, Place, Range, IsFixedPlace) = (there.Province, there.Place, there.Range, there.IsFixedPlace);
        (Kind, Unit, CardNumber, StationId) = (there.Kind, there.Unit, there.CardNumber, there.Station);
        (ExpectedUntil, Phone) = (there.ExpectedUntil, there.Phone is { } phone ? Secret.Of<PhoneNumber>(phone) : Phone);
    }

    // Who comes back sooner needs a member certificate, and is not floating; where the rule is soft, for a reason all the same.
    private static Refusal? CheckAbsence(OutflowFacts facts, FloatingRules rules)
    {
        var (months, least) = (rules.AbsenceMonths, facts.Since.AddMonths(rules.AbsenceMonths.Value));
        if (facts.Whereabouts.ExpectedUntil is not { } until || until >= least)
            return null;

        var isExplained = months.Strength is Strength.Soft && !string.IsNullOrWhiteSpace(facts.ShortReason);
        return isExplained ? null : FloatingRefusals.AwayTooShortly(least, rules);
    }

    private static Refusal? CheckEducation(DepartureEducation education, DateOnly since, DateOnly today, FloatingRules rules)
    {
        if (education.On > today)
            return FloatingRefusals.InFuture("EducatedOn");

        if (education.On is not null && string.IsNullOrWhiteSpace(education.Content))
            return FloatingRefusals.EducationWithoutContent;

        if (education.On is not null && string.IsNullOrWhiteSpace(education.By))
            return FloatingRefusals.EducationByNobody;

        var isInTime = education.On is { } on && on <= since;
        return isInTime || !string.IsNullOrWhiteSpace(education.LateReason) ? null
            : education.On is null ? FloatingRefusals.EducationMissing(rules)
            : FloatingRefusals.EducationLate(since, rules);
    }
}

/// <summary>An outflow as it is entered.</summary>
public sealed record OutflowFacts
{
    public required int County { get; init; }
    public required MemberId Member { get; init; }
    public required DateOnly Since { get; init; }
    public required FloatingReason Reason { get; init; }
    public required Whereabouts Whereabouts { get; init; }
    public required MemberId ContactPerson { get; init; }
    public required DepartureEducation Education { get; init; }
    public required DateTime RecordedAt { get; init; }

    /// <summary>Why somebody is registered who will be back soon.</summary>
    public string? ShortReason { get; init; }
    public Guid? ImportId { get; init; }
}

/// <summary>Where somebody away is, and how he is reached. A phone number left out stays as it was.</summary>
public sealed record Whereabouts
{
    public required string Province { get; init; }
    public required string Place { get; init; }
    public required FloatingRange Range { get; init; }
    public bool IsFixedPlace { get; init; }
    public FloatingPlace Kind { get; init; } = FloatingPlace.Unknown;
    public string? Unit { get; init; }
    public PhoneNumber? Phone { get; init; }
    public string? CardNumber { get; init; }
    public StationId? Station { get; init; }
    public DateOnly? ExpectedUntil { get; init; }

    /// <summary>What does not agree: the range with the province, the return with the leaving.</summary>
    internal Refusal? Check(DateOnly since, int county)
    {
        if (ExpectedUntil <= since)
            return FloatingRefusals.NotAfterLeaving(since);

        var isHome = Province == (county / 10000).ToString();
        var isBeyond = Range is FloatingRange.OtherProvince or FloatingRange.Abroad;
        return isHome == isBeyond ? FloatingRefusals.RangeDisagrees : null;
    }
}

/// <summary>流出前教育: when, what, by whom; why not before leaving, where it was not.</summary>
public sealed record DepartureEducation(DateOnly? On, string? Content, string? By, string? LateReason);
