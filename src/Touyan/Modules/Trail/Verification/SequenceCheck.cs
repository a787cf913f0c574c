using Touyan.Modules.Trail.Sealing;

namespace Touyan.Modules.Trail.Verification;

/// <summary>Compares the entries that stand under a seal with the hashes that it closed over, and says of each difference what was done.</summary>
internal static class SequenceCheck
{
    public static IEnumerable<TrailFinding> Run(TrailSeal seal, IReadOnlyList<TrailEntry> entries)
    {
        var (expected, found) = (Hashes(seal.Leaves), entries.Select(e => Convert.ToHexString(EntryBytes.LeafOf(e))).ToList());
        if (expected.SequenceEqual(found, StringComparer.Ordinal))
            return [];

        return Differences(seal, entries, expected, found);
    }

    private static IEnumerable<TrailFinding> Differences(
        TrailSeal seal,
        IReadOnlyList<TrailEntry> entries,
        List<string> expected,
        List<string> found
    )
    {
        var (wanted, there) = (expected.ToHashSet(StringComparer.Ordinal), found.ToHashSet(StringComparer.Ordinal));
        var (e, f) = (0, 0);
        while (e < expected.Count || f < found.Count)
        {
            var isLost = e < expected.Count && !there.Contains(expected[e]);
            var isStrange = f < found.Count && !wanted.Contains(found[f]);
            if (isLost && isStrange)
                yield return Of("entry.changed", seal, entries[f], $"第 {e + 1} 条记录被改动");
            else if (isLost)
                yield return Of("entry.missing", seal, entry: null, $"第 {e + 1} 条记录被删除");
            else if (isStrange)
                yield return Of("entry.inserted", seal, entries[f], $"第 {f + 1} 条记录是插入的");
            else if (e < expected.Count && f < found.Count && expected[e] != found[f])
                yield return Of("entry.order", seal, entries[f], $"第 {f + 1} 条记录的次序被调换");

            e += isLost || !isStrange ? 1 : 0;
            f += isStrange || !isLost ? 1 : 0;
        }
    }

    private static TrailFinding Of(string code, TrailSeal seal, TrailEntry? entry, string what) =>
        new(
            code,
            seal.CountyCode,
            seal.No,
            entry?.Id,
            $"封存第 {seal.No} 号中{what}{(entry is null ? "" : $"：{entry.Id}（{entry.ActTitle}，{entry.SubjectTitle}）")}"
        );

    private static List<string> Hashes(byte[] leaves) => [.. leaves.Chunk(MerkleTree.Size).Select(hash => Convert.ToHexString(hash))];
}
