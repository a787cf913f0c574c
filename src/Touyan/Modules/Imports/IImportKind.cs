using Touyan.Kernel;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.Imports;

/// <summary>A kind of sheet that can be imported; the module whose rows it brings registers one (scoped).</summary>
public interface IImportKind
{
    /// <summary>Stable code, as in addresses and commands: <c>members</c>.</summary>
    string Code { get; }

    /// <summary>What the office calls such a sheet: 党员花名册.</summary>
    string Title { get; }

    /// <summary>Who may bring it in.</summary>
    Permission Permission { get; }

    /// <summary>The columns that are looked for.</summary>
    IReadOnlyList<WantedColumn> Columns { get; }

    /// <summary>What each problem code is called, in a few words, for counts and filters.</summary>
    IReadOnlyDictionary<string, string> ProblemWords { get; }

    /// <summary>True when a date may be given beside the file (option <c>on</c>).</summary>
    bool AsksForDate => false;

    /// <summary>What whoever imports should know of the whole sheet beside its rows: what is taken for granted where it says nothing.</summary>
    IEnumerable<SheetNote> NotesOn(ImportContext context) => [];

    /// <summary>A few rows for the template that is given to offices, in the order of <see cref="Columns"/>.</summary>
    IReadOnlyList<IReadOnlyList<SheetCell>> Examples { get; }

    /// <summary>Page of what a row brought.</summary>
    string HrefOf(Guid subject);

    /// <summary>
    /// Checks the rows of a sheet, which come and go in batches: one <see cref="CheckedRow"/> for each row, in the same order. A kind that must
    /// see the whole sheet first holds all back until the last. Writes nothing, and runs ahead of <see cref="WriteAsync"/>: once it has given its first
    /// batch, it reads the database in a unit of work of its own.
    /// </summary>
    IAsyncEnumerable<IReadOnlyList<CheckedRow>> CheckAsync(
        ImportContext context,
        IAsyncEnumerable<IReadOnlyList<SheetRow>> batches,
        CancellationToken ct
    );

    /// <summary>
    /// Writes the accepted rows of a batch with their trail entries, before the next is checked; called inside a transaction that the caller
    /// commits. Fills <see cref="CheckedRow.SubjectId"/>.
    /// </summary>
    Task WriteAsync(ImportContext context, IReadOnlyList<CheckedRow> accepted, CancellationToken ct);

    /// <summary>Takes back what an import wrote; called inside a transaction. Refuses, naming what is in the way, when something was changed since.</summary>
    Task<Refusal?> UndoAsync(ImportContext context, string reason, CancellationToken ct);
}

/// <summary>What a kind needs to know of the import at hand.</summary>
/// <param name="By">Who imports: rows outside his reach are refused like rows of organisations that do not exist.</param>
/// <param name="Import">Its id.</param>
/// <param name="FileName">Name of the file as sent.</param>
/// <param name="Options">What was chosen beside the file (a date, say), by name.</param>
/// <param name="ColumnOf">Column of the sheet, from 0, in which a wanted key stands; -1 when there is none.</param>
public sealed record ImportContext(
    Actor By,
    ImportId Import,
    string FileName,
    IReadOnlyDictionary<string, string> Options,
    Func<string, int> ColumnOf
);

/// <summary>A row and what the check made of it.</summary>
public sealed class CheckedRow
{
    public required SheetRow Row { get; init; }

    /// <summary>What keeps it out, and what was put right or should be looked at (warnings).</summary>
    public IReadOnlyList<SheetProblem> Problems { get; set; } = [];

    /// <summary>Whom or what it is about, as the preview names it.</summary>
    public string Title { get; init; } = "";

    /// <summary>The normal values, for <see cref="IImportKind.WriteAsync"/>; null when refused.</summary>
    public object? Value { get; init; }

    /// <summary>Id of what was written for it.</summary>
    public Guid? SubjectId { get; set; }

    public bool IsAccepted => Problems.All(p => p.IsWarning);
}
