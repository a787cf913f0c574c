using Touyan.Kernel;

namespace Touyan.Platform.Sheets;

/// <summary>The kinds of files that rosters come in.</summary>
public enum SheetFormat
{
    Xlsx,
    Xls,
    Csv,
}

/// <summary>
/// An opened file, read forwards and one row at a time. Formulas give the value last shown and are never evaluated; macros and
/// links are never followed. It begins at its first sheet.
/// </summary>
public abstract class SheetFile : IDisposable
{
    private protected SheetFile(SheetLimits limits) => Limits = limits;

    public abstract SheetFormat Format { get; }

    /// <summary>Name of the current sheet; empty for CSV.</summary>
    public abstract string SheetName { get; }

    /// <summary>True when the current sheet is hidden in the workbook.</summary>
    public abstract bool IsHidden { get; }

    /// <summary>About how many rows the current sheet has, blank ones too; null where that is known only at its end.</summary>
    public virtual int? LikelyRows => null;

    /// <summary>What was met in the rows read so far: hidden rows and columns, columns left out.</summary>
    public abstract IReadOnlyList<SheetNote> Notes { get; }

    internal SheetLimits Limits { get; }

    /// <summary>Goes to the next sheet; false after the last.</summary>
    public abstract Result<bool> NextSheet();

    /// <summary>Back to the first sheet and its first row.</summary>
    public abstract Result<bool> Rewind();

    /// <summary>
    /// The rows of the current sheet that are left, blank ones too; a refusal ends them when the file turns out to be damaged.
    /// Asking again goes on where the last reading stopped.
    /// </summary>
    public abstract IEnumerable<Result<SheetRow>> Rows(CancellationToken ct = default);

    public void Dispose()
    {
        Close();
        GC.SuppressFinalize(this);
    }

    private protected abstract void Close();
}
