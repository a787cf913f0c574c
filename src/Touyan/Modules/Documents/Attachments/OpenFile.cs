using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Documents.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Documents.Attachments;

/// <summary>Opens a file for somebody whom its owner lets; a withdrawn one as well, for it stays part of the record. The look is recorded first.</summary>
public sealed class OpenFile(TouyanDb db, IEnumerable<IFileOwner> owners, Trail.Trail trail)
{
    public sealed record Opened(string Name, string ContentType, long Length, Stream Content);

    public async Task<Result<Opened>> RunAsync(KeptFileId id, Actor by, CancellationToken ct)
    {
        var file = await db.KeptFiles.AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, ct);
        if (file is null || owners.FirstOrDefault(o => o.Kind == file.OwnerKind) is not { } owner)
            return FileRefusals.NotFound;

        if (!await owner.MayReadAsync(file.OwnerId, by, ct))
            return FileRefusals.NotFound;

        trail.Record(by, DocumentsActs.Look, file.Subject);
        await db.SaveChangesAsync(ct);
        var content = await db.OpenKeptFileAsync(id, ct);
        return new Opened(file.Name, file.Kind.ContentType, file.Length, content);
    }
}
