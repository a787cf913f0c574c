using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Documents.Kinds;

/// <summary>rulebook/papers/*.yaml.</summary>
internal sealed class PaperShape : Located
{
    public string? Title { get; set; }
    public string? About { get; set; }
    public string? Article { get; set; }
    public Evidence? Evidence { get; set; }
    public int? Version { get; set; }
    public NumberedBy? NumberedBy { get; set; }
    public string? Number { get; set; }
    public string? KeptYears { get; set; }
    public bool? ForSubject { get; set; }
    public string? Person { get; set; }
    public List<FieldShape> Fields { get; set; } = [];
    public List<PartShape> Parts { get; set; } = [];
}

internal sealed class FieldShape : Located
{
    public string? Id { get; set; }
    public string? Title { get; set; }
    public bool Required { get; set; }
    public FieldMask Mask { get; set; }
    public int Most { get; set; } = PaperKindReader.UsualMost;
}

internal sealed class PartShape : Located
{
    public string? Title { get; set; }
    public PaperPartKind? Kind { get; set; }
    public bool NewPage { get; set; }
    public List<BlockShape> Blocks { get; set; } = [];
}

/// <summary>One of text, center, right, left, row, sign, blank.</summary>
internal sealed class BlockShape : Located
{
    public string? Text { get; set; }
    public string? Center { get; set; }
    public string? Right { get; set; }
    public string? Left { get; set; }
    public List<string>? Row { get; set; }
    public List<string>? Sign { get; set; }

    /// <summary>Lines left free.</summary>
    public int? Blank { get; set; }

    /// <summary>Least height of a row.</summary>
    public int Lines { get; set; } = 1;

    public IReadOnlyList<PaperBlock> All =>
        [
            .. Single(PaperBlockKind.Text, Text),
            .. Single(PaperBlockKind.Center, Center),
            .. Single(PaperBlockKind.Right, Right),
            .. Single(PaperBlockKind.Left, Left),
            .. Several(PaperBlockKind.Row, Row),
            .. Several(PaperBlockKind.Sign, Sign),
            .. Blank is { } lines ? [new PaperBlock(PaperBlockKind.Blank, [], lines)] : Array.Empty<PaperBlock>(),
        ];

    private static PaperBlock[] Single(PaperBlockKind kind, string? text) => text is null ? [] : [new(kind, [text])];

    private PaperBlock[] Several(PaperBlockKind kind, List<string>? texts) => texts is null ? [] : [new(kind, texts, Lines)];
}
