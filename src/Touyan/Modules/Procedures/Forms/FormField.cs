using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Modules.Documents;

namespace Touyan.Modules.Procedures.Forms;

/// <summary>A field of a definition as a form shows it.</summary>
public sealed record FormField
{
    public required FieldDefinition Field { get; init; }

    /// <summary>Name under which it is sent.</summary>
    public required string Name { get; init; }

    public string Value { get; init; } = "";

    public string? Error { get; init; }

    /// <summary>Members and organisations to choose from; those chosen are marked.</summary>
    public IReadOnlyList<SelectListItem> Options { get; init; } = [];

    /// <summary>What was looked for, for members and organisations.</summary>
    public string? Find { get; init; }

    /// <summary>With which outcomes it is asked, when not with all.</summary>
    public string? When { get; init; }

    /// <summary>Name under which refusals speak of it: the list of what is wrong leads to it.</summary>
    public required string Key { get; init; }

    public string Id => Platform.Ui.Field.IdOf(Key);

    public string? Help =>
        (Field.Help, When) switch
        {
            (null, null) => null,
            ({ } help, null) => help,
            (null, { } when) => when,
            ({ } help, { } when) => $"{help}；{when}",
        };

    public string? DescribedBy =>
        (Help is null ? null : Id + "-help", Error is null ? null : Id + "-error") switch
        {
            ({ } help, { } error) => $"{help} {error}",
            var (help, error) => help ?? error,
        };
}

/// <summary>A document of a check list as a form shows it.</summary>
public sealed record FormDocument(DocumentDefinition Document, DocumentEntry Entry, bool IsThere, string? Error, string? When)
{
    /// <summary>Scans of it that were attached to the case.</summary>
    public IReadOnlyList<KeptFileGlance> Files { get; init; } = [];

    public string Name(string part) => $"Papers[{Document.Id}].{part}";

    public string Id => Platform.Ui.Field.IdOf(KeyOf(Document));

    /// <summary>Name under which refusals speak of it.</summary>
    public static string KeyOf(DocumentDefinition document) => $"Input.Documents[{document.Id}]";
}

/// <summary>A document as it is filled in.</summary>
public sealed class DocumentEntry
{
    public bool IsGiven { get; set; }

    public string? Number { get; set; }

    public DateOnly? DatedOn { get; set; }

    public int? Pages { get; set; }
}
