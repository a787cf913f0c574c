using YamlDotNet.Serialization;

namespace Touyan.Modules.Rulebook;

/// <summary>A place in a file: line and column, counted from one.</summary>
public readonly record struct Place(int Line, int Column)
{
    /// <summary>Of a file as a whole.</summary>
    public static Place Top { get; } = new(1, 1);
}

/// <summary>Something read from a file of the rule book, with the place where it stands. Shapes derive from it.</summary>
public abstract class Located
{
    private readonly Dictionary<string, Place> keys = new(StringComparer.Ordinal);

    /// <summary>Where it begins.</summary>
    [YamlIgnore]
    public Place Place { get; internal set; } = Place.Top;

    [YamlIgnore]
    public int Line => Place.Line;

    [YamlIgnore]
    public int Column => Place.Column;

    /// <summary>Where the value of a key stands, as the key is written in the file; where all of it begins when the key is not given.</summary>
    public Place At(string key) => keys.GetValueOrDefault(key, Place);

    internal void Remember(string key, Place place) => keys[key] = place;
}
