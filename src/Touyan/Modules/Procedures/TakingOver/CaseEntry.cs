using Touyan.Kernel;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.Procedures.TakingOver;

/// <summary>A case that runs on paper, as it is taken over.</summary>
public sealed record CaseEntry
{
    public required ProcedureDefinition Definition { get; init; }
    public required CaseSubject Subject { get; init; }
    public required IReadOnlyDictionary<string, OrganizationId> Parties { get; init; }
    public required CaseValues Values { get; init; }
    public required StepDefinition Step { get; init; }
    public required DateOnly StartedOn { get; init; }

    /// <summary>Its number, drawn for many at once; null draws one.</summary>
    public string? Number { get; init; }

    /// <summary>The day on which the step before was decided.</summary>
    public required DateOnly OpenedOn { get; init; }

    /// <summary>The limit as the paper has it; null counts it by the rule.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Steps that were taken on paper, with the days that are known, in order.</summary>
    public IReadOnlyList<(string Step, DateOnly On)> Past { get; init; } = [];

    /// <summary>True when the step is the one at which it stands, whatever its condition; false when it is the one that would follow.</summary>
    public required bool StandsThere { get; init; }

    /// <summary>What was done on paper before, for the story.</summary>
    public required IReadOnlyList<string> Told { get; init; }
}

/// <summary>A row while it is being checked: what was read so far, and what is wrong.</summary>
internal sealed class CaseDraft(SheetRow row, Func<string, int> columnOf)
{
    private readonly List<SheetProblem> problems = [];

    public SheetRow Row => row;

    public IReadOnlyList<SheetProblem> Problems => problems;

    public bool IsGood => problems.Count == 0;

    public SheetCell Cell(string column) => row[columnOf(column)];

    public string Text(string column) => CellText.Clean(Cell(column).Text);

    public ProcedureDefinition? Definition { get; set; }
    public CaseSubject? Subject { get; set; }
    public StepDefinition? Step { get; set; }
    public DateOnly? StartedOn { get; set; }
    public DateOnly? OpenedOn { get; set; }
    public DateOnly? DueOn { get; set; }

    public void Reject(string column, string what, string message) =>
        problems.Add(new SheetProblem($"{column}.{what}", column, message, IsWarning: false));

    /// <summary>A problem of what was said, beside the column in which it stands.</summary>
    public void Reject(string column, string code, string what, string message) =>
        problems.Add(new SheetProblem($"{code}.{what}", columnOf(column) < 0 ? CaseColumns.Said : column, message, IsWarning: false));
}
