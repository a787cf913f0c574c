namespace Touyan.Modules.Documents.Printing;

/// <summary>Lets blocks flow onto sheets: what does not fit goes to the next, a long text is parted, a part that would fit on a sheet is not torn.</summary>
internal sealed class Flow
{
    private readonly List<List<SheetBlock>> sheets = [];
    private int left;

    /// <summary>Number of the sheet that is written on, from 1; 0 before the first.</summary>
    public int Page => sheets.Count;

    public void NewSheet()
    {
        sheets.Add([]);
        left = Measure.Sheet;
    }

    /// <summary>A part; with a line to cut along when it follows another on the same sheet.</summary>
    public void Part(IReadOnlyList<SheetBlock> blocks, bool onNewSheet)
    {
        var height = blocks.Sum(Measure.Of);
        var cut = new SheetBlock(SheetBlockKind.Cut, []);
        var fits = height + Measure.Of(cut) <= left;
        if (sheets.Count == 0 || (sheets[^1].Count > 0 && (onNewSheet || (!fits && height <= Measure.Sheet))))
            NewSheet();
        else if (sheets[^1].Count > 0)
            Put(cut);

        foreach (var block in blocks)
            Put(block);
    }

    public void Put(SheetBlock block)
    {
        var height = Measure.Of(block);
        if (height > left && sheets[^1].Count > 0 && !MayFillUp(block))
            NewSheet();

        if (height > left && CanPart(block) && Parting.Of(block, left) is var (head, tail))
        {
            Place(head);
            NewSheet();
            Put(tail);
        }
        else
        {
            Place(block);
        }
    }

    public IReadOnlyList<Sheet> ToSheets() => [.. sheets.Select((blocks, i) => new Sheet(i + 1, sheets.Count, blocks))];

    private void Place(SheetBlock block)
    {
        sheets[^1].Add(block);
        left -= Measure.Of(block);
    }

    private static bool CanPart(SheetBlock block) =>
        block.Kind is SheetBlockKind.Text || (block.Kind is SheetBlockKind.Row && block.Texts is [_, _]);

    // A paragraph, and what is longer than a sheet, goes on the next from where this one ends, if it leaves two lines here.
    private bool MayFillUp(SheetBlock block) =>
        CanPart(block) && (block.Kind is SheetBlockKind.Text || Measure.Of(block) > Measure.Sheet) && Measure.LinesIn(block, left) >= 2;
}
