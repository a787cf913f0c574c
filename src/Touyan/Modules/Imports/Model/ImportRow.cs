using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Platform.Secrets;

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

    /// <summary>Problem codes, each between blanks, so that one can be looked for; empty when there are none.</summary>
    public string Codes { get; private set; } = "";

    /// <summary>JSON of a <see cref="RowContent"/>: what was sent may hold anything in any column, so all of it is sealed.</summary>
    public Secret<PrivateText> Content { get; private set; } = null!;

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
            Codes = RowJson.Codes(row),
            Content = new PrivateText(RowJson.Write(row)),
            SubjectId = row.SubjectId,
        };

    /// <summary>Whom or what it was about, what stood in its cells, what is to be said of them.</summary>
    public RowContent Read() => RowJson.Read<RowContent>(Content.Value.Value);
}
