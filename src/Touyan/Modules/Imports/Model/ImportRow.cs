using System.ComponentModel;
using Touyan.Kernel;

namespace Touyan.Modules.Imports.Model;

/// <summary>What the check said of a row.</summary>
public enum RowOutcome
{
    Accepted = 1,
    Rejected = 2,

    /// <summary>Accepted, with something to look at.</summary>
    Warned = 3,
}

/// <summary>One row of an imported sheet, as sent, with its outcome. Part of the import: traced by the import's own entries.</summary>
[DisplayName("导入行")]
internal sealed class ImportRow : ICountyOwned, IUntraced
{
    private ImportRow() { }

    public int CountyCode { get; private set; }

    public ImportId ImportId { get; private set; }

    /// <summary>Row number as the spreadsheet program shows it.</summary>
    public int Number { get; private set; }

    public RowOutcome Outcome { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>Problem codes, each between blanks, so that one can be looked for; empty when there are none.</summary>
    public string Codes { get; private set; } = "";

    /// <summary>JSON list of the cells' texts from column A on.</summary>
    public string Cells { get; private set; } = "[]";

    /// <summary>JSON list of problems and warnings; null when there are none.</summary>
    public string? Problems { get; private set; }

    public Guid? SubjectId { get; private set; }

    public static ImportRow Of(Import import, CheckedRow row) =>
        new()
        {
            CountyCode = import.CountyCode,
            ImportId = import.Id,
            Number = row.Row.Number,
            Outcome =
                !row.IsAccepted ? RowOutcome.Rejected
                : row.Problems.Count > 0 ? RowOutcome.Warned
                : RowOutcome.Accepted,
            Title = row.Title,
            Codes = RowJson.Codes(row),
            Cells = RowJson.Cells(row.Row),
            Problems = RowJson.Problems(row),
            SubjectId = row.SubjectId,
        };
}
