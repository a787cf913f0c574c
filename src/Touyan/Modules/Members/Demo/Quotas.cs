namespace Touyan.Modules.Members.Demo;

/// <summary>Whole numbers that add up to a total and stand to one another as their weights do (largest remainder).</summary>
internal static class Quotas
{
    public static int[] Of(int total, IReadOnlyList<double> weights)
    {
        var sum = weights.Sum();
        var exact = weights.Select(w => w / sum * total).ToArray();
        var quotas = exact.Select(e => (int)e).ToArray();
        var rest = total - quotas.Sum();
        foreach (var i in Enumerable.Range(0, quotas.Length).OrderByDescending(i => exact[i] - quotas[i]).Take(rest))
            quotas[i]++;

        return quotas;
    }

    /// <summary>Each value as often as its quota says, shuffled.</summary>
    public static T[] Deal<T>(int total, IReadOnlyList<(T Value, double Weight)> shares, Random random)
    {
        var quotas = Of(total, [.. shares.Select(s => s.Weight)]);
        var dealt = shares.SelectMany((s, i) => Enumerable.Repeat(s.Value, quotas[i])).ToArray();
        random.Shuffle(dealt);
        return dealt;
    }
}
