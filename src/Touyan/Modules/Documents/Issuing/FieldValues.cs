using Touyan.Kernel;

namespace Touyan.Modules.Documents.Issuing;

/// <summary>The values of a paper's fields, checked against its kind and masked.</summary>
internal static class FieldValues
{
    /// <summary>A field that the kind does not have is a fault of the caller; one that is missing or too long a refusal.</summary>
    public static Result<Dictionary<string, string>> Of(PaperKind kind, PaperDraft draft)
    {
        if (draft.Values.Keys.FirstOrDefault(key => !kind.Fields.Any(f => f.Id == key)) is { } unknown)
            throw new ArgumentException($"The kind {kind.Id} has no field {unknown}.", nameof(draft));

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in kind.Fields)
        {
            var given = draft.Values.GetValueOrDefault(field.Id)?.Trim() ?? "";
            if (given.Length == 0 && field.IsRequired)
                return PaperRefusals.FieldMissing(kind.Title, field.Title);

            if (given.Length > field.Most)
                return PaperRefusals.TooLong(kind.Title, field.Title, field.Most);

            values[field.Id] = given.Length == 0 ? "" : Masking.Of(field.Mask, given);
        }

        return values;
    }
}
