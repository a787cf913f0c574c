using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;

namespace Touyan.Platform.Ui;

/// <summary>Chooses and builds the right control for a field: the type of the property decides, attributes refine.</summary>
internal static class FieldControl
{
    /// <summary>A group of radio buttons or check boxes: several controls under one legend.</summary>
    public static bool IsGroup(Field field, string? shape) => shape is "radio" || field.TakesMany;

    public static TagBuilder Build(Field field, IEnumerable<SelectListItem>? items, string? shape, int rows, string nothing)
    {
        var choices = items?.ToList() ?? ChoicesOf(field.Type);
        var control =
            choices is not null ? Select(field, choices, nothing)
            : rows > 0 || field.Metadata.DataTypeName == nameof(DataType.MultilineText) ? TextArea(field, rows)
            : Input(field, shape ?? InputType(field));

        control.Attributes["id"] = field.Id;
        control.Attributes["name"] = field.Name;
        return control
            .With("aria-required", field.IsRequired ? "true" : null)
            .With("aria-invalid", field.IsRefused ? "true" : null)
            .With("aria-describedby", field.DescribedBy);
    }

    /// <summary>Radio buttons (one value) or check boxes (many).</summary>
    public static IEnumerable<TagBuilder> BuildGroup(Field field, IEnumerable<SelectListItem>? items)
    {
        var type = field.TakesMany ? "checkbox" : "radio";
        foreach (var (at, choice) in (items ?? ChoicesOf(field.Type) ?? []).Index())
        {
            var id = at == 0 ? field.Id : $"{field.Id}_{at}";
            var input = Html.Tag("input", "form-check-input").With("type", type).With("id", id).With("name", field.Name);
            input.With("value", choice.Value).With("checked", field.Values.Contains(choice.Value) ? "checked" : null);
            yield return Html.Tag("label", "form-check").With("for", id).Holding(input, Html.Tag("span", "form-check-label", choice.Text));
        }
    }

    private static List<SelectListItem>? ChoicesOf(Type type) =>
        type.IsEnum ? [.. Enum.GetValues(type).Cast<Enum>().Select(v => new SelectListItem(Words.Of(v), v.ToString()))] : null;

    private static TagBuilder Select(Field field, List<SelectListItem> choices, string nothing)
    {
        var select = Html.Tag("select", Css("form-select", field));
        if (!field.IsRequired || !choices.Exists(c => c.Value == field.Value))
            select.Holding(Html.Tag("option", null, nothing).With("value", ""));

        foreach (var group in choices.GroupBy(c => c.Group?.Name))
        {
            var options = new Options(group, field.Value);
            select.Holding(group.Key is null ? options : Html.Tag("optgroup").With("label", group.Key).Holding(options));
        }

        return select;
    }

    private static TagBuilder TextArea(Field field, int rows)
    {
        var area = Html.Tag("textarea", Css("form-control", field)).With("rows", (rows > 0 ? rows : 4).ToString());
        // A browser drops the first line break: this one, and not one that was typed.
        area.InnerHtml.AppendHtml("\n").Append(field.Value);
        return area.With("maxlength", MaxLength(field));
    }

    private static TagBuilder Input(Field field, string type)
    {
        var input = Html.Tag("input", type == "checkbox" ? "form-check-input" : Css("form-control", field)).With("type", type);
        input.TagRenderMode = TagRenderMode.SelfClosing;
        return type switch
        {
            "checkbox" => input.With("value", "true").With("checked", field.Value == "true" ? "checked" : null),
            "password" or "file" => input,
            _ => input.With("value", field.Value).With("maxlength", MaxLength(field)).With("inputmode", InputMode(field.Type)),
        };
    }

    private static string InputType(Field field) =>
        field.Metadata.DataTypeName switch
        {
            nameof(DataType.Password) => "password",
            nameof(DataType.EmailAddress) => "email",
            nameof(DataType.PhoneNumber) => "tel",
            "Month" => "month",
            _ when field.Type == typeof(bool) => "checkbox",
            _ when field.Type == typeof(DateOnly) => "date",
            _ when field.Type == typeof(TimeOnly) => "time",
            _ when field.Type == typeof(DateTime) || field.Type == typeof(DateTimeOffset) => "datetime-local",
            _ when typeof(IFormFile).IsAssignableFrom(field.Type) => "file",
            _ => "text",
        };

    private static string? InputMode(Type type) =>
        type == typeof(int) || type == typeof(long) ? "numeric"
        : type == typeof(decimal) || type == typeof(double) ? "decimal"
        : null;

    private static string? MaxLength(Field field) =>
        field.Metadata.ValidatorMetadata.OfType<StringLengthAttribute>().Select(a => (int?)a.MaximumLength).FirstOrDefault()?.ToString()
        ?? field.Metadata.ValidatorMetadata.OfType<MaxLengthAttribute>().Select(a => (int?)a.Length).FirstOrDefault()?.ToString();

    private static string Css(string css, Field field) => field.IsRefused ? css + " is-invalid" : css;
}
