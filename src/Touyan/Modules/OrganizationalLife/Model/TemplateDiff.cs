using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace Touyan.Modules.OrganizationalLife.Model;

/// <summary>What a branch made of a template, line by line. Pure: two texts in, lines out.</summary>
public sealed record TemplateDiff(IReadOnlyList<DiffPart> Parts)
{
    /// <summary>Anything but what the template says.</summary>
    public bool IsAdapted => Parts.Any(p => p.IsChanged);

    public static TemplateDiff Of(MeetingTemplate template, Meeting meeting, Func<string, string> kindName) =>
        Between(
            new TemplateText(template.Title, Names(template.Also.Prepend(template.Kind), kindName), template.Agenda, template.Materials),
            new TemplateText(
                meeting.Title,
                Names(meeting.Kinds.Select(k => k.Code), kindName),
                string.Join('\n', meeting.Agenda.OrderBy(i => i.Number).Select(i => i.Title)),
                meeting.Materials ?? ""
            )
        );

    public static TemplateDiff Between(TemplateText asked, TemplateText made) =>
        new([
            Part("主题", asked.Title, made.Title),
            Part("类别", asked.Kinds, made.Kinds),
            Part("议程", asked.Agenda, made.Agenda),
            Part("学习内容和材料", asked.Materials, made.Materials),
        ]);

    private static DiffPart Part(string name, string asked, string made) =>
        new(
            name,
            [
                .. InlineDiffBuilder
                    .Diff(asked, made, ignoreWhiteSpace: true)
                    .Lines.Where(l => l.Type is not ChangeType.Imaginary && !string.IsNullOrWhiteSpace(l.Text))
                    .Select(l => new DiffLine(KindOf(l.Type), l.Text)),
            ]
        );

    private static DiffKind KindOf(ChangeType type) =>
        type is ChangeType.Deleted ? DiffKind.LeftOut
        : type is ChangeType.Unchanged ? DiffKind.Same
        : DiffKind.Added;

    private static string Names(IEnumerable<string> codes, Func<string, string> kindName) =>
        string.Join('\n', codes.Order(StringComparer.Ordinal).Select(kindName));
}

/// <summary>What is compared, lines apart.</summary>
public sealed record TemplateText(string Title, string Kinds, string Agenda, string Materials);

/// <summary>One part of it.</summary>
public sealed record DiffPart(string Name, IReadOnlyList<DiffLine> Lines)
{
    public bool IsChanged => Lines.Any(l => l.Kind is not DiffKind.Same);
}

/// <summary>A line, and which of the two has it.</summary>
public sealed record DiffLine(DiffKind Kind, string Text);

/// <summary>Which of the two has a line.</summary>
public enum DiffKind
{
    Same = 1,
    LeftOut = 2,
    Added = 3,
}
