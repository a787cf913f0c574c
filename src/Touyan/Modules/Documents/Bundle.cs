using Touyan.Modules.Documents.Printing;

namespace Touyan.Modules.Documents;

/// <summary>What is to be bound: a dossier (卷宗) in archive order.</summary>
/// <param name="Title">On the cover: 发展党员卷宗.</param>
/// <param name="Cover">Lines below the title: name, organisation, dates.</param>
/// <param name="Parts">In order.</param>
public sealed record BundleOrder(string Title, IReadOnlyList<string> Cover, IReadOnlyList<BundlePart> Parts);

/// <summary>One part of a bundle.</summary>
/// <param name="Title">As the table of contents names it.</param>
/// <param name="Paper">A paper; null when the part is a list of what is kept elsewhere.</param>
/// <param name="Attachments">Titles of attachments that belong here: they are kept as files, and listed.</param>
public sealed record BundlePart(string Title, PaperId? Paper, IReadOnlyList<string> Attachments)
{
    public static BundlePart Of(string title, PaperId paper, params IReadOnlyList<string> attachments) => new(title, paper, attachments);

    public static BundlePart List(string title, params IReadOnlyList<string> attachments) => new(title, null, attachments);
}

/// <summary>A bound file, page by page; the page that shows it belongs to the house that orders it.</summary>
public sealed record Bundle(string Title, IReadOnlyList<BundleEntry> Contents, IReadOnlyList<Sheet> Sheets)
{
    public const string Partial = "/Modules/Documents/Printing/_Sheets.cshtml";
}

/// <summary>A line of the table of contents.</summary>
public sealed record BundleEntry(int Order, string Title, string? Number, int Page);
