using Touyan.Kernel;
using Touyan.Modules.Organizations;

namespace Touyan.Modules.Members.Demo;

/// <summary>Finds a branch for each occupation: farmers in villages, teachers in schools; branches of a sector differ in size.</summary>
internal sealed class DemoBranches
{
    private static readonly Dictionary<string, (string Sector, double Weight)[]> Sectors = new(StringComparer.Ordinal)
    {
        ["1"] = [("06", 10), ("10", 12), ("02", 40), ("01", 38)],
        ["2"] = [("01", 93), ("02", 7)],
        ["3"] = [("08", 28), ("09", 12), ("07", 5), ("06", 7), ("10", 10), ("02", 23), ("01", 15)],
        ["4"] = [("06", 12), ("10", 14), ("07", 3), ("02", 40), ("01", 31)],
        ["5"] = [("05", 90), ("02", 5), ("01", 5)],
        ["6"] = [("08", 20), ("02", 40), ("01", 40)],
        ["7"] = [("02", 42), ("01", 43), ("13", 5), ("11", 8), ("10", 2)],
        ["8"] = [("02", 50), ("01", 30), ("05", 10), ("08", 7), ("06", 3)],
    };

    private readonly Random random;
    private readonly Dictionary<string, Draw> bySector;
    private readonly Draw all;

    public DemoBranches(IReadOnlyList<OrganizationPlace> branches, Random random)
    {
        this.random = random;
        all = new Draw(branches, random);
        bySector = branches.GroupBy(b => b.Sector).ToDictionary(g => g.Key, g => new Draw([.. g], random), StringComparer.Ordinal);
    }

    public (OrganizationId Branch, string Sector) For(string occupation)
    {
        var wanted = Sectors[occupation].Where(s => bySector.ContainsKey(s.Sector)).ToList();
        var at = random.NextDouble() * wanted.Sum(w => w.Weight);
        foreach (var (sector, weight) in wanted)
        {
            if ((at -= weight) <= 0)
                return bySector[sector].Next(random);
        }

        return all.Next(random);
    }

    public OrganizationId Any() => all.Next(random).Branch;

    /// <summary>Code of rulebook/codes/occupation.yaml for a group, as it is in a sector.</summary>
    public string OccupationIn(string group, string sector) =>
        (group, sector) switch
        {
            ("1", "05" or "06" or "07" or "08" or "09") => "016",
            ("1", "01") => "0253",
            ("1", _) => "025",
            ("2", _) => random.Next(7) == 0 ? "113" : "1",
            ("3", "05" or "07" or "08" or "09") => "013",
            ("3", "06") => "015",
            ("3", "11") => "024",
            ("3", _) => "022",
            ("4", "06") => "014",
            ("4", "05" or "07" or "08" or "09") => "012",
            ("4", "11") => "023",
            ("4", _) => "021",
            ("5", _) => "011",
            ("6", _) => "3",
            ("8", _) => "4",
            _ => "5",
        };

    // Few branches are very small; none is without anybody for long.
    private sealed class Draw
    {
        private readonly IReadOnlyList<OrganizationPlace> branches;
        private readonly double[] upTo;

        public Draw(IReadOnlyList<OrganizationPlace> branches, Random random)
        {
            this.branches = branches;
            var sum = 0.0;
            upTo = [.. branches.Select(_ => sum += random.Next(25) == 0 ? 0.08 : 0.45 + random.NextDouble())];
        }

        public (OrganizationId Branch, string Sector) Next(Random random)
        {
            var at = Array.BinarySearch(upTo, random.NextDouble() * upTo[^1]);
            var branch = branches[Math.Min(at < 0 ? ~at : at, branches.Count - 1)];
            return (branch.Id, branch.Sector);
        }
    }
}
