using System.Text.RegularExpressions;

namespace Touyan.Modules.Documents.Issuing;

/// <summary>What stands for an organisation in a number (机关代字): 中共城东镇委员会 is 城东镇委, its village's branch 城东镇东风村支.</summary>
internal static partial class IssuerMark
{
    public static string Of(string name)
    {
        var plain = Front().Replace(name, "");
        foreach (var (ending, mark) in Endings)
        {
            if (plain.Length > ending.Length && plain.EndsWith(ending, StringComparison.Ordinal))
                return plain[..^ending.Length] + mark;
        }

        return plain;
    }

    // The longer ending before the shorter.
    private static readonly (string Ending, string Mark)[] Endings =
    [
        ("总支部委员会", "总支"),
        ("党总支部", "总支"),
        ("党总支", "总支"),
        ("支部委员会", "支"),
        ("党支部", "支"),
        ("工作委员会", "工委"),
        ("党工委", "工委"),
        ("基层委员会", "委"),
        ("委员会", "委"),
        ("党委", "委"),
    ];

    [GeneratedRegex("^(中国共产党|中共)")]
    private static partial Regex Front();
}
