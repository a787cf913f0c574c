using Touyan.Kernel;
using Touyan.Platform.Data;
using Touyan.Platform.Sheets;
using Touyan.Platform.Uploads;

namespace Touyan.Modules.Imports.Uploads;

/// <summary>Takes a file in and has it checked; nothing of it is written.</summary>
public sealed class UploadSheet(TouyanDb db, Reception reception, ImportQueue queue)
{
    public sealed record Input(string Kind, string FileName, Stream Content, IReadOnlyDictionary<string, string> Options);

    public async Task<Result<ImportId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (queue.Find(input.Kind, by) is null)
            return ImportRefusals.UnknownKind;

        var content = await SentFile.ReadAsync(input.Content, SheetLimits.Default.MaxFileBytes, ct);
        if (content.Refusal is { } refusal)
            return refusal with { Field = "File" };

        if (await reception.InspectAsync(by, input.FileName, content.Value.CopyToAsync, ct) is { } harmful)
            return harmful;

        // Sealed in the transaction that writes it: no key goes while it is in use.
        await using var work = await UnitOfWork.BeginAsync(db, ct);
        var import = await reception.ReceiveAsync(by, input.Kind, input.FileName, content.Value, input.Options, ct);
        queue.Enqueue(import.Id);
        await db.SaveChangesAsync(ct);
        await work.CommitAsync(ct);
        queue.Begin();
        return import.Id;
    }
}
