using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Touyan.Kernel;
using Touyan.Modules.Imports.Applying;
using Touyan.Modules.Imports.Checking;
using Touyan.Modules.Imports.Model;
using Touyan.Platform.Data;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.Imports.Commands;

/// <summary>The whole import in one go, for the command line: read, check, write, report.</summary>
internal sealed class RunImport(TouyanDb db, WriteImport write, Trail.Trail trail, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public sealed record Order(IImportKind Kind, FileInfo File, bool DryRun, bool AllOrNothing, Dictionary<string, string> Options);

    /// <summary>What was found and done; <c>results</c> in the order of the sheet.</summary>
    public sealed record Report(IReadOnlyList<CheckedRow> Checked, bool IsDryRun, bool IsWritten)
    {
        public int Rows => Checked.Count;

        public int Accepted => Checked.Count(r => r.IsAccepted);

        public int Rejected => Rows - Accepted;

        public string Outcome =>
            IsDryRun ? "仅核对，未写入。"
            : IsWritten ? "已写入。"
            : "未写入。";

        public string ToJson() =>
            JsonSerializer.Serialize(
                new
                {
                    Rows,
                    Accepted,
                    Rejected,
                    Written = IsWritten,
                    Results = Checked.Select(r => new
                    {
                        Row = r.Row.Number,
                        Outcome = r.IsAccepted ? "accepted" : "rejected",
                        Codes = r.Problems.Where(p => !p.IsWarning).Select(p => p.Code).Distinct(),
                        Message = string.Join("；", r.Problems.Select(p => p.Message)),
                    }),
                },
                Json
            );
    }

    public static string RefusedJson(Refusal refusal) =>
        JsonSerializer.Serialize(
            new
            {
                Rows = 0,
                Accepted = 0,
                Rejected = 0,
                Written = false,
                refusal.Code,
                refusal.Message,
                Results = Array.Empty<object>(),
            },
            Json
        );

    public async Task<Result<Report>> RunAsync(Order order, Actor by, CancellationToken ct)
    {
        if (!order.File.Exists)
            return ImportRefusals.NoFile;

        if (order.File.Length > SheetLimits.Default.MaxFileBytes)
            return SheetRefusals.TooLarge(SheetLimits.Default.MaxFileBytes);

        var content = await File.ReadAllBytesAsync(order.File.FullName, ct);
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        var import = Import.Upload(by, order.Kind.Code, order.File.Name, hash, content.Length, RowJson.Write(order.Options), clock.UtcNow);
        using var stream = new MemoryStream(content, writable: false);
        if (order.DryRun)
        {
            var dry = await CheckSheet.RunAsync(order.Kind, stream, import, by, new Progress<int>(), ct);
            return dry.Refusal is { } no ? no : new Report(dry.Value.Rows, IsDryRun: true, IsWritten: false);
        }

        return await WriteAsync(stream, content, import, order, by, ct);
    }

    private async Task<Result<Report>> WriteAsync(Stream stream, byte[] content, Import import, Order order, Actor by, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var check = await CheckSheet.RunAsync(order.Kind, stream, import, by, new Progress<int>(), ct);
        if (check.Refusal is { } refusal)
            return refusal;

        import.Count(
            RowJson.Write(check.Value.Found),
            check.Value.Rows.Count,
            check.Value.Accepted.Count,
            check.Value.Rejected,
            check.Value.Warned
        );
        if (import.Accept(order.AllOrNothing) is not null)
            return new Report(check.Value.Rows, IsDryRun: false, IsWritten: false);

        db.Add(import);
        db.Add(ImportFile.Of(import, content));
        trail.Record(by, ImportsActs.Uploaded, import.Subject);
        await db.SaveChangesAsync(ct);
        await write.WriteAsync(import, check.Value, by, ct);
        trail.Record(by, ImportsActs.Applied, import.Subject, detail: $"通过 {import.Accepted} 行，未通过 {import.Rejected} 行");
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return new Report(check.Value.Rows, IsDryRun: false, import.Status is ImportStatus.Applied);
    }
}
