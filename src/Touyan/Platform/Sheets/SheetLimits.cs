namespace Touyan.Platform.Sheets;

/// <summary>How much of a stranger's file is read before it is refused. The defaults fit a county's largest roster with room to spare.</summary>
public sealed record SheetLimits
{
    public static SheetLimits Default { get; } = new();

    /// <summary>Size of the file as sent.</summary>
    public long MaxFileBytes { get; init; } = 64L << 20;

    /// <summary>Size of all parts of an .xlsx together, once inflated; counted while inflating, whatever the file declares.</summary>
    public long MaxExpandedBytes { get; init; } = 1L << 30;

    /// <summary>How many times larger than the file its parts may be. Real sheets stay under 40; looked at from 16 MB of parts on.</summary>
    public int MaxExpansion { get; init; } = 200;

    /// <summary>Parts in an .xlsx.</summary>
    public int MaxParts { get; init; } = 2_000;

    /// <summary>Inflated size of the table of texts of an .xlsx, which must be held in memory.</summary>
    public long MaxSharedTextBytes { get; init; } = 128L << 20;

    /// <summary>Rows of one sheet in which something is written.</summary>
    public int MaxRows { get; init; } = 200_000;

    /// <summary>Columns that are read; what stands to the right of them is left out and reported.</summary>
    public int MaxColumns { get; init; } = 256;

    /// <summary>Rows at the top in which a header is looked for.</summary>
    public int MaxHeaderDepth { get; init; } = 50;
}
