using System.Text.RegularExpressions;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.Organizations;

/// <summary>What a written name of an organisation means.</summary>
/// <param name="Node">The organisation; null when there is none or more than one.</param>
/// <param name="IsAmbiguous">True when several organisations are called so.</param>
public readonly record struct OrganizationMatch(OrganizationTree.Node? Node, bool IsAmbiguous = false);

/// <summary>
/// Finds organisations by the names that offices write: full ones, without 中共, with 支部 for 支部委员会, 党总支 for 总支部委员会, 党委 for
/// 委员会, with or without the names of the places above (海安镇中坝社区党支部 and 中坝社区支部), and by code. A full name goes before a short one.
/// Keeps what it was asked, so one instance serves one import.
/// </summary>
public sealed partial class OrganizationNames
{
    private const string Numerals = "零一二三四五六七八九";

    private readonly Dictionary<string, (OrganizationMatch Match, int Rank)> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OrganizationMatch> asked = new(StringComparer.Ordinal);

    public OrganizationNames(OrganizationTree tree)
        : this(tree, tree.All) { }

    /// <summary>Only some organisations of the tree can be found: those in sight of the person who asks.</summary>
    public OrganizationNames(OrganizationTree tree, IEnumerable<OrganizationTree.Node> findable)
    {
        foreach (var node in findable)
        {
            if (node.Code is { Length: > 0 } code)
                Know(CellText.Key(code), node, 0);

            var name = Plain(node.Name);
            Know(name, node, 1);
            var above = tree.PathTo(node.Id).SkipLast(1).Select(n => Plain(n.Name)).ToList();
            for (var i = 0; i < above.Count; i++)
                KnowBelow(name, above[i], above[..i], node);
        }
    }

    public OrganizationMatch Resolve(string text)
    {
        if (asked.TryGetValue(text, out var before))
            return before;

        var found = known.TryGetValue(CellText.Key(text), out var byCode) ? byCode.Match : default;
        if (found is { Node: null, IsAmbiguous: false })
            found = known.TryGetValue(Plain(text), out var byName) ? byName.Match : default;

        return asked[text] = found;
    }

    /// <summary>A name without 中共, spaces and width, its kind at the end written in one way, its number in Chinese.</summary>
    internal static string Plain(string name)
    {
        var plain = Prefix().Replace(CellText.Key(name), "");
        plain = Ordinal().Replace(plain, m => "第" + InChinese(int.Parse(m.Groups["number"].Value)));
        plain = InnerGeneralBranch().Replace(plain, "总支");
        var (kind, ending) = Ending(plain);
        return plain[..^ending] + kind;
    }

    /// <summary>What the organisation is called by those who leave out, or add, the place or the name of one above it.</summary>
    private void KnowBelow(string name, string above, List<string> higher, OrganizationTree.Node node)
    {
        var (kind, ending) = Ending(above);
        var place = above[..^ending];
        var shared = Shared(name, place);
        if (shared == 0)
            return;

        var rest = name[shared..];
        Know(place + rest, node, 2);
        Know(above + rest, node, 2);
        Know(place[^shared..] + kind + rest, node, 2);
        Know(rest, node, 3);
        foreach (var top in higher)
            if (Shared(above, top[..^Ending(top).Length]) is var own and > 0)
                Know(above[own..] + rest, node, 3);
    }

    /// <summary>How long an end of the place the name begins with: 海安市海安镇 and 海安镇中坝社区支部 share 海安镇.</summary>
    private static int Shared(string name, string place)
    {
        for (var from = 0; from < place.Length - 1; from++)
            if (name.Length > place.Length - from && name.AsSpan().StartsWith(place.AsSpan(from)))
                return place.Length - from;

        return 0;
    }

    private void Know(string name, OrganizationTree.Node node, int rank)
    {
        if (!known.TryGetValue(name, out var other) || rank < other.Rank)
            known[name] = (new OrganizationMatch(node), rank);
        else if (rank == other.Rank && other.Match.Node?.Id != node.Id)
            known[name] = (new OrganizationMatch(null, IsAmbiguous: true), rank);
    }

    private static (string Kind, int Length) Ending(string name)
    {
        var match = Kind().Match(name);
        if (!match.Success || match.Length == name.Length)
            return ("", 0);

        var kind =
            match.Groups["general"].Success ? "总支"
            : match.Groups["branch"].Success ? "支部"
            : match.Groups["work"].Success ? "工委"
            : "党委";
        return (kind, match.Length);
    }

    private static string InChinese(int number) =>
        number switch
        {
            < 10 => Numerals[number].ToString(),
            < 20 => "十" + (number == 10 ? "" : Numerals[number - 10]),
            < 100 => Numerals[number / 10] + "十" + (number % 10 == 0 ? "" : Numerals[number % 10]),
            _ => number.ToString(),
        };

    [GeneratedRegex("^(中国共产党|中共)")]
    private static partial Regex Prefix();

    [GeneratedRegex("第(?<number>[0-9]{1,2})(?=党?支部|党?总支|党小组)")]
    private static partial Regex Ordinal();

    [GeneratedRegex("党?总支部?(?=第)")]
    private static partial Regex InnerGeneralBranch();

    [GeneratedRegex(
        "((?<general>党?总支部?(委员会)?)|(?<branch>党?支部(委员会)?|支委会)|(?<work>党?工作委员会|党?工委)|(?<committee>基层委员会|委员会|党委会?))$",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Kind();
}
