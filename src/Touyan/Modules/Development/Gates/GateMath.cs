using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Development.Gates;

/// <summary>What the regulations ask at the gates of the 25 steps. Pure: values in, a refusal or nothing out.</summary>
internal static class GateMath
{
    // Codes of rulebook/codes/leave-reason.yaml.
    private const string Expelled = "11";
    private const string Cancelled = "16";

    /// <summary>第一步: of age on the day of the application, and not within the years of DEV-04.</summary>
    public static Refusal? Application(
        DateOnly bornOn,
        DateOnly appliedOn,
        KnownMembership? known,
        Func<string?, string> nameOf,
        DevelopmentRules rules
    )
    {
        var age = MemberFacts.FullYears(bornOn, appliedOn);
        if (age < rules.MinAge.Value)
            return GateRefusals.TooYoung(age, rules.MinAge);

        if (known is null)
            return null;

        if (known.Standing is not MembershipStanding.LeftParty)
            return DevelopmentRefusals.AlreadyMember;

        if (!rules.KnowsReadmission || known.LeaveReason is Cancelled)
            return null;

        var years = known.LeaveReason is Expelled ? rules.ExpelledYears : rules.DelistedYears;
        var from = known.Since.AddYears(years.Value);
        return appliedOn < from ? GateRefusals.Readmission(nameOf(known.LeaveReason), from, years) : null;
    }

    /// <summary>第五步: one or two, each of them a full member in good standing on the day.</summary>
    public static Refusal? Contacts(
        IReadOnlyList<MemberId> chosen,
        IReadOnlyDictionary<MemberId, MemberOnDay> onDay,
        DateOnly on,
        DevelopmentRules rules
    )
    {
        const string code = "development.contact-not-eligible";
        var distinct = chosen.Distinct().Count();
        return !rules.Contacts.Value.Contains(distinct)
                ? GateRefusals.WrongNumber("development.contacts-number", "培养联系人", distinct, rules.Contacts)
            : Unfit(chosen, onDay) is (var who, var why) ? GateRefusals.NotEligible(code, "培养联系人", who, why, on, rules.ContactEligible)
            : null;
    }

    /// <summary>第九步: two, each of them a full member in good standing on the day, and no kin.</summary>
    public static Refusal? Introducers(
        IReadOnlyList<MemberId> chosen,
        IReadOnlyDictionary<MemberId, MemberOnDay> onDay,
        bool isNoKin,
        DateOnly on,
        DevelopmentRules rules
    )
    {
        const string code = "development.introducer-not-eligible";
        var distinct = chosen.Distinct().Count();
        if (distinct != rules.Introducers.Value)
            return GateRefusals.WrongNumber("development.introducers-number", "入党介绍人", distinct, rules.Introducers);

        if (Unfit(chosen, onDay) is (var who, var why))
            return GateRefusals.NotEligible(code, "入党介绍人", who, why, on, rules.IntroducerEligible);

        return isNoKin ? null : GateRefusals.KinNotRuledOut(rules.Kin);
    }

    /// <summary>第六步: a review in each half-year that has gone by since he was an activist.</summary>
    public static Refusal? Reviews(DateOnly activistOn, IReadOnlyCollection<DateOnly> reviews, DateOnly on, DevelopmentRules rules)
    {
        var months = rules.ReviewMonths;
        var needed = ReviewsNeeded(activistOn, on, months.Value);
        var missing = Enumerable
            .Range(0, needed)
            .Select(span => ReviewSpan(activistOn, span, months.Value))
            .Where(span => !reviews.Any(r => r >= span.From && r <= span.To))
            .ToList();
        return missing.Count > 0 ? GateRefusals.ReviewsMissing(needed, missing, months) : null;
    }

    // Up to and including the day on which the review falls due; the next begins with the day after.
    private static (DateOnly From, DateOnly To) ReviewSpan(DateOnly activistOn, int span, int months) =>
        (span == 0 ? activistOn : activistOn.AddMonths(months * span).AddDays(1), activistOn.AddMonths(months * (span + 1)));

    /// <summary>How many reviews fell due from a day up to and including another.</summary>
    public static int ReviewsNeeded(DateOnly from, DateOnly on, int months)
    {
        var count = 0;
        while (from.AddMonths(months * (count + 1)) <= on)
            count++;

        return count;
    }

    /// <summary>第十一步: so many days or so many hours.</summary>
    public static Refusal? Training(int? days, int? hours, DevelopmentRules rules) =>
        days >= rules.TrainingDays.Value || hours >= rules.TrainingHours.Value
            ? null
            : GateRefusals.Untrained(days ?? 0, hours ?? 0, rules.TrainingDays, rules.TrainingHours);

    /// <summary>第十步: there must have been a review, and it must still hold.</summary>
    public static Refusal? PoliticalReview(DateOnly? reviewedOn, DateOnly on, DevelopmentRules rules)
    {
        var months = rules.ReviewValidMonths;
        if (reviewedOn is not { } day)
            return GateRefusals.NoReview(months.Rule);

        return months.Value > 0 && on > day.AddMonths(months.Value) ? GateRefusals.ReviewOutdated(day, months) : null;
    }

    /// <summary>公示: so many working days, over before anything is concluded.</summary>
    public static Refusal? Notice(DateOnly from, DateOnly to, DateOnly on, WorkCalendar calendar, DevelopmentRules rules)
    {
        var days = calendar.WorkingDaysBetween(from.AddDays(-1), to).Value;
        if (days < rules.NoticeWorkingDays.Value)
            return GateRefusals.NoticeTooShort(days, rules.NoticeWorkingDays);

        return on <= to ? GateRefusals.NoticeNotOver(to, rules.NoticeWorkingDays) : null;
    }

    /// <summary>第十七步: within three months of the branch meeting, six at most when it was put off by record.</summary>
    public static Refusal? Approval(DateOnly passedOn, DateOnly? due, DateOnly on, DevelopmentRules rules)
    {
        var most = passedOn.AddMonths(rules.MaxApprovalMonths.Value);
        if (on > most)
            return GateRefusals.ApprovalTooLate(most, rules.MaxApprovalMonths);

        return due is { } day && on > day ? GateRefusals.NotExtended(day, rules.ApprovalMonths) : null;
    }

    /// <summary>第二十三步: the longer probation ends between six and twelve months after the first.</summary>
    public static Refusal? Extension(DateOnly ends, DateOnly until, DevelopmentRules rules)
    {
        var months = rules.ExtensionMonths;
        var (from, to) = (ends.AddMonths(months.Value.Min ?? 0), ends.AddMonths(months.Value.Max ?? 0));
        return until < from || until > to ? GateRefusals.ExtensionOutOfBounds(from, to, months) : null;
    }

    /// <summary>It can be extended once only.</summary>
    public static Refusal? ExtendedBefore(DateOnly admitted, DateOnly ends, DevelopmentRules rules) =>
        ends > admitted.AddMonths(rules.ProbationMonths.Value) ? GateRefusals.ExtendedBefore(rules.MaxExtensions) : null;

    private static (string Who, string Why)? Unfit(IReadOnlyList<MemberId> chosen, IReadOnlyDictionary<MemberId, MemberOnDay> onDay)
    {
        foreach (var id in chosen)
        {
            if (!onDay.TryGetValue(id, out var member))
                return ("所选的人", "不是党员");

            if (member.Standing is not MembershipStanding.Normal)
                return (member.Name, $"党籍状态为“{Words.Of(member.Standing)}”");

            if (member.Kind is not MemberKind.Full)
                return (member.Name, "是预备党员");
        }

        return null;
    }
}
