using System.Security.Cryptography;
using Touyan.Kernel;
using Touyan.Modules.Imports.Model;
using Touyan.Platform.Data;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.Imports.Uploads;

/// <summary>Takes a file in and has it checked; nothing of it is written.</summary>
public sealed class UploadSheet(TouyanDb db, ImportQueue queue, Trail.Trail trail, TimeProvider clock)
{
    public sealed record Input(string Kind, string FileName, Stream Content, IReadOnlyDictionary<string, string> Options);

    public async Task<Result<ImportId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (queue.Find(input.Kind, by) is null)
            return ImportRefusals.UnknownKind;

        var content = await ReadAsync(input.Content, ct);
        if (content.Refusal is { } refusal)
            return refusal with { Field = "File" };

        var hash = Convert.ToHexStringLower(SHA256.HashData(content.Value));
        var name = Path.GetFileName(input.FileName.Replace('\\', '/'));
        var import = Import.Upload(by, input.Kind, Short(name), hash, content.Value.Length, RowJson.Write(input.Options), clock.UtcNow);
        db.Add(import);
        db.Add(ImportFile.Of(import, content.Value));
        queue.Enqueue(import.Id);
        trail.Record(by, ImportsActs.Uploaded, import.Subject);
        await db.SaveChangesAsync(ct);
        queue.Begin();
        return import.Id;
    }

    private static string Short(string name) => name.Length <= 120 ? name : name[^120..];

    private static async Task<Result<byte[]>> ReadAsync(Stream content, CancellationToken ct)
    {
        using var memory = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = await content.ReadAsync(buffer, ct)) > 0; )
        {
            if (memory.Length + read > SheetLimits.Default.MaxFileBytes)
                return SheetRefusals.TooLarge(SheetLimits.Default.MaxFileBytes);

            memory.Write(buffer, 0, read);
        }

        return memory.Length == 0 ? SheetRefusals.Empty : memory.ToArray();
    }
}
