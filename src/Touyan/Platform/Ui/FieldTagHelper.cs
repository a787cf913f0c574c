using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Touyan.Platform.Ui;

/// <summary>
/// <c>&lt;ty-field for="Input.Name" /&gt;</c>: label, help, control and errors of one property. Other attributes (autocomplete, placeholder) go to the control.
/// </summary>
[HtmlTargetElement("ty-field", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper : TagHelper
{
    /// <summary>The property.</summary>
    public required ModelExpression For { get; set; }

    /// <summary>Label; else <c>[Display(Name)]</c>.</summary>
    public string? Label { get; set; }

    /// <summary>A sentence of help; else <c>[Display(Description)]</c>.</summary>
    public string? Help { get; set; }

    /// <summary>Choices of a list; an enum needs none.</summary>
    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>Another shape than the type suggests: <c>radio</c>, or a type of input such as <c>search</c>.</summary>
    public string? As { get; set; }

    /// <summary>Must be filled in here, although not wherever the property is asked for.</summary>
    public bool Must { get; set; }

    /// <summary>Lines of a text area; 0 leaves it to the type.</summary>
    public int Rows { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var passedOn = output.Attributes.ToList();
        var field = new Field(For, ViewContext, Label, Help, Must, passedOn.Find(a => a.Name == "name")?.Value?.ToString());
        output.Attributes.Clear();

        var whole =
            FieldControl.IsGroup(field, As) ? Group(field)
            : field.Type == typeof(bool) ? Check(field, passedOn)
            : Single(field, passedOn);

        output.TagName = null;
        output.Content.SetHtmlContent(whole);
    }

    private TagBuilder Single(Field field, List<TagHelperAttribute> passedOn)
    {
        var label = Html.Tag("label", "form-label", field.Label).With("for", field.Id).Holding(RequiredMark(field));
        return Wrapper("div", field).Holding(label, HelpText(field), Control(field, passedOn), ErrorText(field));
    }

    private TagBuilder Check(Field field, List<TagHelperAttribute> passedOn)
    {
        var label = Html.Tag("label", "form-check").With("for", field.Id);
        label.Holding(Control(field, passedOn), Html.Tag("span", "form-check-label", field.Label));
        // A box that is not ticked sends nothing: this says "no" for it.
        var no = Html.Tag("input").With("type", "hidden").With("name", field.Name).With("value", "false");
        return Wrapper("div", field).Holding(label, no, HelpText(field), ErrorText(field));
    }

    private TagBuilder Group(Field field)
    {
        var legend = Html.Tag("legend", "form-label", field.Label).Holding(RequiredMark(field));
        var choices = Html.Tag("div", "ty-choices").Holding(FieldControl.BuildGroup(field, Items));
        return Wrapper("fieldset", field)
            .With("aria-describedby", field.DescribedBy)
            .Holding(legend, HelpText(field), choices, ErrorText(field));
    }

    private TagBuilder Control(Field field, List<TagHelperAttribute> passedOn)
    {
        // A condition that is left alone shows all.
        var nothing =
            field.IsRequired ? "请选择"
            : field.IsCondition ? "全部"
            : "（不选）";
        var control = FieldControl.Build(field, Items, As, Rows, nothing);
        foreach (var attribute in passedOn)
            control.Attributes[attribute.Name] = attribute.Value?.ToString() ?? attribute.Name;
        return control;
    }

    private static TagBuilder Wrapper(string tag, Field field) => Html.Tag(tag, field.IsRefused ? "ty-field ty-field-refused" : "ty-field");

    private static TagBuilder? RequiredMark(Field field) =>
        field is { IsRequired: true, IsCondition: false }
            ? Html.Tag("span", "ty-required", "*").With("title", "必填").With("aria-hidden", "true")
            : null;

    private static TagBuilder? HelpText(Field field) =>
        field.Help is null ? null : Html.Tag("p", "form-hint", field.Help).With("id", field.Id + "-help");

    private TagBuilder? ErrorText(Field field) =>
        field.IsRefused
            ? Html.Tag("p", "ty-error")
                .With("id", field.Id + "-error")
                .Holding(Html.Icon(ViewContext, "alert-circle", 18), Html.Tag("span", null, string.Join("；", field.Errors)))
            : null;
}
