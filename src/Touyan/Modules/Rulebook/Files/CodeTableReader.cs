using Touyan.Kernel;

namespace Touyan.Modules.Rulebook.Files;

/// <summary>Code tables as written become tables as checked: codes and words unique, groups, parents and tags declared.</summary>
internal sealed class CodeTableReader(List<RulebookProblem> problems)
{
    public IReadOnlyList<CodeTable> Read(IReadOnlyList<YamlFile<CodeTableShape>> files)
    {
        var tables = new List<CodeTable>();
        foreach (var file in files)
        {
            var wrong = Wrong(file.Content).Select(w => file.Wrong(w.At, w.Code, w.Message)).ToList();
            problems.AddRange(wrong);
            if (wrong.Count == 0)
                tables.Add(ToTable(file));
        }

        return tables;
    }

    private static IEnumerable<(Place At, string? Code, string Message)> Wrong(CodeTableShape table)
    {
        if (string.IsNullOrWhiteSpace(table.Title))
            yield return (Place.Top, null, "缺少标题（title）");
        if (string.IsNullOrWhiteSpace(table.Standard))
            yield return (Place.Top, null, "缺少所依标准（standard）");
        if (table.Evidence is null)
            yield return (Place.Top, null, "缺少依据程度（evidence：V、S、M、L）");
        if (table.Entries.Count == 0)
            yield return (Place.Top, null, "代码表没有内容（entries）");

        foreach (
            var group in table.Groups.Concat(table.Tags).Where(g => string.IsNullOrWhiteSpace(g.Code) || string.IsNullOrWhiteSpace(g.Name))
        )
            yield return (group.Place, group.Code, "分组和标记应有代码（code）和名称（name）");

        var codes = new HashSet<string>(StringComparer.Ordinal);
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in table.Entries)
        {
            foreach (var (key, message) in WrongEntry(entry, table, codes, words))
                yield return (entry.At(key), entry.Code, message);
        }
    }

    private static IEnumerable<(string Key, string Message)> WrongEntry(
        CodeShape entry,
        CodeTableShape table,
        HashSet<string> codes,
        Dictionary<string, string> words
    )
    {
        if (string.IsNullOrWhiteSpace(entry.Code) || string.IsNullOrWhiteSpace(entry.Name))
        {
            yield return ("code", "应有代码（code）和名称（name）");
            yield break;
        }

        if (!codes.Add(entry.Code))
            yield return ("code", $"代码 {entry.Code} 重复");
        foreach (var word in entry.Aliases.Prepend(entry.Name))
        {
            if (!words.TryAdd(CodeTable.Normalize(word), entry.Code))
                yield return (word == entry.Name ? "name" : "aliases", $"“{word}”已是代码 {words[CodeTable.Normalize(word)]} 的名称或别名");
        }

        if (entry.Group is not null && !table.Groups.Exists(g => g.Code == entry.Group))
            yield return ("group", $"没有分组 {entry.Group}");
        if (entry.Parent is not null && !table.Entries.Exists(e => e.Code == entry.Parent && e != entry))
            yield return ("parent", $"没有上级代码 {entry.Parent}");
        foreach (var tag in entry.Tags.Where(tag => !table.Tags.Exists(t => t.Code == tag)))
            yield return ("tags", $"没有标记 {tag}");
        if (entry.To <= (entry.From ?? DateOnly.MinValue))
            yield return ("to", "停用日期（to）应晚于启用日期（from）");
    }

    private static CodeTable ToTable(YamlFile<CodeTableShape> file)
    {
        var shape = file.Content;
        var entries = shape.Entries.Select(e => new CodeEntry
        {
            Code = e.Code!,
            Name = e.Name!,
            Aliases = e.Aliases,
            Group = e.Group,
            Parent = e.Parent,
            Tags = e.Tags,
            InForce = new Period(e.From ?? DateOnly.MinValue, e.To),
            Note = e.Note,
        });
        var parts = new CodeParts([.. entries], [.. shape.Groups.Select(ToGroup)], [.. shape.Tags.Select(ToGroup)]);
        return new(file.Id, shape.Title!, shape.Standard!, shape.Evidence!.Value, parts);
    }

    private static CodeGroup ToGroup(GroupShape group) => new(group.Code!, group.Name!);
}
