using Touyan.Modules.Trail.Sealing;

namespace Touyan.Modules.Trail.Verification;

/// <summary>
/// Checks one county's seals, in their order, each with its entries: that none is missing, that each fits the one before, its entries and its
/// signature, and that none of the seals kept elsewhere says otherwise. Asks no database and no clock.
/// </summary>
/// <param name="county">Whose.</param>
/// <param name="keys">Finds the public half of a signing key; null when nobody knows it.</param>
/// <param name="kept">Seals that were kept elsewhere, in any order.</param>
/// <param name="before">The last seal that was archived; null when the chain begins with the first.</param>
internal sealed class ChainCheck(int county, Func<string, byte[]?> keys, IEnumerable<SealRecord> kept, SealHead? before)
{
    private readonly List<TrailFinding> findings = [];
    private readonly ILookup<long, SealRecord> checkpoints = kept.Where(s => s.County == county).ToLookup(s => s.No);
    private SealHead? last = before;

    public long Seals { get; private set; }

    public long Entries { get; private set; }

    public int Checkpoints { get; private set; }

    public IReadOnlyList<TrailFinding> Findings => findings;

    /// <summary>The seal that was looked at last; null before the first.</summary>
    public SealHead? Last => last;

    /// <summary>The next seal, with the entries that stand under it.</summary>
    public void Next(TrailSeal seal, IReadOnlyList<TrailEntry> entries)
    {
        Next(seal);
        findings.AddRange(SequenceCheck.Run(seal, entries));
        Entries += entries.Count;
    }

    /// <summary>The next seal by itself.</summary>
    public void Next(TrailSeal seal)
    {
        CheckPlace(seal);
        CheckSelf(seal);
        foreach (var checkpoint in checkpoints[seal.No])
            Compare(seal, checkpoint);

        last = SealHead.Of(seal);
        Seals++;
    }

    /// <summary>After the last seal: a seal kept elsewhere that is not here was cut off.</summary>
    public void End()
    {
        var lost = checkpoints.Where(c => c.Key > (last?.No ?? 0)).Select(c => c.Key).DefaultIfEmpty(0).Max();
        if (lost > 0)
            Found("tail.cut", lost, $"封存第 {lost} 号在别处留有存证，这里只到第 {last?.No ?? 0} 号：末尾被截去");
    }

    private void CheckPlace(TrailSeal seal)
    {
        var expected = (last?.No ?? 0) + 1;
        if (seal.No != expected)
            Found(
                "seal.gap",
                seal.No,
                seal.No == expected + 1 ? $"缺少封存第 {expected} 号" : $"缺少封存第 {expected} 至 {seal.No - 1} 号"
            );
        else if (!seal.Previous.AsSpan().SequenceEqual(last?.Hash ?? new byte[MerkleTree.Size]))
            Found("seal.chain", seal.No, $"封存第 {seal.No} 号与前一号不相衔接：前面的封存被改写过");
        else if (seal.Total != (last?.Total ?? 0) + seal.Entries)
            Found("seal.changed", seal.No, $"封存第 {seal.No} 号的累计条数不对");
    }

    private void CheckSelf(TrailSeal seal)
    {
        if (seal.Entries != seal.Leaves.Length / MerkleTree.Size || !MerkleTree.Root(seal.Leaves).AsSpan().SequenceEqual(seal.Root))
            Found("seal.changed", seal.No, $"封存第 {seal.No} 号的内容与其根摘要不符");

        if (keys(seal.KeyId) is not { } key)
            Found("seal.key", seal.No, $"封存第 {seal.No} 号的签名密钥 {seal.KeyId} 不认识");
        else if (!seal.IsSignedWith(key))
            Found("seal.signature", seal.No, $"封存第 {seal.No} 号的签名不对");
    }

    private void Compare(TrailSeal seal, SealRecord checkpoint)
    {
        Checkpoints++;
        var there = TrailSeal.Read(checkpoint);
        if (keys(there.KeyId) is { } key && !there.IsSignedWith(key))
            Found("checkpoint.signature", seal.No, $"存证中封存第 {seal.No} 号的签名不对：存证本身被改动，或不是本系统的");
        else if (!there.Hash.AsSpan().SequenceEqual(seal.Hash))
            Found("checkpoint.differs", seal.No, $"封存第 {seal.No} 号与别处留存的存证不同：记录被整体重算过");
    }

    private void Found(string code, long seal, string message) => findings.Add(new TrailFinding(code, county, seal, Entry: null, message));
}
