using Touyan.Modules.Messages.Model;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Messages.Templates;

/// <summary>Templates as written become templates as checked: nothing missing, every mark a value, every value of the closed list of kinds. All that is wrong stops the start together.</summary>
internal static class TemplateReader
{
    private const int MostTitle = 40;
    private const int MostText = 300;

    // A gateway of short messages parts what is longer, and counts each part.
    private const int MostOutside = 60;

    private static readonly Dictionary<string, MessageUrgency> Urgencies = new(StringComparer.Ordinal)
    {
        ["urgent"] = MessageUrgency.Urgent,
        ["at-once"] = MessageUrgency.AtOnce,
        ["digest"] = MessageUrgency.Digest,
    };

    private static readonly Dictionary<string, MessageValueKind> Kinds = new(StringComparer.Ordinal)
    {
        ["person"] = MessageValueKind.Person,
        ["organization"] = MessageValueKind.Organization,
        ["matter"] = MessageValueKind.Matter,
        ["day"] = MessageValueKind.Day,
        ["count"] = MessageValueKind.Count,
        ["link"] = MessageValueKind.Link,
    };

    /// <summary>Reads all of them.</summary>
    /// <exception cref="RulebookException">Some file is wrong; the message names file, line, column and what.</exception>
    public static MessageTemplates Read(RulebookFolder book, DateOnly today) =>
        book.Read<TemplateShape, MessageTemplates>(
            "messages",
            (files, problems) =>
            {
                problems.AddRange(MissingRules(book.Rules, today));
                return Check(files, problems);
            }
        );

    // The rules that the house reads are there: a rule book of an installation's own may be older than the program.
    private static IEnumerable<RulebookProblem> MissingRules(NationalRules rules, DateOnly today) =>
        MessageRules
            .Ids.Where(id => rules.Find(id, today) is not { Number: not null })
            .Select(id => new RulebookProblem("rulebook/messages.yaml", 0, 0, id, "缺少程序需要的规则，或不是一个数"));

    private static MessageTemplates Check(IReadOnlyList<YamlFile<TemplateShape>> files, List<RulebookProblem> problems)
    {
        var before = problems.Count;
        foreach (var file in files)
        {
            var wrong = WrongHead(file.Content).Concat(WrongValues(file.Content)).Concat(WrongTexts(file.Content));
            problems.AddRange(wrong.Select(w => file.Wrong(w.At, w.Id, w.Message)));
        }

        return new MessageTemplates(problems.Count == before ? [.. files.Select(ToTemplate)] : []);
    }

    private static IEnumerable<(Place At, string? Id, string Message)> WrongHead(TemplateShape template)
    {
        if (string.IsNullOrWhiteSpace(template.Title) || template.Title.Length > MostTitle || template.Title.AsSpan().ContainsAny('{', '}'))
            yield return (template.At("title"), null, $"标题（title）应填写，不超过 {MostTitle} 字，不含占位符");
        if (template.Urgency is null || !Urgencies.ContainsKey(template.Urgency))
            yield return (template.At("urgency"), null, $"缓急（urgency）应为 {string.Join('、', Urgencies.Keys)} 之一");
        if (string.IsNullOrWhiteSpace(template.Text) || template.Text.Length > MostText)
            yield return (template.At("text"), null, $"正文（text）应填写，不超过 {MostText} 字");
        if (template.Outside is { } outside && (outside.Length is 0 or > MostOutside))
            yield return (template.At("outside"), null, $"站外文字（outside）不超过 {MostOutside} 字；不写的，站外只提示有新消息");
    }

    private static IEnumerable<(Place At, string? Id, string Message)> WrongValues(TemplateShape template)
    {
        var used = TextsOf(template).SelectMany(t => Marks.In(t.Text)).ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var value in template.Values)
        {
            if (!Marks.IsName(value.Id) || !seen.Add(value.Id!))
                yield return (value.At("id"), value.Id, "取值应有编号（id，小写字母、数字和连字符），不重复");
            else if (!used.Contains(value.Id!))
                yield return (value.At("id"), value.Id, $"取值“{value.Id}”没有用到");

            if (value.Kinds.Count == 0 || value.Kinds.Exists(k => !Kinds.ContainsKey(k)))
                yield return (
                    value.At("kinds"),
                    value.Id,
                    $"取值的种类（kinds）只能是 {string.Join('、', Kinds.Keys)}，消息不带其他个人信息"
                );
        }
    }

    private static IEnumerable<(Place At, string? Id, string Message)> WrongTexts(TemplateShape template)
    {
        var known = template.Values.Select(v => v.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var (key, text) in TextsOf(template))
        {
            foreach (var unknown in Marks.In(text).Where(m => !known.Contains(m)).Distinct(StringComparer.Ordinal))
                yield return (template.At(key), null, $"不认识的占位符 {{{unknown}}}");
            if (Marks.HasStray(text))
                yield return (template.At(key), null, "有不成对或写法不对的花括号");
        }
    }

    private static IEnumerable<(string Key, string Text)> TextsOf(TemplateShape template) =>
        [("text", template.Text ?? ""), ("outside", template.Outside ?? "")];

    private static MessageTemplate ToTemplate(YamlFile<TemplateShape> file) =>
        new(
            file.Id,
            file.Content.Title!,
            file.Content.Text!,
            file.Content.Outside,
            Urgencies[file.Content.Urgency!],
            file.Content.Values.ToDictionary(
                v => v.Id!,
                IReadOnlyList<MessageValueKind> (v) => [.. v.Kinds.Select(k => Kinds[k])],
                StringComparer.Ordinal
            )
        );
}
