using Touyan.Kernel;

namespace Touyan.Modules.Points;

/// <summary>
/// Records from which points are earned: a house above registers one for its own, this house has one for the deeds of Posts. What a source is called
/// is a word of the closed list <see cref="PointSources"/>.
/// </summary>
public interface IPointSource
{
    /// <summary>Words of the list that it answers for.</summary>
    IReadOnlyList<string> Codes { get; }

    /// <summary>Records that count today, of one member or of all, since a day; each under every word that it counts by.</summary>
    Task<IReadOnlyList<PointRecord>> CountedAsync(MemberId? member, DateOnly since, CancellationToken ct);

    /// <summary>The page of a record.</summary>
    string HrefOf(Guid record);
}

/// <summary>A record that earns.</summary>
/// <param name="Source">A word of <see cref="PointSources"/>.</param>
/// <param name="Id">Its id in its house; several members may earn by one.</param>
/// <param name="Member">Who earns.</param>
/// <param name="On">The day of what was done: its month and year are capped, its rule is that of the day.</param>
/// <param name="Tenths">How much of it, in tenths: 10 for a record that counts once, hours for what is counted by the hour.</param>
/// <param name="Text">What it is, for the ledger.</param>
public sealed record PointRecord(string Source, Guid Id, MemberId Member, DateOnly On, int Tenths, string Text);

/// <summary>The closed list of what may be rewarded. Nothing on it is signing in, looking or staying on a page.</summary>
public static class PointSources
{
    public const string GoodDeed = "good-deed";
    public const string Activity = "activity";
    public const string Hours = "service-hours";
    public const string Meeting = "meeting";
    public const string Lecture = "lecture";

    /// <summary>Words with their meaning.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [GoodDeed] = "经确认的好事实事",
            [Activity] = "经确认的服务活动",
            [Hours] = "经确认的服务时间",
            [Meeting] = "参加经确认的组织生活",
            [Lecture] = "经确认的讲课",
        };
}
