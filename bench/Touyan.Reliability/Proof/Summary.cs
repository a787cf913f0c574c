using Touyan.Reliability.Load;

namespace Touyan.Reliability.Proof;

/// <summary>What a run came to.</summary>
internal sealed class Summary(string engine, int seed)
{
    public string Engine => engine;

    public int Seed => seed;

    public int Rounds { get; set; }

    /// <summary>Kills of a server that was only starting.</summary>
    public int KilledStarts { get; set; }

    /// <summary>Changes of keys that were begun beside the server, and those of them that were killed in the middle.</summary>
    public int Rotations { get; set; }

    public int KilledRotations { get; set; }

    /// <summary>Members who were looked up by their numbers after a rotation.</summary>
    public int LookUps { get; set; }

    public List<TimeSpan> Starts { get; } = [];

    public int Verifications { get; set; }

    public List<string> Findings { get; } = [];

    /// <summary>Lines about outages, in words.</summary>
    public List<string> Outages { get; } = [];

    public IReadOnlyCollection<Act> Acts { get; set; } = [];

    public int Acknowledged { get; set; }

    /// <summary>Acts that the kill left open and that were settled by asking again.</summary>
    public int Settled { get; set; }

    public TimeSpan Took { get; set; }

    public double MedianStart => Seconds(Starts.Count / 2);

    public double LongestStart => Seconds(Starts.Count - 1);

    public void Find(int round, IEnumerable<string> found)
    {
        foreach (var finding in found)
        {
            Findings.Add($"{engine} round {round} seed {seed}: {finding}");
            Console.WriteLine("FOUND " + Findings[^1]);
        }
    }

    private double Seconds(int place) => Starts.Count == 0 ? 0 : Starts.Order().ElementAt(place).TotalSeconds;
}
