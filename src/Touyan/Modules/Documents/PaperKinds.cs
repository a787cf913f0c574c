using System.ComponentModel.DataAnnotations;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Documents;

/// <summary>The kinds of papers that there are (rulebook/papers), read and checked once at start.</summary>
public sealed class PaperKinds(IReadOnlyList<PaperKind> kinds)
{
    private readonly Dictionary<string, PaperKind> byId = kinds.ToDictionary(k => k.Id, StringComparer.Ordinal);

    public IReadOnlyList<PaperKind> All => kinds;

    /// <summary>Fault when there is none: kinds are named by the program and by definitions that were checked against this list.</summary>
    public PaperKind Of(string id) => Find(id) ?? throw new KeyNotFoundException($"规则库中没有文书种类 {id}");

    public PaperKind? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>The word for a kind, also of one that the rule book no longer has.</summary>
    public string TitleOf(string id) => Find(id)?.Title ?? id;
}

/// <summary>A kind of paper: what it is called, who numbers it, what stands on it.</summary>
public sealed record PaperKind
{
    /// <summary>Name of its file.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Article { get; init; }

    public required Evidence Evidence { get; init; }

    /// <summary>Raised when its words change; papers keep the words that they were issued with.</summary>
    public required int Version { get; init; }

    public required NumberedBy NumberedBy { get; init; }

    /// <summary>Form of its number: <c>{issuer}组转〔{year}〕{number}号</c>.</summary>
    public required string Number { get; init; }

    /// <summary>Rule that says for how many years it is kept.</summary>
    public required string KeptYears { get; init; }

    /// <summary>Whether the person that it is about may see it himself.</summary>
    public required bool IsForSubject { get; init; }

    /// <summary>Field that holds the name of a person, shown masked to whoever verifies it; null when it is about no single person.</summary>
    public string? Person { get; init; }

    public required IReadOnlyList<PaperField> Fields { get; init; }

    public required IReadOnlyList<PaperPart> Parts { get; init; }

    public bool HasReceipt => Parts.Any(p => p.Kind is PaperPartKind.Receipt);
}

/// <summary>Whose row of numbers a kind takes its numbers from.</summary>
public enum NumberedBy
{
    /// <summary>Each issuing organisation counts its own.</summary>
    [Display(Name = "出具的党组织")]
    Organization = 1,

    /// <summary>The county counts all.</summary>
    [Display(Name = "全县（市、区）统一")]
    County = 2,
}

/// <summary>A field of a paper.</summary>
public sealed record PaperField(string Id, string Title, bool IsRequired, FieldMask Mask, int Most);

/// <summary>How a field is masked before it is kept.</summary>
public enum FieldMask
{
    None = 0,
    Id = 1,
    Phone = 2,
    Name = 3,
}

/// <summary>Which part of a paper: what is kept, what is handed out, what comes back.</summary>
public enum PaperPartKind
{
    [Display(Name = "正文")]
    Body = 1,

    [Display(Name = "存根")]
    Stub = 2,

    [Display(Name = "回执联")]
    Receipt = 3,
}

/// <summary>A part of a paper.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Kind">Which part.</param>
/// <param name="OnNewPage">True when it begins a page of its own.</param>
/// <param name="Blocks">What stands on it, in order.</param>
public sealed record PaperPart(string Title, PaperPartKind Kind, bool OnNewPage, IReadOnlyList<PaperBlock> Blocks);

/// <summary>A block: a paragraph, a row of a table, lines to be signed, room to write.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Texts">Its texts with placeholders; of a row the cells, label and content in turn.</param>
/// <param name="Lines">Least height in lines.</param>
public sealed record PaperBlock(PaperBlockKind Kind, IReadOnlyList<string> Texts, int Lines = 1);

/// <summary>How a block is set.</summary>
public enum PaperBlockKind
{
    /// <summary>A paragraph, its first line set in.</summary>
    [Display(Name = "段落")]
    Text = 1,

    [Display(Name = "居中")]
    Center = 2,

    [Display(Name = "居右")]
    Right = 3,

    /// <summary>Flush left: whom it is addressed to, a note.</summary>
    [Display(Name = "顶格")]
    Left = 4,

    [Display(Name = "表格行")]
    Row = 5,

    [Display(Name = "签名处")]
    Sign = 6,

    [Display(Name = "空白")]
    Blank = 7,
}
