using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Documents.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Documents.Attachments;

/// <summary>Withdraws a wrong file, where its house lets; it stays, with who, when and why.</summary>
public sealed class WithdrawFile(TouyanDb db, IEnumerable<IFileOwner> owners, IFiles files)
{
    public sealed record Input
    {
        [Display(Name = "撤下理由", Description = "例如：传错了文件、扫描不清。撤下的附件仍留在记录里。")]
        [Description("撤下理由"), Required, StringLength(KeptFile.ReasonMaxLength)]
        public string Reason { get; init; } = "";
    }

    /// <summary>A file that may be withdrawn, and the page of its record.</summary>
    public sealed record View(KeptFileId Id, string Title, string Name, string Href);

    public async Task<Result<View>> FindAsync(KeptFileId id, Actor by, CancellationToken ct)
    {
        var file = await db.KeptFiles.AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, ct);
        if (file is null || owners.FirstOrDefault(o => o.Kind == file.OwnerKind) is not { } owner)
            return FileRefusals.NotFound;

        if (!await owner.MayReadAsync(file.OwnerId, by, ct))
            return FileRefusals.NotFound;

        if (!await owner.MayWithdrawAsync(file.OwnerId, by, ct))
            return FileRefusals.MayNotWithdraw;

        return file.WithdrawnOn is null ? new View(id, file.Title, file.Name, owner.HrefOf(file.OwnerId)) : FileRefusals.AlreadyWithdrawn;
    }

    public async Task<Result<KeptFileId>> RunAsync(KeptFileId id, Input input, Actor by, CancellationToken ct)
    {
        var found = await FindAsync(id, by, ct);
        var refusal = found.Refusal ?? await files.WithdrawAsync(id, input.Reason, by, ct);
        if (refusal is not null)
            return refusal;

        try
        {
            await db.SaveChangesAsync(ct);
            return id;
        }
        catch (DbUpdateConcurrencyException)
        {
            return FileRefusals.ChangedMeanwhile;
        }
    }
}
