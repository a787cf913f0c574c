using Touyan.Kernel;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.Organizations.Import;

/// <summary>Reads the rows of a file of organisations.</summary>
internal static class OrganizationSheet
{
    /// <summary>All rows in normal form, or why the file cannot be read.</summary>
    public static Result<IReadOnlyList<OrganizationRow>> Read(Stream stream, Rules rules, DateOnly today, CancellationToken ct)
    {
        var opened = SheetReader.Open(stream, ct: ct);
        if (opened.IsRefused)
            return opened.Refusal!;

        using var file = opened.Value;
        var found = HeaderFinder.Find(file, OrganizationColumns.All, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var table = found.Value;
        var reader = new OrganizationRowReader(rules, today);
        var rows = new List<OrganizationRow>();
        foreach (var read in table.Rows(ct))
        {
            if (read.IsRefused)
                return read.Refusal!;

            rows.Add(reader.Read(OrganizationColumns.CellsOf(table.ColumnOf, read.Value)));
        }

        return rows;
    }
}
