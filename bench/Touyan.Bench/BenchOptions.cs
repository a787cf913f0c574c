namespace Touyan.Bench;

/// <summary>What is measured, on how much, and for how long.</summary>
internal sealed record BenchOptions
{
    private static readonly string[] Engines = ["postgres", "sqlite"];

    /// <summary>Engines (postgres, sqlite) and chapters (pages, import, export, trail, cases, duties, dues, many-dues, sign-ins) that were asked for; none of a sort means all of it.</summary>
    public required IReadOnlyList<string> Chapters { get; init; }

    /// <summary>Folder in which databases are kept between runs; null for a temporary one.</summary>
    public string? Keep { get; init; }

    public int Counties { get; init; } = 250;

    public int MembersPerCounty { get; init; } = 20_000;

    public int SqliteMembers { get; init; } = 50_000;

    /// <summary>Members of the county into which rosters are imported.</summary>
    public int CountyMembers { get; init; } = 20_000;

    public int ImportRows { get; init; } = 50_000;

    public int ExportRows { get; init; } = 500_000;

    public int TrailEntries { get; init; } = 1_000_000;

    /// <summary>Running cases in a sheet.</summary>
    public int CaseRows { get; init; } = 10_000;

    /// <summary>Open cases while some are decided.</summary>
    public int OpenCases { get; init; } = 100_000;

    /// <summary>Decisions of a round.</summary>
    public int Decisions { get; init; } = 3_200;

    /// <summary>Members who sign in to their meetings in a round.</summary>
    public int SignIns { get; init; } = 2_000;

    /// <summary>Cases behind the desk of a clerk.</summary>
    public int ManyCases { get; init; } = 1_000_000;

    /// <summary>Rounds of product and yardstick by turns; their medians count.</summary>
    public int Rounds { get; init; } = 5;

    public TimeSpan Round { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>How long a page is asked before it counts: a server that serves all day has long compiled what it does often.</summary>
    public TimeSpan WarmUp { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Connections of the product's visitors, and of the driver alone.</summary>
    public int Connections { get; init; } = 8;

    /// <summary>Users at once when the time of an answer is measured.</summary>
    public int Crowd { get; init; } = 32;

    /// <summary>Only pages whose title contains this (--pages=JSON).</summary>
    public string Pages { get; init; } = "";

    /// <summary>Parts of the chapter of cases (--parts=import,decide,work); none means all.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];

    /// <summary>False leaves docs/benchmarks.md as it is (--no-page).</summary>
    public bool WritesPage { get; init; } = true;

    /// <summary>Shows each statement with its time by the driver alone (--statements).</summary>
    public bool ShowsStatements { get; init; }

    public static BenchOptions Read(string[] args)
    {
        var named = args.Where(a => a.StartsWith("--", StringComparison.Ordinal))
            .Select(a => a[2..].Split('=', 2))
            .ToDictionary(p => p[0], p => p.Length > 1 ? p[1] : "", StringComparer.Ordinal);
        var usual = new BenchOptions { Chapters = [] };
        return new BenchOptions
        {
            Chapters = [.. args.Where(a => !a.StartsWith("--", StringComparison.Ordinal))],
            Keep = named.GetValueOrDefault("keep"),
            Counties = Number("counties", usual.Counties),
            MembersPerCounty = Number("members", usual.MembersPerCounty),
            SqliteMembers = Number("sqlite-members", usual.SqliteMembers),
            CountyMembers = Number("county-members", usual.CountyMembers),
            ImportRows = Number("import-rows", usual.ImportRows),
            ExportRows = Number("export-rows", usual.ExportRows),
            TrailEntries = Number("trail-entries", usual.TrailEntries),
            CaseRows = Number("case-rows", usual.CaseRows),
            OpenCases = Number("open-cases", usual.OpenCases),
            Decisions = Number("decisions", usual.Decisions),
            SignIns = Number("sign-ins", usual.SignIns),
            ManyCases = Number("many-cases", usual.ManyCases),
            Rounds = Number("rounds", usual.Rounds),
            Round = TimeSpan.FromSeconds(Number("seconds", (int)usual.Round.TotalSeconds)),
            WarmUp = TimeSpan.FromSeconds(Number("warm-up", (int)usual.WarmUp.TotalSeconds)),
            Connections = Number("connections", usual.Connections),
            Crowd = Number("crowd", usual.Crowd),
            Pages = named.GetValueOrDefault("pages", usual.Pages),
            Parts = named.GetValueOrDefault("parts", "").Split(',', StringSplitOptions.RemoveEmptyEntries),
            ShowsStatements = named.ContainsKey("statements"),
            WritesPage = !named.ContainsKey("no-page"),
        };

        int Number(string name, int otherwise) => named.TryGetValue(name, out var text) ? int.Parse(text) : otherwise;
    }

    public bool Wants(string chapter)
    {
        var ofItsSort = Chapters
            .Where(c => Engines.Contains(c, StringComparer.Ordinal) == Engines.Contains(chapter, StringComparer.Ordinal))
            .ToList();
        return ofItsSort.Count == 0 || ofItsSort.Contains(chapter, StringComparer.Ordinal);
    }
}
