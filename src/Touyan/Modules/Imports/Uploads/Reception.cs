using System.Security.Cryptography;
using Touyan.Kernel;
using Touyan.Modules.Imports.Applying;
using Touyan.Modules.Imports.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Imports.Uploads;

/// <summary>Enters a file that came in, in the unit of work at hand: the import, the sheet as sent, its last day, its trace.</summary>
public sealed class Reception(TouyanDb db, ImportRetention retention, Trail.Trail trail)
{
    public Import Receive(Actor by, string kind, string fileName, byte[] content, IReadOnlyDictionary<string, string> options)
    {
        var import = Import.Upload(
            by,
            kind,
            SentFile.NameOf(fileName),
            HashOf(content),
            content.Length,
            RowJson.Write(options),
            retention.Now
        );
        db.Add(import);
        db.Add(ImportFile.Of(import, content));
        retention.Begin(import.Id, import.UploadedAt);
        trail.Record(by, ImportsActs.Uploaded, import.Subject);
        return import;
    }

    private static string HashOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
