using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Touyan.Kernel;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.Imports.Commands;

/// <summary>What the command found, row by row in the order of the sheet: the content of <c>--report</c>.</summary>
internal sealed class ImportReport
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    private readonly List<Line> results = [];

    /// <summary>In the order of the sheet.</summary>
    public IReadOnlyList<Line> Results => results;

    public int Rows { get; private set; }

    public int Accepted { get; private set; }

    public int Rejected => Rows - Accepted;

    public bool IsDryRun { get; init; }

    /// <summary>False when nobody asked for the rows: then they are only counted.</summary>
    public bool TellsRows { get; init; }

    /// <summary>What is to be known of the whole sheet; told on the console.</summary>
    public IReadOnlyList<SheetNote> Notes { get; set; } = [];

    /// <summary>True once the rows are in the books.</summary>
    public bool IsWritten { get; set; }

    public string Outcome =>
        IsDryRun ? "仅核对，未写入。"
        : IsWritten ? "已写入。"
        : "未写入。";

    public void Add(CheckedRow row)
    {
        Rows++;
        Accepted += row.IsAccepted ? 1 : 0;
        if (TellsRows)
            results.Add(Line.Of(row));
    }

    public Task WriteAsync(FileInfo file, CancellationToken ct) =>
        WriteAsync(
            file,
            new
            {
                Rows,
                Accepted,
                Rejected,
                Results,
            },
            ct
        );

    /// <summary>Of a file that could not be read at all.</summary>
    public static Task WriteAsync(Refusal refusal, FileInfo file, CancellationToken ct) =>
        WriteAsync(
            file,
            new
            {
                Rows = 0,
                Accepted = 0,
                Rejected = 0,
                Results = Array.Empty<Line>(),
                refusal.Code,
                refusal.Message,
            },
            ct
        );

    private static async Task WriteAsync<T>(FileInfo file, T report, CancellationToken ct)
    {
        await using var stream = file.Create();
        await JsonSerializer.SerializeAsync(stream, report, Json, ct);
    }

    public sealed record Line(int Row, string Outcome, IReadOnlyList<string> Codes, string Message)
    {
        public static Line Of(CheckedRow row) =>
            new(
                row.Row.Number,
                row.IsAccepted ? "accepted" : "rejected",
                row.Problems.Count == 0 ? [] : [.. row.Problems.Where(p => !p.IsWarning).Select(p => p.Code).Distinct()],
                row.Problems.Count == 0 ? "" : string.Join("；", row.Problems.Select(p => p.Message))
            );
    }
}
