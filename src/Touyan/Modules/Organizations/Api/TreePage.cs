using Touyan.Kernel;
using Touyan.Platform.Data;

namespace Touyan.Modules.Organizations.Api;

/// <summary>One page of a list that is in memory in the order of the tree. The cursor names the organisation that it stands at.</summary>
internal static class TreePage
{
    public static Page<TRow> Of<T, TRow>(List<T> found, Func<T, OrganizationId> idOf, Func<T, TRow> shape, string? asked, int? size)
    {
        var cursor = Cursor.Read(asked);
        var at = cursor is null ? -1 : IndexOf(found, idOf, cursor);
        var most = PageSize.Of(size);
        var (start, end) = cursor is { Backwards: true } ? (Math.Max(0, at - most), at) : (at + 1, Math.Min(at + 1 + most, found.Count));
        return new Page<TRow>(
            [.. found[start..end].Select(shape)],
            end < found.Count && end > start ? At(found, idOf, end - 1, backwards: false) : null,
            start > 0 && end > start ? At(found, idOf, start, backwards: true) : null,
            found.Count
        );
    }

    // Of an organisation that is there no more its number in the list is left.
    private static int IndexOf<T>(List<T> found, Func<T, OrganizationId> idOf, Cursor cursor)
    {
        var index = found.FindIndex(row => idOf(row).Value == cursor.Id);
        if (index >= 0)
            return index;

        return int.TryParse(cursor.Key, out var number) ? Math.Clamp(number, 0, found.Count) - (cursor.Backwards ? 0 : 1) : -1;
    }

    private static string At<T>(List<T> found, Func<T, OrganizationId> idOf, int index, bool backwards) =>
        new Cursor(index.ToString(), idOf(found[index]).Value, backwards).ToString();
}
