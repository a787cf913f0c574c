using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;

namespace Touyan.Modules.Duties;

/// <summary>Who is told of a duty that is not done.</summary>
public enum DutyAudience
{
    /// <summary>Who owes it: the officers of the organisation, or the person himself.</summary>
    [Display(Name = "承担者")]
    Holder = 1,

    /// <summary>The level above.</summary>
    [Display(Name = "上级党组织")]
    Above = 2,

    [Display(Name = "县委组织部")]
    County = 3,
}

/// <summary>From when on somebody is told, until it is done: on the home page and in the daily digest.</summary>
/// <param name="Who">Who.</param>
/// <param name="Days">Days after the due day; below zero before it.</param>
public sealed record DutyTelling(DutyAudience Who, int Days)
{
    /// <summary>Whether it is time, as of a day.</summary>
    public bool IsTime(DateOnly dueOn, DateOnly asOf) => asOf >= dueOn.AddDays(Days);

    /// <summary>
    /// What an organisation is to somebody who answers for a subtree: his own, the next below, or further down. The county's office is the level above of what hangs directly below the county committee.
    /// </summary>
    /// <param name="path">Path of the organisation that owes it.</param>
    /// <param name="top">Top of the subtree, which covers it.</param>
    public static DutyAudience AudienceOf(string path, string top)
    {
        var isCounty = string.Equals(top, OrganizationPath.Root, StringComparison.Ordinal);
        var levels = OrganizationPath.Depth(path) - (isCounty ? 1 : OrganizationPath.Depth(top));
        return levels <= 0 ? DutyAudience.Holder
            : isCounty && levels > 1 ? DutyAudience.County
            : DutyAudience.Above;
    }
}
