using Touyan.Kernel;

namespace Touyan.Modules.Members.Model;

public sealed partial class Member
{
    /// <summary>This record turns out to be a second one of a person: it leaves the rosters and points at the one that stays.</summary>
    public Refusal? MergeInto(Member kept, Happening happening)
    {
        if (kept.Id == Id || kept.Standing is MembershipStanding.Merged || Standing is MembershipStanding.Merged)
            return MemberRefusals.CannotMerge;

        MergedInto = kept.Id;
        return Stand(MembershipStanding.Merged, Causes.Duplicate, happening, LeaveReasons.Merged);
    }

    /// <summary>Takes over what this record lacks. Returns the names of what it took, to be given back by <see cref="GiveBack"/>.</summary>
    public IReadOnlyList<string> FillFrom(Member other)
    {
        var filled = new List<string>();
        if (Phone is null && other.Phone is not null)
            (Phone, filled) = (other.Phone, [.. filled, nameof(Phone)]);

        if (NativePlace is null && other.NativePlace is not null)
            (NativePlace, filled) = (other.NativePlace, [.. filled, nameof(NativePlace)]);

        if (Education is null && other.Education is not null)
            (Education, filled) = (other.Education, [.. filled, nameof(Education)]);

        if (Occupation is null && other.Occupation is not null)
            (Occupation, filled) = (other.Occupation, [.. filled, nameof(Occupation)]);

        return filled;
    }

    /// <summary>Empties what <see cref="FillFrom"/> filled.</summary>
    public void GiveBack(IReadOnlyList<string> filled)
    {
        Phone = filled.Contains(nameof(Phone)) ? null : Phone;
        NativePlace = filled.Contains(nameof(NativePlace)) ? null : NativePlace;
        Education = filled.Contains(nameof(Education)) ? null : Education;
        Occupation = filled.Contains(nameof(Occupation)) ? null : Occupation;
    }

    /// <summary>The merge was a mistake: the record stands again as it stood. Returns the spell of the merge, to be removed.</summary>
    public MembershipSpell Unmerge()
    {
        var merged = Current;
        var before = InOrder[^2];
        before.Reopen();
        spells.Remove(merged);
        (Standing, MergedInto) = (before.Standing, null);
        return merged;
    }
}
