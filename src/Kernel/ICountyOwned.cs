namespace Touyan.Kernel;

/// <summary>A record that belongs to one county: its key is (CountyCode, Id), and no query sees it from another county.</summary>
public interface ICountyOwned
{
    /// <summary>Six digits of GB/T 2260, e.g. 320685. Never changes.</summary>
    int CountyCode { get; }
}

/// <summary>A record that two people may change at once: the second is told, nothing is overwritten unseen.</summary>
public interface IVersioned
{
    /// <summary>Counts the changes; raised by the data layer at every save.</summary>
    int Version { get; set; }
}

/// <summary>A row that is no business fact (a session, a kept answer): may change without a trail entry.</summary>
public interface IUntraced;

/// <summary>
/// What was counted of a county: figures, and names of organisations, never of a person. Those who answer for a prefecture or a province may read it of all counties of
/// their range, and of these tables alone.
/// </summary>
public interface ICountyFigures : ICountyOwned, IUntraced;
