using System.Text.RegularExpressions;
using Touyan.Modules.Rulebook.Files;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.Converters;
using YamlDotNet.Serialization.NamingConventions;
using YamlDotNet.Serialization.NodeDeserializers;

namespace Touyan.Modules.Rulebook;

/// <summary>
/// Reads the files of the rule book strictly: a key that it does not know, or a key given twice, is an error. What is wrong is added to the
/// problems with its line and column. Names of keys are written with hyphens, dates as yyyy-MM-dd.
/// </summary>
public sealed partial class YamlFiles(string root, List<RulebookProblem> problems)
{
    // What it has learnt of the types it reads is worth keeping: the houses read theirs one after the other. It is not made for several at once.
    private static readonly ThreadLocal<IDeserializer> Yaml = new(() =>
        new DeserializerBuilder()
            .WithNamingConvention(HyphenatedNamingConvention.Instance)
            .WithTypeConverter(new DateOnlyConverter(formats: "yyyy-MM-dd"))
            .WithDuplicateKeyChecking()
            .WithNodeDeserializer(inner => new PlaceRecorder(inner), where => where.InsteadOf<ObjectNodeDeserializer>())
            .Build()
    );

    /// <summary>The files of a folder, in order of name; id is the name without ending.</summary>
    public IEnumerable<YamlFile<T>> In<T>(string folder)
        where T : Located
    {
        var path = Path.Combine(root, folder);
        if (!Directory.Exists(path))
            yield break;

        foreach (var file in Directory.EnumerateFiles(path, "*.yaml").Order(StringComparer.Ordinal))
        {
            if (Parse<T>(File.ReadAllText(file), Path.GetFileNameWithoutExtension(file), Shown(file)) is { } read)
                yield return read;
        }
    }

    /// <summary>Reads one text that was a file once: what was kept of it for those who began by it.</summary>
    public static YamlFile<T>? Parse<T>(string text, string id, List<RulebookProblem> problems)
        where T : Located => new YamlFiles("", problems).Parse<T>(text, id, id);

    private YamlFile<T>? Parse<T>(string text, string id, string name)
        where T : Located
    {
        try
        {
            if (Yaml.Value!.Deserialize<T?>(new KeyedParser(new StringReader(text))) is { } content)
                return new(id, name, content, text);

            problems.Add(new(name, 1, 1, null, "文件是空的"));
        }
        catch (YamlException wrong)
        {
            problems.Add(new(name, (int)wrong.Start.Line, (int)wrong.Start.Column, null, Explain(wrong)));
        }

        return null;
    }

    private string Shown(string file) => "rulebook/" + Path.GetRelativePath(root, file).Replace('\\', '/');

    private static string Explain(YamlException wrong)
    {
        if (UnknownKey().Match(wrong.Message) is { Success: true } unknown)
            return $"不认识的键“{unknown.Groups["key"].Value}”";

        if (DuplicateKey().Match(wrong.Message) is { Success: true } duplicate)
            return $"键“{duplicate.Groups["key"].Value}”重复";

        return $"内容或格式有误（{wrong.InnerException?.Message ?? wrong.Message}）";
    }

    [GeneratedRegex("Property '(?<key>[^']+)' not found", RegexOptions.ExplicitCapture)]
    private static partial Regex UnknownKey();

    [GeneratedRegex("duplicate key '?(?<key>[^'\\s]+)'?", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex DuplicateKey();
}
