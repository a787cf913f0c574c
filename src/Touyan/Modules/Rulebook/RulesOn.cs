using Touyan.Kernel;

namespace Touyan.Modules.Rulebook;

/// <summary>The rule book as of one day. Asking for a rule that is not in force on it is a fault: ask <see cref="Has"/> first where that can be.</summary>
public sealed record RulesOn(Rules Rules, DateOnly Day)
{
    private readonly SortedSet<string> asked = new(StringComparer.Ordinal);

    /// <summary>Rules that were asked for so far: what something was judged by. For the use of one thread.</summary>
    public IReadOnlyCollection<string> Asked => asked;

    /// <summary>
    /// True where what happened before a rule was in force is judged by its first version all the same: an application of years ago that goes on today.
    /// </summary>
    public bool ReachesBack { get; init; }

    /// <summary>In force on the day itself.</summary>
    public bool Has(string id) => Rules.Find(id, Day) is not null;

    public Rule Rule(string id)
    {
        asked.Add(id);
        return Rules.Find(id, Day) ?? First(id) ?? throw new RuleNotInForceException(id, Day);
    }

    private Rule? First(string id) => ReachesBack && Rules.Versions(id) is [var first, ..] && Day < first.InForce.From ? first : null;

    /// <summary>A whole number.</summary>
    public Cited<int> Number(string id)
    {
        var rule = Rule(id);
        return new(rule.Number is { } n && decimal.IsInteger(n) ? (int)n : throw new RuleShapeException(id, "一个整数"), rule);
    }

    /// <summary>A number with decimals: a rate, an amount.</summary>
    public Cited<decimal> Amount(string id)
    {
        var rule = Rule(id);
        return new(rule.Number ?? throw new RuleShapeException(id, "一个数"), rule);
    }

    public Cited<Bounds> Range(string id)
    {
        var rule = Rule(id);
        return new(rule.Range ?? throw new RuleShapeException(id, "一个范围（min、max）"), rule);
    }

    /// <summary>A share of a number of people: a quorum, a majority; whose, says <see cref="Rulebook.Rule.ShareOf"/> of the rule.</summary>
    public Cited<Share> Share(string id)
    {
        var rule = Rule(id);
        return new(rule.Share ?? throw new RuleShapeException(id, "一个比例（share）"), rule);
    }

    /// <summary>A table of rates by amount.</summary>
    public Cited<Brackets> Brackets(string id)
    {
        var rule = Rule(id);
        return new(rule.Brackets ?? throw new RuleShapeException(id, "分档比例（brackets）"), rule);
    }

    /// <summary>Yes or no: 是, 否.</summary>
    public Cited<bool> Flag(string id)
    {
        var rule = Rule(id);
        return new(rule.Text is "是" or "否" ? rule.Text is "是" : throw new RuleShapeException(id, "是或否"), rule);
    }

    public Cited<string> Text(string id)
    {
        var rule = Rule(id);
        return new(rule.Text ?? throw new RuleShapeException(id, "一个词"), rule);
    }

    /// <summary>Entries of a code table.</summary>
    public Cited<IReadOnlyList<CodeEntry>> Entries(string id)
    {
        var rule = Rule(id);
        var table = Rules.Codes(rule.Codes ?? throw new RuleShapeException(id, "代码表中的若干项（codes、values）"));
        return new([.. rule.Values.Select(v => table.Resolve(v)!)], rule);
    }
}

/// <summary>The program asked for a rule on a day on which none of its versions is in force.</summary>
public sealed class RuleNotInForceException(string id, DateOnly day) : Exception($"规则 {id} 在 {day:yyyy-MM-dd} 没有有效版本");

/// <summary>A rule has another kind of value than the program reads.</summary>
public sealed class RuleShapeException(string id, string wanted) : Exception($"规则 {id} 的取值应为{wanted}");
