using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Touyan.Platform.Ui;

/// <summary>What a form field is made of: its name, the value to show (what was typed, if it was refused), its errors.</summary>
internal sealed class Field
{
    public Field(ModelExpression expression, ViewContext context, string? label, string? help, bool must = false, string? sentAs = null)
    {
        Metadata = expression.Metadata;
        Model = expression.Model;
        Name = context.ViewData.TemplateInfo.GetFullHtmlFieldName(expression.Name);
        Id = IdOf(Name);
        Label = label ?? Metadata.GetDisplayName();
        Help = help ?? Metadata.Description;
        IsCondition = sentAs is not null;
        // A list that nothing is chosen of is empty, not missing: only [Required] asks for one.
        IsRequired = must || (Metadata.IsRequired && Type != typeof(bool) && (!TakesMany || IsAskedFor));

        // What an address says goes by the name that it has there; only a mistake of it is shown again as it was written.
        if (!context.ModelState.TryGetValue(Name, out var entry) && sentAs is not null)
            entry = context.ModelState.TryGetValue(sentAs, out var sent) && sent.Errors.Count > 0 ? sent : null;

        Errors = entry?.Errors.Select(e => e.ErrorMessage).ToList() ?? [];
        Values = ValuesToShow(entry);
    }

    public ModelMetadata Metadata { get; }
    public object? Model { get; }
    public string Name { get; }
    public string Id { get; }
    public string Label { get; }
    public string? Help { get; }
    public bool IsRequired { get; }

    /// <summary>Narrows a list, under a name of its own in the address.</summary>
    public bool IsCondition { get; }
    public IReadOnlyList<string> Errors { get; }
    public IReadOnlyList<string> Values { get; }

    public string Value => Values.Count > 0 ? Values[0] : "";
    public Type Type => Metadata.UnderlyingOrModelType;
    private bool IsAskedFor =>
        Metadata is DefaultModelMetadata { Attributes.PropertyAttributes: { } given } && given.OfType<RequiredAttribute>().Any();

    public bool IsRefused => Errors.Count > 0;
    public bool TakesMany => Metadata.IsEnumerableType;

    public string? DescribedBy =>
        string.Join(' ', new[] { Help is null ? null : Id + "-help", IsRefused ? Id + "-error" : null }.OfType<string>())
            is { Length: > 0 } ids
            ? ids
            : null;

    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    private List<string> ValuesToShow(ModelStateEntry? entry) =>
        entry?.RawValue switch
        {
            string[] many when TakesMany => [.. many],
            // A box that is ticked sends "true" and then the "false" of its hidden companion.
            string[] { Length: > 0 } sent when Type == typeof(bool) => [sent[0]],
            not null when !TakesMany => [entry.AttemptedValue ?? ""],
            _ when TakesMany => Model is System.Collections.IEnumerable many ? [.. many.Cast<object?>().Select(Format)] : [],
            _ => [Format(Model)],
        };

    private static string Format(object? value) =>
        value switch
        {
            null => "",
            bool yes => yes ? "true" : "false",
            DateTime or DateTimeOffset => string.Create(CultureInfo.InvariantCulture, $"{value:yyyy-MM-ddTHH:mm}"),
            DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
            Enum => value.ToString()!,
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };
}
