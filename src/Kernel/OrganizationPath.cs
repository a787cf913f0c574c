namespace Touyan.Kernel;

/// <summary>
/// Where an organisation hangs: <c>/a1b2c3/d4e5f6/</c>, one six-letter segment for each level, so that a subtree is a range of paths.
/// </summary>
public static class OrganizationPath
{
    /// <summary>The path above every organisation of a county.</summary>
    public const string Root = "/";

    /// <summary>Levels of a county at most, its own committee counted: more than any office has, and a path always fits an index.</summary>
    public const int MostLevels = 20;

    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    private const int SegmentLength = 6;

    /// <summary>The path of <paramref name="id"/> below <paramref name="parentPath"/>.</summary>
    public static string Below(string parentPath, OrganizationId id) => parentPath + Segment(id) + "/";

    /// <summary>True when <paramref name="path"/> is <paramref name="top"/> itself or lies below it.</summary>
    public static bool IsWithin(string path, string top) => path.StartsWith(top, StringComparison.Ordinal);

    /// <summary>First path behind the subtree of <paramref name="top"/>: the subtree is top ≤ path &lt; End(top).</summary>
    public static string End(string top) => top[..^1] + "0";

    /// <summary>Paths of all that stand above, from the top down; without the path itself.</summary>
    public static IEnumerable<string> Above(string path)
    {
        for (var end = SegmentLength + 2; end < path.Length; end += SegmentLength + 1)
            yield return path[..end];
    }

    /// <summary>Levels below the county's root: 1 for the county committee.</summary>
    public static int Depth(string path) => (path.Length - 1) / (SegmentLength + 1);

    private static string Segment(OrganizationId id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.Value.TryWriteBytes(bytes, bigEndian: true, out _);
        Span<char> letters = stackalloc char[SegmentLength];
        var tail = BitConverter.ToUInt32(bytes[12..]);
        for (var i = 0; i < SegmentLength; i++, tail >>= 5)
            letters[i] = Alphabet[(int)(tail & 31)];

        return new string(letters);
    }
}
