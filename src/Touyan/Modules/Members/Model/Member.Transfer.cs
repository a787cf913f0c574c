using Touyan.Kernel;
using Touyan.Platform.Secrets;

namespace Touyan.Modules.Members.Model;

/// <summary>Out of the books of a county and into those of another: on each day one of the two counts him.</summary>
public sealed partial class Member
{
    /// <summary>Who is suspended or gone is not transferred.</summary>
    public Refusal? WhyNotLeave() =>
        IsOnTheBooks ? null
        : IsGone ? MemberRefusals.NotOnTheBooks
        : MemberRefusals.WrongStanding(Standing);

    /// <summary>转出: the relation stands elsewhere from that day on; the record stays.</summary>
    public Refusal? TransferOut(string leaveReason, Happening happening, string cause) =>
        CheckChange(happening, MembershipStanding.Normal, MembershipStanding.LostContact)
        ?? Stand(MembershipStanding.Transferred, cause, happening, leaveReason);

    /// <summary>转入: a member whose past is told by the books of others; in these he stands from the day on which he was received.</summary>
    public static Result<Member> Arrive(Enrolment enrolment, DateOnly? extendedTo, Happening happening)
    {
        if (happening.On > Clock.ToChinaDate(happening.RecordedAt))
            return MemberRefusals.InFuture("On");

        if (happening.On < enrolment.AdmittedOn)
            return MemberRefusals.BeforeLastChange(enrolment.AdmittedOn, "On");

        var member = Of(enrolment);
        member.ProbationExtendedTo = extendedTo;
        member.spells.Add(MembershipSpell.Arrived(member, enrolment.Cause, happening));
        return member;
    }

    /// <summary>He comes back to where he once left: the record that stayed is opened again, with what the others know of him now.</summary>
    public Refusal? Return(Enrolment facts, DateOnly? extendedTo, Happening happening)
    {
        if (Standing is not MembershipStanding.Transferred)
            return IsGone ? MemberRefusals.NotTransferredOut(Standing) : MemberRefusals.IdNumberTaken;

        if (happening.On > Clock.ToChinaDate(happening.RecordedAt))
            return MemberRefusals.InFuture("On");

        if (happening.On < Current.From)
            return MemberRefusals.BeforeLastChange(Current.From, "On");

        Call(facts.Name);
        (IdNumber, Sex, BornOn, Ethnicity) = (facts.IdNumber, facts.Sex, facts.BornOn, facts.Ethnicity);
        (NativePlace, Phone) = (facts.NativePlace ?? NativePlace, Secret.Of(facts.Phone) ?? Phone);
        (Kind, AdmittedOn, ConvertedOn) = (facts.Kind, facts.AdmittedOn, facts.ConvertedOn);
        ProbationExtendedTo = extendedTo;
        OrganizationId = facts.OrganizationId;
        return Stand(MembershipStanding.Normal, facts.Cause, happening);
    }

    /// <summary>重新入党: who once left the Party is admitted anew; his old record goes on, probationary from the day of the branch meeting.</summary>
    public Refusal? Readmit(Enrolment facts, Happening happening)
    {
        if (Standing is not MembershipStanding.LeftParty)
            return MemberRefusals.IdNumberTaken;

        if (happening.On > Clock.ToChinaDate(happening.RecordedAt))
            return MemberRefusals.InFuture("On");

        if (happening.On < Current.From)
            return MemberRefusals.BeforeLastChange(Current.From, "On");

        Call(facts.Name);
        (Ethnicity, Phone) = (facts.Ethnicity, Secret.Of(facts.Phone) ?? Phone);
        (Kind, AdmittedOn, ConvertedOn, ProbationExtendedTo) = (MemberKind.Probationary, happening.On, null, null);
        OrganizationId = facts.OrganizationId;
        return Stand(MembershipStanding.Normal, facts.Cause, happening);
    }

    /// <summary>Education, occupations and honours that the file in the other county tells and this one does not.</summary>
    public void TakeOverParts(Member other)
    {
        foreach (var record in other.EducationRecords.Where(r => !educationRecords.Exists(own => own.Id == r.Id)))
            educationRecords.Add(record.For(this));

        foreach (var spell in other.OccupationSpells.Where(s => !occupationSpells.Exists(own => own.Id == s.Id)))
            occupationSpells.Add(spell.For(this));

        foreach (var honour in other.Honours.Where(h => !honours.Exists(own => own.Id == h.Id)))
            honours.Add(honour.For(this));

        (Education, Occupation) = (other.Education, other.Occupation);
    }
}
