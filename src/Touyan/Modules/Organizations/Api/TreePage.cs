using Touyan.Platform.Data;

namespace Touyan.Modules.Organizations.Api;

/// <summary>One page of organisations that are in memory in the order of the tree. The cursor names the organisation that it stands at.</summary>
internal static class TreePage
{
    public static Page<OrganizationTree.Node> Of(List<OrganizationTree.Node> found, Cursor? cursor, int size)
    {
        var start = cursor is null ? 0 : StartOf(found, cursor, size);
        var end = cursor is { Backwards: true } ? EndOf(found, cursor) : Math.Min(start + size, found.Count);
        return new Page<OrganizationTree.Node>(
            found[start..end],
            end < found.Count && end > start ? At(found, end - 1, backwards: false) : null,
            start > 0 && end > start ? At(found, start, backwards: true) : null
        );
    }

    private static int StartOf(List<OrganizationTree.Node> found, Cursor cursor, int size) =>
        cursor.Backwards ? Math.Max(0, EndOf(found, cursor) - size) : Math.Min(IndexOf(found, cursor) + 1, found.Count);

    private static int EndOf(List<OrganizationTree.Node> found, Cursor cursor) => Math.Clamp(IndexOf(found, cursor), 0, found.Count);

    // An organisation that is there no more leaves its number in the list behind.
    private static int IndexOf(List<OrganizationTree.Node> found, Cursor cursor) =>
        found.FindIndex(n => n.Id.Value == cursor.Id) is >= 0 and var index ? index
        : int.TryParse(cursor.Key, out var number) ? Math.Clamp(number, 0, found.Count)
        : -1;

    private static string At(List<OrganizationTree.Node> found, int index, bool backwards) =>
        new Cursor(index.ToString(), found[index].Id.Value, backwards).ToString();
}
