namespace Touyan.Modules.Documents.Printing;

/// <summary>One sheet of A4 as it is printed.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Of">How many there are.</param>
/// <param name="Blocks">What stands on it, from the top.</param>
public sealed record Sheet(int Number, int Of, IReadOnlyList<SheetBlock> Blocks);

/// <summary>Something on a sheet.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Texts">Its texts.</param>
/// <param name="Lines">Least height in lines, where it matters.</param>
/// <param name="Seal">What a paper is verified by, on a block of that kind.</param>
public sealed record SheetBlock(SheetBlockKind Kind, IReadOnlyList<string> Texts, int Lines = 1, PaperSeal? Seal = null);

/// <summary>How a block of a sheet is set; the first are those of papers.</summary>
public enum SheetBlockKind
{
    Text = 1,
    Center = 2,
    Right = 3,
    Left = 4,
    Row = 5,
    Sign = 6,
    Blank = 7,
    Title = 8,

    /// <summary>Where stub, letter and receipt are cut apart.</summary>
    Cut = 9,

    /// <summary>Number, code and picture to verify it by.</summary>
    Seal = 10,

    /// <summary>Title of a bundle.</summary>
    Cover = 11,

    /// <summary>A line of a table of contents: order, title, number, page.</summary>
    Entry = 12,
}

/// <summary>What a paper is verified by.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Code">Its code as printed.</param>
/// <param name="State">What became of it; printed across when it is good no more.</param>
public sealed record PaperSeal(string Number, string Code, PaperState State);
