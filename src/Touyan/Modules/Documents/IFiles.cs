using Touyan.Kernel;

namespace Touyan.Modules.Documents;

/// <summary>
/// The door to files (附件) that are kept with a record of any house. Two steps, because a scanner may take its time: first <see cref="ReceiveAsync"/>,
/// then, in the transaction of the act, <see cref="KeepAsync"/>. A kept file is never changed or removed; a wrong one is withdrawn.
/// </summary>
public interface IFiles
{
    /// <summary>
    /// Reads a file that was sent, tells its kind by its content and has it scanned. Before the act's transaction begins and before anything else is in
    /// the unit of work: a file that the scanner refuses is recorded at once.
    /// </summary>
    Task<Result<ReceivedFile>> ReceiveAsync(SentUpload sent, Actor by, CancellationToken ct);

    /// <summary>Keeps a received file with its owner, in the unit of work and the transaction at hand; no save. The house has asked whether he may.</summary>
    Task<KeptFileId> KeepAsync(FileOwner owner, string title, ReceivedFile file, Actor by, CancellationToken ct);

    /// <summary>Marks a file as withdrawn (撤下): it stays, and is offered no more. No save.</summary>
    Task<Refusal?> WithdrawAsync(KeptFileId id, string reason, Actor by, CancellationToken ct);

    /// <summary>The files of an owner, the oldest first; none when its house does not let the actor read them.</summary>
    Task<IReadOnlyList<KeptFileGlance>> OfAsync(string ownerKind, Guid ownerId, Actor by, CancellationToken ct);
}

/// <summary>
/// A house whose records have files says who may read them. Asked at every list and every download; register one for each kind (scoped). Only one kind
/// has one owner: its code is the house's own.
/// </summary>
public interface IFileOwner
{
    /// <summary>Stable code: transfer, development.</summary>
    string Kind { get; }

    /// <summary>The page of the record.</summary>
    string HrefOf(Guid ownerId);

    /// <summary>Whether the actor may read the files of this record; false as well when there is none.</summary>
    Task<bool> MayReadAsync(Guid ownerId, Actor by, CancellationToken ct);

    /// <summary>Whether he may withdraw them by the page; the house can do it itself at any time.</summary>
    Task<bool> MayWithdrawAsync(Guid ownerId, Actor by, CancellationToken ct) => Task.FromResult(false);
}

/// <summary>The record that a file belongs to.</summary>
/// <param name="Kind">As its house's <see cref="IFileOwner"/> says.</param>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its name, for the trail.</param>
/// <param name="Organization">Where it belongs: who sees that organisation may see the entries of the trail.</param>
public sealed record FileOwner(string Kind, Guid Id, string Title, OrganizationId? Organization = null);

/// <summary>A file as a form sends it.</summary>
public sealed record SentUpload(string Name, Stream Content)
{
    public static SentUpload Of(IFormFile file) => new(file.FileName, file.OpenReadStream());
}

/// <summary>A kept file as pages list it; partial <c>/Modules/Documents/Attachments/_Files.cshtml</c>.</summary>
public sealed record KeptFileGlance
{
    /// <summary>A partial that lists these.</summary>
    public const string Partial = "/Modules/Documents/Attachments/_Files.cshtml";

    public KeptFileId Id { get; init; }

    public string Title { get; init; } = "";

    public string Name { get; init; } = "";

    public FileKind Kind { get; init; }

    public long Length { get; init; }

    public string KeptByName { get; init; } = "";

    public DateTime KeptAt { get; init; }

    public string? WithdrawnFor { get; init; }

    /// <summary>The reader may withdraw it now.</summary>
    public bool MayWithdraw { get; init; }
}
