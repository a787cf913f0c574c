using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Imports.Applying;
using Touyan.Modules.Imports.Checking;
using Touyan.Modules.Imports.Model;
using Touyan.Modules.Imports.Uploads;
using Touyan.Platform.Data;
using Touyan.Platform.Sheets;
using Touyan.Platform.Uploads;

namespace Touyan.Modules.Imports.Commands;

/// <summary>The whole import in one go, for the command line: read, check, write, report; one transaction.</summary>
internal sealed class RunImport(TouyanDb db, Reception reception, TakeIn takeIn, Aftermath aftermath)
{
    private static readonly Dictionary<int, IReadOnlyList<SheetProblem>> NothingHeldBack = [];

    public sealed record Order(
        IImportKind Kind,
        FileInfo File,
        bool DryRun,
        bool AllOrNothing,
        bool TellsRows,
        Dictionary<string, string> Options
    );

    public async Task<Result<ImportReport>> RunAsync(Order order, Actor by, CancellationToken ct)
    {
        if (!order.File.Exists)
            return ImportRefusals.NoSuchFile(order.File.Name);

        if (order.File.Length > SheetLimits.Default.MaxFileBytes)
            return UploadRefusals.TooLarge(SheetLimits.Default.MaxFileBytes);

        await using var stream = order.File.OpenRead();
        if (await reception.InspectAsync(by, order.File.Name, stream.CopyToAsync, ct) is { } harmful)
            return harmful;

        var opened = OpenSheet.Open(order.Kind, stream, ct);
        if (opened.Refusal is { } unreadable)
            return unreadable;

        using var sheet = opened.Value;
        var done = order.DryRun ? await CheckAsync(sheet, order, by, ct) : await WriteAsync(sheet, order, by, ct);
        if (!done.IsRefused)
            done.Value.Notes = sheet.Notes;

        return done;
    }

    // The import is never saved.
    private static async Task<Result<ImportReport>> CheckAsync(OpenSheet sheet, Order order, Actor by, CancellationToken ct)
    {
        var report = new ImportReport { IsDryRun = true, TellsRows = order.TellsRows };
        var import = Reception.Import(by, order.Kind.Code, order.File.Name, SentBytes.None, order.Options, DateTime.UnixEpoch);
        await foreach (var batch in sheet.CheckAsync(import, by, ct))
        {
            foreach (var row in batch)
                report.Add(row);
        }

        return sheet.Refusal is { } damaged ? damaged : report;
    }

    private async Task<Result<ImportReport>> WriteAsync(OpenSheet sheet, Order order, Actor by, CancellationToken ct)
    {
        await using var content = order.File.OpenRead();
        var read = await SentFile.ReadAsync(content, SheetLimits.Default.MaxFileBytes, ct);
        if (read.Refusal is { } unreadable)
            return unreadable;

        var (report, sent) = (new ImportReport { TellsRows = order.TellsRows }, read.Value);
        await using var room = await PageRoom.OpenAsync(db, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var import = await reception.ReceiveAsync(by, order.Kind.Code, order.File.Name, sent, order.Options, ct);
        await db.SaveChangesAsync(ct);
        await takeIn.RunAsync(import, sheet, by, NothingHeldBack, report.Add, ct);
        if (sheet.Refusal is { } damaged)
            return damaged;

        if (import.Accept(order.AllOrNothing) is not null)
            return report;

        await aftermath.OfWritingAsync(import, by, ct);
        await transaction.CommitAsync(ct);
        report.IsWritten = true;
        return report;
    }
}
