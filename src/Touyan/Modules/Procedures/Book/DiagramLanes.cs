namespace Touyan.Modules.Procedures.Book;

/// <summary>
/// Lanes beside the boxes for lines that lead past some of them. All that lead to one step share a lane; what runs along the same height does not. The
/// shortest run nearest to the boxes.
/// </summary>
internal sealed class DiagramLanes
{
    private const int Apart = 8;
    private readonly Dictionary<string, (int From, int To)> trunks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> lanes = new(StringComparer.Ordinal);

    public int Count { get; private set; }

    /// <summary>A line that leaves at a height and leads to a step that is entered at another.</summary>
    public void Add(string target, int from, int to)
    {
        var (low, high) = trunks.GetValueOrDefault(target, (int.MaxValue, int.MinValue));
        trunks[target] = (Math.Min(low, Math.Min(from, to)), Math.Max(high, Math.Max(from, to)));
    }

    public void Settle()
    {
        var taken = new List<List<(int From, int To)>>();
        foreach (var (target, trunk) in trunks.OrderBy(t => t.Value.To - t.Value.From).ThenBy(t => t.Value.From))
        {
            var lane = taken.FindIndex(l => l.TrueForAll(other => trunk.To + Apart < other.From || other.To + Apart < trunk.From));
            if (lane < 0)
            {
                lane = taken.Count;
                taken.Add([]);
            }

            taken[lane].Add(trunk);
            lanes[target] = lane;
        }

        Count = taken.Count;
    }

    /// <summary>Counted from the boxes outwards.</summary>
    public int Of(string target) => lanes[target];
}
