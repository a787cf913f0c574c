using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Documents.Model;
using Touyan.Modules.Trail;
using Touyan.Platform;
using Touyan.Platform.Data;
using Touyan.Platform.Scanning;
using Touyan.Platform.Uploads;

namespace Touyan.Modules.Documents.Attachments;

internal sealed class Files(
    TouyanDb db,
    IEnumerable<IFileOwner> owners,
    FileScan scan,
    TouyanOptions options,
    Trail.Trail trail,
    TimeProvider clock
) : IFiles
{
    public async Task<Result<ReceivedFile>> ReceiveAsync(SentUpload sent, Actor by, CancellationToken ct)
    {
        var read = await SentFile.ReadAsync(sent.Content, options.MostFileBytes, ct);
        if (read.Refusal is { } refusal)
            return refusal with { Field = "File" };

        await using var content = read.Value.Open();
        if (FileSniff.KindOf(content) is not { } kind)
            return FileRefusals.WrongKind;

        var name = NameOf(sent.Name, kind);
        if (await scan.LookAsync(read.Value.CopyToAsync, ct) is not { } harmful)
            return new ReceivedFile(name, kind, read.Value);

        trail.Record(by, DocumentsActs.Refuse, new TrailSubject(DocumentsActs.File, Guid.CreateVersion7(), name), detail: harmful.Code);
        await db.SaveChangesAsync(ct);
        return harmful with { Field = "File" };
    }

    public async Task<KeptFileId> KeepAsync(FileOwner owner, string title, ReceivedFile file, Actor by, CancellationToken ct)
    {
        // Sealed in the transaction that writes it: no key goes while it is in use.
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException("A file is kept within a transaction: begin a UnitOfWork first.");

        if (!owners.Any(o => o.Kind == owner.Kind))
            throw new ArgumentException($"No house says who may read the files of {owner.Kind}.", nameof(owner));

        var kept = KeptFile.Keep(owner, title, file, by, clock.UtcNow);
        db.AddRange(kept, KeptFileContent.Of(kept, file.Bytes, await db.Secrets.HoldAsync(db, ct)));
        trail.Record(by, DocumentsActs.Keep, kept.Subject, detail: owner.Title);
        return kept.Id;
    }

    public async Task<Refusal?> WithdrawAsync(KeptFileId id, string reason, Actor by, CancellationToken ct)
    {
        if (await db.KeptFiles.SingleOrDefaultAsync(f => f.Id == id, ct) is not { } file)
            return FileRefusals.NotFound;

        if (file.Withdraw(reason, clock.Today) is { } refusal)
            return refusal;

        trail.Record(by, DocumentsActs.Withdraw, file.Subject, file.WithdrawnFor);
        return null;
    }

    public async Task<IReadOnlyList<KeptFileGlance>> OfAsync(string ownerKind, Guid ownerId, Actor by, CancellationToken ct)
    {
        if (owners.FirstOrDefault(o => o.Kind == ownerKind) is not { } owner || !await owner.MayReadAsync(ownerId, by, ct))
            return [];

        var mayWithdraw = await owner.MayWithdrawAsync(ownerId, by, ct);
        return await db
            .KeptFiles.Where(f => f.OwnerKind == ownerKind && f.OwnerId == ownerId)
            .OrderBy(f => f.Id)
            .Select(f => new KeptFileGlance
            {
                Id = f.Id,
                Title = f.Title,
                Name = f.Name,
                Kind = f.Kind,
                Length = f.Length,
                KeptByName = f.KeptByName,
                KeptAt = f.KeptAt,
                WithdrawnFor = f.WithdrawnFor,
                MayWithdraw = mayWithdraw && f.WithdrawnOn == null,
            })
            .ToListAsync(ct);
    }

    // It ends as its content says, whatever the sender called it.
    private static string NameOf(string sent, FileKind kind)
    {
        var name = SentFile.NameOf(sent);
        var ending = Path.GetExtension(name);
        return name.EndsWith(kind.Ending, StringComparison.OrdinalIgnoreCase) || (kind is FileKind.Jpeg && ending is ".jpeg" or ".JPEG")
            ? name
            : Path.GetFileNameWithoutExtension(name) + kind.Ending;
    }
}
