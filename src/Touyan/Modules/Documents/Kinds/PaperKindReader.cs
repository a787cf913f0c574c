using System.Text.RegularExpressions;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Documents.Kinds;

/// <summary>
/// Kinds of papers as written become kinds as checked: complete, every mark known, every field used, every rule there. All that is wrong is reported
/// at once, and the program does not start with it.
/// </summary>
internal sealed partial class PaperKindReader(Rules rules, DateOnly today)
{
    internal const int UsualMost = 500;

    /// <summary>Reads all of them.</summary>
    /// <exception cref="RulebookException">Some file is wrong; the message names file, line and what.</exception>
    public static PaperKinds Read(RulebookFolder book, DateOnly today)
    {
        var reader = new PaperKindReader(book.Rules, today);
        return book.Read<PaperShape, PaperKinds>("papers", reader.Check);
    }

    private PaperKinds Check(IReadOnlyList<YamlFile<PaperShape>> files, List<RulebookProblem> problems)
    {
        var before = problems.Count;
        foreach (var file in files)
        {
            var wrong = WrongHead(file.Content).Concat(WrongFields(file.Content)).Concat(WrongParts(file.Content));
            problems.AddRange(wrong.Select(w => file.Wrong(w.At, w.Id, w.Message)));
        }

        return new PaperKinds(problems.Count == before ? [.. files.Select(ToKind)] : []);
    }

    private IEnumerable<(Place At, string? Id, string Message)> WrongHead(PaperShape paper)
    {
        if (string.IsNullOrWhiteSpace(paper.Title) || string.IsNullOrWhiteSpace(paper.Article) || paper.Evidence is null)
            yield return (paper.Place, null, "缺少标题（title）、依据（article）或依据程度（evidence：V、S、M、L）");
        if (paper.Version is not > 0 || paper.NumberedBy is null || paper.ForSubject is null)
            yield return (paper.Place, null, "缺少版本（version，从 1 起）、编号单位（numbered-by）或本人可见（for-subject）");
        if (paper.KeptYears is null || rules.Find(paper.KeptYears, today) is not { } kept || kept is { Number: null, Text: null })
            yield return (paper.At("kept-years"), null, $"保存年限（kept-years）应为一条现行规则的编号，没有“{paper.KeptYears}”");
        if (paper.Person is { } person && !paper.Fields.Exists(f => f.Id == person))
            yield return (paper.At("person"), null, $"没有字段“{person}”（person）");
        foreach (var message in WrongNumber(paper))
            yield return (paper.At("number"), null, message);
    }

    private static IEnumerable<string> WrongNumber(PaperShape paper)
    {
        var marks = Placeholders.In(paper.Number ?? "").ToList();
        if (!marks.Contains("number") || !marks.Contains("year"))
            yield return "文号格式（number）应含 {year} 和 {number}";
        if (paper.NumberedBy is NumberedBy.Organization && !marks.Contains("issuer"))
            yield return "各党组织分别编号的，文号格式（number）应含 {issuer}";
        if (marks.Except(Placeholders.OfNumber, StringComparer.Ordinal).FirstOrDefault() is { } unknown)
            yield return $"文号格式中不认识的占位符 {{{unknown}}}";
        if (Placeholders.HasStray(paper.Number ?? ""))
            yield return "文号格式中有不成对或写法不对的花括号";
    }

    private static IEnumerable<(Place At, string? Id, string Message)> WrongFields(PaperShape paper)
    {
        var used = paper
            .Parts.SelectMany(p => p.Blocks)
            .SelectMany(b => b.All)
            .SelectMany(b => b.Texts)
            .SelectMany(Placeholders.In)
            .ToHashSet();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in paper.Fields)
        {
            if (field.Id is null || !FieldId().IsMatch(field.Id) || string.IsNullOrWhiteSpace(field.Title))
                yield return (field.Place, field.Id, "字段应有编号（id，小写字母、数字和连字符）和名称（title）");
            else if (Placeholders.BuiltIn.Contains(field.Id) || !seen.Add(field.Id))
                yield return (field.Place, field.Id, "字段编号重复，或与系统自带的占位符相同");
            else if (!used.Contains(field.Id))
                yield return (field.Place, field.Id, $"字段“{field.Title}”没有用到");
        }
    }

    private static IEnumerable<(Place At, string? Id, string Message)> WrongParts(PaperShape paper)
    {
        if (!paper.Parts.Exists(p => p.Kind is PaperPartKind.Body))
            yield return (paper.Place, null, "应有正文（kind: body）");

        var known = paper.Fields.Select(f => f.Id).Concat(Placeholders.BuiltIn).ToHashSet(StringComparer.Ordinal);
        foreach (var part in paper.Parts)
        {
            if (string.IsNullOrWhiteSpace(part.Title) || part.Kind is null)
                yield return (part.Place, null, "各联应有标题（title）和种类（kind：body、stub、receipt）");
            foreach (var (block, message) in part.Blocks.SelectMany(b => WrongBlock(b, known).Select(m => (b, m))))
                yield return (block.Place, null, message);
        }
    }

    private static IEnumerable<string> WrongBlock(BlockShape block, HashSet<string?> known)
    {
        if (block.All is not [var only])
        {
            yield return "每块应为 text、center、right、left、row、sign、blank 之一";
            yield break;
        }

        if (only.Kind is PaperBlockKind.Row && (only.Texts.Count == 0 || only.Texts.Count % 2 != 0))
            yield return "表格行（row）应为名称和内容成对";
        if (only.Lines is < 1 or > 30)
            yield return "行数（lines、blank）应为 1 至 30";
        foreach (var unknown in only.Texts.SelectMany(Placeholders.In).Where(m => !known.Contains(m)).Distinct(StringComparer.Ordinal))
            yield return $"不认识的占位符 {{{unknown}}}";
        if (only.Texts.Any(Placeholders.HasStray))
            yield return "有不成对或写法不对的花括号";
    }

    private static PaperKind ToKind(YamlFile<PaperShape> file)
    {
        var paper = file.Content;
        return new PaperKind
        {
            Id = file.Id,
            Title = paper.Title!,
            Article = paper.Article!,
            Evidence = paper.Evidence!.Value,
            Version = paper.Version!.Value,
            NumberedBy = paper.NumberedBy!.Value,
            Number = paper.Number!,
            KeptYears = paper.KeptYears!,
            IsForSubject = paper.ForSubject!.Value,
            Person = paper.Person,
            Fields = [.. paper.Fields.Select(f => new PaperField(f.Id!, f.Title!, f.Required, f.Mask, f.Most))],
            Parts = [.. paper.Parts.Select(p => new PaperPart(p.Title!, p.Kind!.Value, p.NewPage, [.. p.Blocks.Select(b => b.All[0])]))],
        };
    }

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex FieldId();
}
