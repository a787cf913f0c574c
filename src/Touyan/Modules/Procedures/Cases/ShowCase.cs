using Touyan.Kernel;
using Touyan.Modules.Documents;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures.Model;
using Touyan.Modules.Procedures.Running;

namespace Touyan.Modules.Procedures.Cases;

/// <summary>A case as one story: what it is, who is handling it now, what was decided by whom, when and why, what time each stage took.</summary>
public sealed class ShowCase(CaseDesk desk, KeeperWords keepers, CaseWays ways, TellCase tell)
{
    public sealed record View
    {
        public required Case Case { get; init; }
        public required ProcedureDefinition Definition { get; init; }

        /// <summary>The subject's page; null when the reader would not see it.</summary>
        public string? SubjectHref { get; init; }
        public required IReadOnlyList<Fact> Parties { get; init; }

        /// <summary>Who keeps the open gate: offices and those who hold them today.</summary>
        public required IReadOnlyList<KeeperRow> Keepers { get; init; }
        public required CaseWays.Allowed Ways { get; init; }

        /// <summary>What was said at the start.</summary>
        public required IReadOnlyList<Fact> Said { get; init; }

        /// <summary>All that happened, the oldest first.</summary>
        public required IReadOnlyList<StoryLine> Story { get; init; }
        public required IReadOnlyList<StageTime> Stages { get; init; }

        /// <summary>What was handed in and issued.</summary>
        public required IReadOnlyList<CaseDocument> Documents { get; init; }

        /// <summary>Scans and photographs, those withdrawn as well.</summary>
        public required IReadOnlyList<KeptFileGlance> Files { get; init; }
        public required DateOnly Today { get; init; }

        /// <summary>False for whom the case is about: what was said and changed is not for him.</summary>
        public required bool IsWhole { get; init; }
    }

    public async Task<Result<View>> RunAsync(CaseId id, Actor by, CancellationToken ct)
    {
        var found = await desk.FindAsync(id, version: null, by, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var (at, definition) = (found.Value.Case, found.Value.Definition);
        var told = await tell.RunAsync(found.Value, by, ct);
        return new View
        {
            Case = at,
            Definition = definition,
            SubjectHref = await ways.SubjectHrefAsync(at, by, ct),
            Parties = told.Parties,
            Keepers = at.Open is { } open ? await KeepersAsync(open, definition, ct) : [],
            Ways = await ways.OfAsync(found.Value, by, ct),
            Said = told.Said,
            Story = told.Story,
            Stages = CaseStory.TimesOf(at, definition, desk.Now),
            Documents = told.Documents,
            Files = told.Files,
            Today = desk.Today,
            IsWhole = told.IsWhole,
        };
    }

    // Whoever sees the case sees who is handling it; where all sign, also who has.
    private async Task<IReadOnlyList<KeeperRow>> KeepersAsync(CaseStep open, ProcedureDefinition definition, CancellationToken ct)
    {
        var shown = open.Keepers.Where(k => k.IsOpen || definition.Find(open.Step)?.AllSign is true).ToList();
        var found = shown
            .Select(k => new KeeperFound(k.Slot, k.Role, k.OrganizationId, k.MemberId, k.AccountId) { StandsIn = k.StandsIn })
            .ToList();
        var lines = await keepers.OfAsync(found, within: null, ct);
        return [.. lines.Zip(shown, (line, keeper) => new KeeperRow(line, !keeper.IsOpen))];
    }
}

/// <summary>Who keeps the open gate.</summary>
public sealed record KeeperRow(KeeperWords.Line Words, bool HasSigned);

/// <summary>A heading and what stands under it.</summary>
public sealed record Fact(string Name, string Text);

/// <summary>A line of the story.</summary>
public sealed record StoryLine
{
    public required DateTime At { get; init; }

    /// <summary>The day it is dated, when that is another than the day it was entered.</summary>
    public DateOnly? On { get; init; }
    public required string Title { get; init; }
    public required string By { get; init; }
    public string? Post { get; init; }
    public string? Text { get; init; }
    public string? Vote { get; init; }
    public string? LateReason { get; init; }
    public bool StandsIn { get; init; }

    /// <summary>True for a no, a return, something overdue.</summary>
    public string Tone { get; init; } = "none";
    public IReadOnlyList<Fact> Said { get; init; } = [];
    public IReadOnlyList<CaseDocument> Documents { get; init; } = [];

    /// <summary>As whom the case is about reads it.</summary>
    public StoryLine ForSubject() => this with { Text = null, Vote = null, LateReason = null, Said = [], Documents = [] };
}

/// <summary>How long a stage took, all its rounds together.</summary>
public sealed record StageTime(string Stage, TimeSpan Spent, bool IsOpen)
{
    /// <summary>In words: 3 天 4 小时.</summary>
    public string InWords =>
        Spent.TotalHours < 1 ? "不到 1 小时"
        : Spent.TotalDays < 1 ? $"{(int)Spent.TotalHours} 小时"
        : $"{(int)Spent.TotalDays} 天 {Spent.Hours} 小时";
}
