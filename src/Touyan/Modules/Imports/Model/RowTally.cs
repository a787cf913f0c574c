namespace Touyan.Modules.Imports.Model;

/// <summary>Rows counted as they go by: by outcome, and by problem.</summary>
internal sealed class RowTally
{
    private readonly Dictionary<string, int> codes = new(StringComparer.Ordinal);

    public int Rows { get; private set; }

    public int Accepted { get; private set; }

    public int Rejected => Rows - Accepted;

    public int Warned { get; private set; }

    /// <summary>How many rows each problem keeps out.</summary>
    public IReadOnlyDictionary<string, int> Codes => codes;

    public void Add(IReadOnlyList<CheckedRow> batch)
    {
        foreach (var row in batch)
            Add(row);
    }

    private void Add(CheckedRow row)
    {
        Rows++;
        if (row.IsAccepted)
        {
            Accepted++;
            Warned += row.Problems.Count > 0 ? 1 : 0;
            return;
        }

        foreach (var code in row.Problems.Where(p => !p.IsWarning).Select(p => p.Code).Distinct(StringComparer.Ordinal))
            codes[code] = codes.GetValueOrDefault(code) + 1;
    }
}
