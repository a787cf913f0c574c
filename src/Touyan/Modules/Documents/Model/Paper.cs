using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Trail;
using Touyan.Platform.Secrets;

namespace Touyan.Modules.Documents.Model;

/// <summary>An issued paper: its words are kept as they were, whatever becomes of its template. Its number is never used again.</summary>
[DisplayName("文书")]
public sealed class Paper : ICountyOwned, IVersioned
{
    internal const int ReasonMaxLength = 500;
    internal const int TitleMaxLength = 100;
    internal const int NumberMaxLength = 200;
    internal const int NameMaxLength = 200;

    private Paper() { }

    public int CountyCode { get; private set; }

    public PaperId Id { get; private set; }

    public int Version { get; set; }

    [DisplayName("种类代码")]
    public string Kind { get; private set; } = "";

    [DisplayName("名称")]
    public string Title { get; private set; } = "";

    [DisplayName("样式版本")]
    public int KindVersion { get; private set; }

    [DisplayName("出具单位")]
    public OrganizationId IssuerId { get; private set; }

    /// <summary>What the issuer was called when it issued this, as it stands on the paper.</summary>
    [DisplayName("出具单位名称")]
    public string IssuerName { get; private set; } = "";

    /// <summary>Whose row of numbers it stands in: the issuer, or nobody's id for the county's.</summary>
    [NotTraced]
    public OrganizationId SeriesOf { get; private set; }

    [NotTraced]
    public int Year { get; private set; }

    [NotTraced]
    public int Serial { get; private set; }

    [DisplayName("文号")]
    public string Number { get; private set; } = "";

    /// <summary>Verification code, as <see cref="PaperCode"/> finds it.</summary>
    [NotTraced]
    public string Code { get; private set; } = "";

    [NotTraced]
    public string SubjectKind { get; private set; } = "";

    [NotTraced]
    public Guid SubjectId { get; private set; }

    [DisplayName("事由或对象")]
    public string SubjectTitle { get; private set; } = "";

    /// <summary>Whether the subject is a person whose name is masked for strangers.</summary>
    [NotTraced]
    public bool IsOfPerson { get; private set; }

    /// <summary>Whether a member who is its subject may see it.</summary>
    [NotTraced]
    public bool IsForSubject { get; private set; }

    [DisplayName("出具日期")]
    public DateOnly IssuedOn { get; private set; }

    [NotTraced]
    public DateTime IssuedAt { get; private set; }

    [DisplayName("经办人")]
    public string IssuedByName { get; private set; } = "";

    [DisplayName("有效期至")]
    public DateOnly? ValidUntil { get; private set; }

    /// <summary>Values and words as issued (<see cref="Issuing.PaperContent"/>), sealed.</summary>
    [NotTraced]
    public Secret<PrivateText> Content { get; private set; } = new PrivateText("");

    /// <summary>SHA-256 over the words as issued, lower-case hex.</summary>
    [DisplayName("内容指纹")]
    public string ContentHash { get; private set; } = "";

    [NotTraced]
    public bool HasReceipt { get; private set; }

    [DisplayName("作废日期")]
    public DateOnly? VoidedOn { get; private set; }

    [DisplayName("作废理由")]
    public string? VoidReason { get; private set; }

    [DisplayName("收到回执日期")]
    public DateOnly? ReceiptOn { get; private set; }

    [DisplayName("回执说明")]
    public string? ReceiptNote { get; private set; }

    internal TrailSubject Subject => new(DocumentsActs.Paper, Id.Value, $"{Title} {Number}", IssuerId);

    public PaperState StateOn(DateOnly today) => PaperStates.Of(VoidedOn, ReceiptOn, ValidUntil, today);

    /// <summary>What the paper is issued as.</summary>
    internal static Paper Issue(
        PaperKind kind,
        PaperDraft draft,
        Issuing.TakenNumber taken,
        Issuing.SealOfWords words,
        Actor by,
        DateTime now
    ) =>
        new()
        {
            CountyCode = by.County,
            Id = taken.Id,
            Kind = kind.Id,
            Title = kind.Title,
            KindVersion = kind.Version,
            IssuerId = draft.Issuer,
            IssuerName = taken.Issuer,
            SeriesOf = taken.SeriesOf,
            Year = taken.Year,
            Serial = taken.Serial,
            Number = taken.Number,
            Code = taken.Code,
            SubjectKind = draft.Subject.Kind,
            SubjectId = draft.Subject.Id,
            SubjectTitle = draft.Subject.Title,
            IsOfPerson = kind.Person is not null,
            IsForSubject = kind.IsForSubject,
            HasReceipt = kind.HasReceipt,
            IssuedOn = taken.On,
            IssuedAt = now,
            IssuedByName = by.Name,
            ValidUntil = draft.ValidUntil,
            Content = new PrivateText(words.Json),
            ContentHash = words.Hash,
        };

    /// <summary>Lost, spoilt or overtaken: it is good no more, its number stays used.</summary>
    internal Refusal? Void(string reason, DateOnly on)
    {
        if (VoidedOn is not null)
            return PaperRefusals.AlreadyVoid;

        if (ReceiptOn is not null)
            return PaperRefusals.AlreadyReceipted;

        if (string.IsNullOrWhiteSpace(reason))
            return PaperRefusals.ReasonRequired;

        (VoidedOn, VoidReason) = (on, reason.Trim());
        return null;
    }

    /// <summary>Its receipt came back; also after it ran out, for what was received in time may come late.</summary>
    internal Refusal? TakeReceipt(DateOnly on, string? note, DateOnly today)
    {
        if (VoidedOn is not null)
            return PaperRefusals.AlreadyVoid;

        if (ReceiptOn is not null)
            return PaperRefusals.AlreadyReceipted;

        if (!HasReceipt)
            return PaperRefusals.NoReceiptPart;

        if (on < IssuedOn)
            return PaperRefusals.ReceiptTooEarly;

        if (on > today)
            return PaperRefusals.ReceiptInFuture;

        (ReceiptOn, ReceiptNote) = (on, string.IsNullOrWhiteSpace(note) ? null : note.Trim());
        return null;
    }
}
