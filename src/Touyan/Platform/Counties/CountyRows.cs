using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Touyan.Platform.Backup;
using Touyan.Platform.Data;
using Touyan.Platform.Secrets;

namespace Touyan.Platform.Counties;

/// <summary>Writes a county's rows of one table as CSV, with the words for them beside it.</summary>
internal sealed class CountyRows(TouyanDb db, int county, string folder, bool isPlain)
{
    public async Task<CountyManifest.Table> WriteAsync(CountyTable table, ICountyTrail words, CancellationToken ct)
    {
        var columns = table.Table.Columns.Select((c, i) => new Column(table, c, i, words)).Where(c => !isPlain || c.IsReadable).ToList();
        var rows = 0L;
        await using (var file = new FileStream(CountyFiles.CsvOf(folder, table.Table.Name), FileMode.CreateNew, FileAccess.Write))
        await using (var csv = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)) { NewLine = "\r\n" })
        {
            await csv.WriteLineAsync(string.Join(',', columns.Select(c => c.Stored.Name)));
            var line = new StringBuilder();
            await foreach (var row in TableRows.ReadAsync(db, table.Table, (table.CountyColumn, county), ct))
            {
                Write(line.Clear(), table, columns, row);
                await csv.WriteLineAsync(line, ct);
                rows++;
            }

            await csv.FlushAsync(ct);
            file.Flush(flushToDisk: true);
        }

        var schema = TableSchema.Of(table, [.. columns.Select(c => c.Stored)], rows, isPlain, c => columns.Find(x => x.Stored == c)!.Codes);
        await CountyFiles.WriteAsync(CountyFiles.SchemaOf(folder, table.Table.Name), schema, mode: null, ct);
        return new CountyManifest.Table(table.Table.Name, rows);
    }

    private void Write(StringBuilder line, CountyTable table, List<Column> columns, object?[] row)
    {
        foreach (var column in columns)
        {
            if (line.Length > 0 || column != columns[0])
                line.Append(',');

            var value = row[column.At];
            column.Note(value);
            if (isPlain && column.Seal is { } seal && value is byte[] sealedValue)
                CsvValue.Write(line, ValueKind.Text, db.Secrets.Open(new SecretPlace(county, seal, RowOf(table, row)), sealedValue));
            else
                CsvValue.Write(line, column.Stored.Kind, value);
        }
    }

    // As the data layer names the row when it seals (SecretTable).
    private static string RowOf(CountyTable table, object?[] row) =>
        string.Join(
            '/',
            table
                .Table.Key.Where(k => k != table.CountyColumn)
                .Select(k => row[table.Table.IndexOf(k)])
                .Select(v => v is Guid id ? id.ToString("N") : Convert.ToString(v, CultureInfo.InvariantCulture))
        );

    private sealed class Column(CountyTable table, StoredColumn stored, int at, ICountyTrail words)
    {
        private readonly Func<string, string?>? nameOf = words.CodesOf(table.PropertyOf(stored).PropertyInfo);
        private readonly SortedDictionary<string, string> codes = new(StringComparer.Ordinal);

        public StoredColumn Stored => stored;

        public int At => at;

        public string? Seal { get; } = table.SealOf(stored);

        /// <summary>False for what says nothing to anyone but the program: keyed digests, and whole files that stay sealed.</summary>
        public bool IsReadable { get; } = !table.IsDigest(stored) && !table.IsSealedFile(stored);

        public IReadOnlyDictionary<string, string>? Codes => nameOf is null ? null : codes;

        public void Note(object? value)
        {
            if (nameOf is not null && value is string code && !codes.ContainsKey(code))
                codes[code] = nameOf(code) ?? "";
        }
    }
}
