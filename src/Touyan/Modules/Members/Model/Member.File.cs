using Touyan.Kernel;

namespace Touyan.Modules.Members.Model;

public sealed partial class Member
{
    /// <summary>Adds an education; the highest one becomes the member's.</summary>
    public Refusal? AddEducation(EducationFacts facts, DateTime recordedAt)
    {
        if (facts.GraduatedOn <= BornOn)
            return MemberRefusals.BeforeBirth(nameof(facts.GraduatedOn));

        Take(EducationRecord.Of(this, facts, recordedAt));
        return null;
    }

    /// <summary>A new occupation from a day on; the one before ends there.</summary>
    public Refusal? ChangeOccupation(OccupationFacts facts, DateTime recordedAt)
    {
        var current = occupationSpells.Find(o => o.To is null);
        if (facts.From <= BornOn)
            return MemberRefusals.BeforeBirth(nameof(facts.From));

        if (current is not null && facts.From is null)
            return MemberRefusals.OccupationNeedsDay;

        if (current?.From > facts.From)
            return MemberRefusals.BeforeLastChange(current.From.Value, nameof(facts.From));

        current?.EndOn(facts.From!.Value);
        Take(OccupationSpell.Of(this, facts, recordedAt));
        return null;
    }

    public Refusal? AddHonour(HonourFacts facts, DateTime recordedAt)
    {
        if (facts.AwardedOn <= BornOn)
            return MemberRefusals.BeforeBirth(nameof(facts.AwardedOn));

        honours.Add(Honour.Of(this, facts, recordedAt));
        return null;
    }

    // Codes of the table run from the highest level down (GB/T 4658).
    private void Take(EducationRecord record)
    {
        educationRecords.Add(record);
        if (Education is null || string.CompareOrdinal(record.Level, Education) < 0)
            Education = record.Level;
    }

    private void Take(OccupationSpell spell)
    {
        occupationSpells.Add(spell);
        Occupation = spell.Code;
    }
}
