using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Imports.Applying;
using Touyan.Modules.Imports.Checking;
using Touyan.Modules.Imports.Model;
using Touyan.Modules.Imports.Uploads;
using Touyan.Platform.Data;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.Imports.Commands;

/// <summary>The whole import in one go, for the command line: read, check, write, report; one transaction.</summary>
internal sealed class RunImport(TouyanDb db, Reception reception, TakeIn takeIn, Aftermath aftermath)
{
    private static readonly Dictionary<int, string> NothingHeldBack = [];

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
            return SheetRefusals.TooLarge(SheetLimits.Default.MaxFileBytes);

        var content = await File.ReadAllBytesAsync(order.File.FullName, ct);
        using var stream = new MemoryStream(content, writable: false);
        var opened = OpenSheet.Open(order.Kind, stream, ct);
        if (opened.Refusal is { } unreadable)
            return unreadable;

        using var sheet = opened.Value;
        var import = reception.Receive(by, order.Kind.Code, order.File.Name, content, order.Options);
        var done = order.DryRun ? await CheckAsync(import, sheet, order, by, ct) : await WriteAsync(import, sheet, order, by, ct);
        if (!done.IsRefused)
            done.Value.Notes = sheet.Notes;

        return done;
    }

    // The import is never saved.
    private static async Task<Result<ImportReport>> CheckAsync(Import import, OpenSheet sheet, Order order, Actor by, CancellationToken ct)
    {
        var report = new ImportReport { IsDryRun = true, TellsRows = order.TellsRows };
        await foreach (var batch in sheet.CheckAsync(import, by, ct))
        {
            foreach (var row in batch)
                report.Add(row);
        }

        return sheet.Refusal is { } damaged ? damaged : report;
    }

    private async Task<Result<ImportReport>> WriteAsync(Import import, OpenSheet sheet, Order order, Actor by, CancellationToken ct)
    {
        var report = new ImportReport { TellsRows = order.TellsRows };
        await using var room = await PageRoom.OpenAsync(db, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
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
