using Touyan.Kernel;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Members.Model;

/// <summary>How membership goes on. Each verb returns why not, or null when it was done; the spell before ends where the new one begins.</summary>
public sealed partial class Member
{
    /// <summary>Counted in every roster and statistic: neither suspended nor gone.</summary>
    public bool IsOnTheBooks => Standing is MembershipStanding.Normal or MembershipStanding.LostContact;

    private bool IsGone => !IsOnTheBooks && Standing is not MembershipStanding.Suspended;

    private MembershipSpell Current => spells.Single(s => s.IsOpen);

    /// <summary>As they followed one another, several of one day included.</summary>
    private List<MembershipSpell> InOrder =>
        [.. spells.OrderBy(s => s.From).ThenBy(s => s.To ?? DateOnly.MaxValue).ThenBy(s => s.RecordedAt).ThenBy(s => s.Id)];

    /// <summary>Since when his standing is what it is, wherever he stood meanwhile.</summary>
    public DateOnly StandingSince => InOrder.AsEnumerable().Reverse().TakeWhile(s => s.Standing == Standing).Last().From;

    /// <summary>Of this probation; one that was granted where he stood before counts as well.</summary>
    private int Extensions =>
        Math.Max(spells.Count(s => s.Cause == Causes.Extension && s.From >= AdmittedOn), ProbationExtendedTo is null ? 0 : 1);

    /// <summary>
    /// 转正. Who was transferred after his probation had ended is a full member from its end all the same (细则第三十八条); where he stands now the books have
    /// him as one from the day on which he came.
    /// </summary>
    public Refusal? Convert(Happening happening, MembershipRules rules)
    {
        var ends = MemberFacts.ProbationEnd(this, rules);
        var booked = happening.On == ends && ends < Current.From ? happening with { On = Current.From } : happening;
        if (CheckChange(booked, MembershipStanding.Normal) is { } refusal)
            return refusal;

        if (Kind is MemberKind.Full)
            return MemberRefusals.AlreadyFull;

        if (happening.On < ends)
            return MemberRefusals.ProbationNotEnded(ends, rules.ProbationMonths.Article);

        Kind = MemberKind.Full;
        ConvertedOn = happening.On;
        BeginSpell(Causes.Conversion, booked);
        return null;
    }

    /// <summary>延长预备期, once.</summary>
    public Refusal? ExtendProbation(DateOnly until, Happening happening, MembershipRules rules)
    {
        if (CheckChange(happening, MembershipStanding.Normal) is { } refusal)
            return refusal;

        if (Kind is MemberKind.Full)
            return MemberRefusals.AlreadyFull;

        if (Extensions >= rules.MaxExtensions.Value)
            return MemberRefusals.AlreadyExtended(rules.MaxExtensions);

        var ends = MemberFacts.ProbationEnd(this, rules);
        var months = rules.ExtensionMonths;
        if (until < ends.AddMonths(months.Value.Min ?? 0) || until > ends.AddMonths(months.Value.Max ?? 0))
            return MemberRefusals.ExtensionOutOfBounds(ends, months);

        ProbationExtendedTo = until;
        BeginSpell(Causes.Extension, happening);
        return null;
    }

    /// <summary>停止党籍; of a member who is lost only after the months that the regulation gives for the search.</summary>
    public Refusal? Suspend(Happening happening, MembershipRules rules)
    {
        if (CheckChange(happening, MembershipStanding.Normal, MembershipStanding.LostContact) is { } refusal)
            return refusal;

        var months = rules.LostContactMonths;
        if (Standing is MembershipStanding.LostContact && happening.On < StandingSince.AddMonths(months.Value))
            return MemberRefusals.SearchNotEnded(StandingSince.AddMonths(months.Value), months);

        return Stand(MembershipStanding.Suspended, Causes.Suspension, happening);
    }

    /// <summary>恢复党籍.</summary>
    public Refusal? Restore(Happening happening) =>
        CheckChange(happening, MembershipStanding.Suspended) ?? Stand(MembershipStanding.Normal, Causes.Restoration, happening);

    public Refusal? MarkLostContact(Happening happening) =>
        CheckChange(happening, MembershipStanding.Normal) ?? Stand(MembershipStanding.LostContact, Causes.LostContact, happening);

    public Refusal? MarkFound(Happening happening) =>
        CheckChange(happening, MembershipStanding.LostContact) ?? Stand(MembershipStanding.Normal, Causes.Found, happening);

    /// <summary>出党.</summary>
    /// <param name="reason">An entry of the group 出党 of rulebook/codes/leave-reason.yaml.</param>
    /// <param name="happening">When, and on what paper.</param>
    /// <param name="rules">As of today.</param>
    public Refusal? Leave(CodeEntry reason, Happening happening, MembershipRules rules)
    {
        if (CheckChange(happening) is { } refusal)
            return refusal;

        if (reason.Code == LeaveReasons.ProbationCancelled && Kind is MemberKind.Full)
            return MemberRefusals.OnlyProbationaryIsCancelled;

        var years = rules.DelistYears;
        if (
            reason.Code == LeaveReasons.LostAndNotFound
            && !(Standing is MembershipStanding.Suspended && happening.On >= StandingSince.AddYears(years.Value))
        )
            return MemberRefusals.NotYetDelisted(years);

        return Stand(MembershipStanding.LeftParty, reason.Name, happening, reason.Code);
    }

    public Refusal? Die(Happening happening) =>
        CheckChange(happening) ?? Stand(MembershipStanding.Deceased, Causes.Death, happening, LeaveReasons.Death);

    /// <summary>To another organisation of the same county, by decision of the body above both: no transfer of the relation between counties.</summary>
    public Refusal? MoveTo(OrganizationId organization, Happening happening, string cause = Causes.Move)
    {
        if (CheckChange(happening, MembershipStanding.Normal, MembershipStanding.LostContact) is { } refusal)
            return refusal;

        if (organization == OrganizationId)
            return MemberRefusals.AlreadyThere;

        OrganizationId = organization;
        BeginSpell(cause, happening);
        return null;
    }

    /// <summary>With his organisation into another one, whatever his standing is.</summary>
    public Refusal? GoAlongTo(OrganizationId organization, Happening happening, string cause = Causes.Merge)
    {
        if (CheckChange(happening) is { } refusal)
            return refusal;

        OrganizationId = organization;
        BeginSpell(cause, happening);
        return null;
    }

    private Refusal? Stand(MembershipStanding standing, string cause, Happening happening, string? leaveReason = null)
    {
        Standing = standing;
        BeginSpell(cause, happening, leaveReason);
        return null;
    }

    private Refusal? CheckChange(Happening happening, params ReadOnlySpan<MembershipStanding> from)
    {
        if (IsGone)
            return MemberRefusals.NotOnTheBooks;

        if (from.Length > 0 && !from.Contains(Standing))
            return MemberRefusals.WrongStanding(Standing);

        if (happening.On > Clock.ToChinaDate(happening.RecordedAt))
            return MemberRefusals.InFuture("On");

        return happening.On < Current.From ? MemberRefusals.BeforeLastChange(Current.From, "On") : null;
    }

    private void BeginSpell(string cause, Happening happening, string? leaveReason = null)
    {
        var before = Current;
        before.EndOn(happening.On);
        spells.Add(MembershipSpell.After(before, this, cause, happening, leaveReason));
    }
}

/// <summary>Codes of rulebook/codes/leave-reason.yaml that a rule speaks of.</summary>
internal static class LeaveReasons
{
    public const string Group = "1";
    public const string ProbationCancelled = "16";
    public const string LostAndNotFound = "151";
    public const string Death = "31";
    public const string Transferred = "41";
    public const string TransferredWithUnit = "42";
    public const string Merged = "91";
}
