using Touyan.Modules.Documents.Printing;

namespace Touyan.Modules.Documents;

/// <summary>What is to be bound: a dossier (卷宗) in archive order.</summary>
/// <param name="Title">On the cover: 发展党员卷宗.</param>
/// <param name="Cover">Lines below the title: name, organisation, dates.</param>
/// <param name="Parts">In order.</param>
public sealed record BundleOrder(string Title, IReadOnlyList<string> Cover, IReadOnlyList<BundlePart> Parts);

/// <summary>One part of a bundle.</summary>
/// <param name="Title">As the table of contents names it.</param>
/// <param name="Paper">A paper; null when the part is an original that is put in, or a list.</param>
/// <param name="Attachments">Titles of attachments that belong here: they are kept as files, and listed.</param>
public sealed record BundlePart(string Title, PaperId? Paper, IReadOnlyList<string> Attachments)
{
    /// <summary>Number in the table of contents of what is no paper of this program.</summary>
    public string? Number { get; init; }

    /// <summary>A table of two columns: a heading, and what stands beside it.</summary>
    public IReadOnlyList<(string Head, string Text)> Rows { get; init; } = [];

    /// <summary>Pages of an original (原件) that is put in behind this sheet: they are counted, and not printed.</summary>
    public int Originals { get; init; }

    /// <summary>Lines to be signed below.</summary>
    public IReadOnlyList<string> Signs { get; init; } = [];

    /// <summary>A sheet that says what is put in behind it: a few short rows.</summary>
    public static BundlePart Original(string title, string? number, int pages, params IReadOnlyList<(string, string)> rows) =>
        new(title, null, [])
        {
            Number = number,
            Originals = pages,
            Rows = rows,
        };

    public static BundlePart Table(string title, params IReadOnlyList<(string, string)> rows) => new(title, null, []) { Rows = rows };

    public static BundlePart Of(string title, PaperId paper, params IReadOnlyList<string> attachments) => new(title, paper, attachments);

    public static BundlePart List(string title, params IReadOnlyList<string> attachments) => new(title, null, attachments);
}

/// <summary>A bound file, page by page; the page that shows it belongs to the house that orders it.</summary>
public sealed record Bundle(string Title, IReadOnlyList<BundleEntry> Contents, IReadOnlyList<Sheet> Sheets)
{
    public const string Partial = "/Modules/Documents/Printing/_Bundle.cshtml";

    /// <summary>Pages of all of it, originals that are put in among them.</summary>
    public int Pages => Sheets.Count == 0 ? 0 : Sheets[0].Of;
}

/// <summary>A line of the table of contents.</summary>
/// <param name="Order">From 1.</param>
/// <param name="Title">As it is called.</param>
/// <param name="Number">Its number, where it has one.</param>
/// <param name="Page">Its first page.</param>
/// <param name="Pages">How many pages it has, originals that are put in among them.</param>
public sealed record BundleEntry(int Order, string Title, string? Number, int Page, int Pages);
