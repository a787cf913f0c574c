using Touyan.Modules.Trail.Sealing;
using Touyan.Modules.Trail.Verification;
using Touyan.Platform.Backup;
using Touyan.Platform.Keys;

namespace Touyan.Modules.Trail.Backup;

/// <summary>
/// Follows the chain of each county's seals through a backup. The entries under them are not looked at again: the backup is sealed as a whole, and
/// <c>trail verify</c> looks at them once they are restored.
/// </summary>
internal sealed class SealsOfBackup(KeyRing keys) : IBackupCheck
{
    private readonly Dictionary<int, SealHead> archived = [];
    private readonly Dictionary<int, ChainCheck> chains = [];

    public void Hear(StoredTable table, object?[] row)
    {
        switch (table.Name)
        {
            case "trail_archives":
                // Rows come in the order of their key, so that the last archive is heard last.
                archived[Value<int>("county_code")] = new SealHead(
                    Value<long>("last_no"),
                    Value<long>("total"),
                    Value<byte[]>("last_hash")
                );
                break;
            case "trail_seals":
                Chain(Value<int>("county_code")).Next(Seal());
                break;
        }

        T Value<T>(string column) =>
            table.IndexOf(column) is >= 0 and var at && row[at] is T value
                ? value
                : throw new FormatException($"A row of {table.Name} without {column}.");

        TrailSeal Seal() =>
            TrailSeal.Read(
                new SealRecord
                {
                    County = Value<int>("county_code"),
                    No = Value<long>("no"),
                    SealedAt = Value<DateTime>("sealed_at"),
                    Entries = Value<int>("entries"),
                    Total = Value<long>("total"),
                    Leaves = Value<byte[]>("leaves"),
                    Root = Value<byte[]>("root"),
                    Previous = Value<byte[]>("previous"),
                    KeyId = Value<string>("key_id"),
                    Signature = Value<byte[]>("signature"),
                }
            );
    }

    public IReadOnlyList<string> End(IReadOnlyList<LastSeal> expected)
    {
        var findings = chains.Values.SelectMany(c => c.Findings).Select(f => f.Message).ToList();
        findings.AddRange(expected.Where(e => !Fits(e)).Select(e => $"{e.County} 的末号封存与清单不符（清单：第 {e.No} 号）"));
        return findings;
    }

    private bool Fits(LastSeal expected)
    {
        var last = chains.TryGetValue(expected.County, out var chain) ? chain.Last : archived.GetValueOrDefault(expected.County);
        return last is not null && last.No == expected.No && Convert.ToHexStringLower(last.Hash) == expected.Hash;
    }

    private ChainCheck Chain(int county)
    {
        if (!chains.TryGetValue(county, out var chain))
            chains[county] = chain = new ChainCheck(
                county,
                id => keys.FindSigner(id)?.PublicKey.ToArray(),
                [],
                archived.GetValueOrDefault(county)
            );

        return chain;
    }
}
