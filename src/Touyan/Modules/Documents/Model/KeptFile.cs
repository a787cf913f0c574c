using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Trail;
using Touyan.Platform.Keys;
using Touyan.Platform.Secrets;
using Touyan.Platform.Uploads;

namespace Touyan.Modules.Documents.Model;

/// <summary>A file kept with a record: appended, never changed; a wrong one is withdrawn and stays.</summary>
[DisplayName("附件")]
internal sealed class KeptFile : ICountyOwned, IVersioned
{
    public const int TitleMaxLength = 100;
    public const int NameMaxLength = 130;
    public const int ReasonMaxLength = 500;

    private KeptFile() { }

    public int CountyCode { get; private set; }

    public KeptFileId Id { get; private set; }

    public int Version { get; set; }

    [NotTraced]
    public string OwnerKind { get; private set; } = "";

    [NotTraced]
    public Guid OwnerId { get; private set; }

    [NotTraced]
    public OrganizationId? OrganizationId { get; private set; }

    [DisplayName("名称")]
    public string Title { get; private set; } = "";

    [DisplayName("文件名")]
    public string Name { get; private set; } = "";

    [DisplayName("种类")]
    public FileKind Kind { get; private set; }

    [DisplayName("字节数")]
    public long Length { get; private set; }

    [DisplayName("文件指纹")]
    public string Hash { get; private set; } = "";

    [DisplayName("上传人")]
    public string KeptByName { get; private set; } = "";

    [NotTraced]
    public DateTime KeptAt { get; private set; }

    [DisplayName("撤下日期")]
    public DateOnly? WithdrawnOn { get; private set; }

    [DisplayName("撤下理由")]
    public string? WithdrawnFor { get; private set; }

    public TrailSubject Subject => new(DocumentsActs.File, Id.Value, $"{Title}（{Name}）", OrganizationId);

    public static KeptFile Keep(FileOwner owner, string title, ReceivedFile file, Actor by, DateTime now) =>
        new()
        {
            CountyCode = by.County,
            Id = EntityId.New<KeptFileId>(),
            OwnerKind = owner.Kind,
            OwnerId = owner.Id,
            OrganizationId = owner.Organization,
            Title = title.Trim() is { Length: > 0 } given ? given[..Math.Min(given.Length, TitleMaxLength)] : file.Name,
            Name = file.Name,
            Kind = file.Kind,
            Length = file.Length,
            Hash = file.Hash,
            KeptByName = by.Name,
            KeptAt = now,
        };

    public Refusal? Withdraw(string reason, DateOnly on)
    {
        if (WithdrawnOn is not null)
            return FileRefusals.AlreadyWithdrawn;

        if (string.IsNullOrWhiteSpace(reason))
            return FileRefusals.ReasonRequired;

        (WithdrawnOn, WithdrawnFor) = (on, reason.Trim());
        return null;
    }
}

/// <summary>What a kept file holds, sealed; told of in the trail by its digest. In the database, because several instances share nothing else.</summary>
internal sealed class KeptFileContent : ICountyOwned, IUntraced
{
    public const string ContentColumn = "kept_file_contents.content";

    private KeptFileContent() { }

    public int CountyCode { get; private set; }

    public KeptFileId Id { get; private set; }

    /// <summary>A <see cref="SealedFile"/>.</summary>
    public byte[] Content { get; private set; } = [];

    public static KeptFileContent Of(KeptFile file, SentBytes bytes, CountyKeySet keys) =>
        new()
        {
            CountyCode = file.CountyCode,
            Id = file.Id,
            Content = bytes.Seal(PlaceOf(file.CountyCode, file.Id), keys),
        };

    public static SecretPlace PlaceOf(int county, KeptFileId id) => new(county, ContentColumn, id.Value);
}
