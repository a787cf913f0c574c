using Touyan.Kernel;
using Touyan.Platform.Secrets;
using Touyan.Platform.Text;

namespace Touyan.Modules.Members.Model;

public sealed partial class Member
{
    /// <summary>
    /// Enters a member in the books. The books know of no other organisation before, so he stands in this one from his admission on:
    /// first probationary, full from the day of conversion.
    /// </summary>
    public static Member Enrol(Enrolment enrolment)
    {
        var member = Of(enrolment);
        member.BeginSpells(enrolment);
        return member;
    }

    private static Member Of(Enrolment enrolment)
    {
        var member = new Member
        {
            CountyCode = enrolment.County,
            Id = enrolment.Id ?? EntityId.New<MemberId>(),
            Sex = enrolment.Sex,
            BornOn = enrolment.BornOn,
            IdNumber = enrolment.IdNumber,
            Ethnicity = enrolment.Ethnicity,
            NativePlace = enrolment.NativePlace,
            Phone = Secret.Of(enrolment.Phone),
            AdmittedOn = enrolment.AdmittedOn,
            ConvertedOn = enrolment.Kind is MemberKind.Full ? enrolment.ConvertedOn : null,
            Kind = enrolment.Kind,
            Standing = MembershipStanding.Normal,
            OrganizationId = enrolment.OrganizationId,
            Note = enrolment.Note,
            ImportId = enrolment.ImportId,
        };
        member.Call(enrolment.Name);
        if (enrolment.Education is { } level)
            member.Take(EducationRecord.Of(member, new EducationFacts { Level = level }, enrolment.RecordedAt));

        if (enrolment.Occupation is { } occupation)
            member.Take(
                OccupationSpell.Of(member, new OccupationFacts { Code = occupation, WorkUnit = enrolment.WorkUnit }, enrolment.RecordedAt)
            );

        return member;
    }

    private void Call(string name)
    {
        Name = name;
        NameKey = Pinyin.Key(name);
        Initials = Pinyin.Initials(name);
    }

    private void BeginSpells(Enrolment enrolment)
    {
        var probation = enrolment.Kind is MemberKind.Full && enrolment.ConvertedOn > enrolment.AdmittedOn;
        var first = MembershipSpell.First(this, probation ? MemberKind.Probationary : Kind, enrolment);
        spells.Add(first);
        if (!probation)
            return;

        var converted = new Happening(enrolment.ConvertedOn!.Value, enrolment.RecordedAt) { EvidenceOn = enrolment.EvidenceOn };
        first.EndOn(converted.On);
        spells.Add(MembershipSpell.After(first, this, Causes.Conversion, converted));
    }
}
