namespace Touyan.Kernel;

/// <summary>How far a permission reaches: subtrees of organisations, and for a member his own file.</summary>
public sealed record Reach
{
    private Reach(IReadOnlyList<string> tops, MemberId? self) => (Tops, Self) = (tops, self);

    /// <summary>Nothing at all.</summary>
    public static Reach Nowhere { get; } = new([], null);

    /// <summary>Paths of the subtrees; none lies within another.</summary>
    public IReadOnlyList<string> Tops { get; }

    /// <summary>The member who may see himself.</summary>
    public MemberId? Self { get; }

    public bool IsNowhere => Tops.Count == 0 && Self is null;

    /// <summary>True when it covers all of the county.</summary>
    public bool IsWholeCounty => Tops.Contains(OrganizationPath.Root, StringComparer.Ordinal);

    public bool Covers(string path) => Tops.Any(top => OrganizationPath.IsWithin(path, top));

    public static Reach Of(IEnumerable<string> paths, MemberId? self = null)
    {
        var tops = new List<string>();
        foreach (var path in paths.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (!tops.Exists(top => OrganizationPath.IsWithin(path, top)))
                tops.Add(path);
        }

        return new Reach(tops, self);
    }
}
