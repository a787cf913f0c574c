using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;

namespace Touyan.Modules.Rulebook.Reading;

/// <summary>Which rules are shown.</summary>
public enum RuleChoice
{
    [Display(Name = "可由本县规定的")]
    Local = 1,

    [Display(Name = "本县另有规定的")]
    Own = 2,
}

/// <summary>All rules as the county has them on a day, searched and filtered.</summary>
public sealed class FindRules(Rules rules, TimeProvider clock)
{
    public sealed record Input
    {
        [Display(Name = "查找"), StringLength(60)]
        public string? Q { get; init; }

        [Display(Name = "所在")]
        public string? File { get; init; }

        [Display(Name = "依据程度")]
        public Evidence? Evidence { get; init; }

        [Display(Name = "效力")]
        public Strength? Strength { get; init; }

        [Display(Name = "只看")]
        public RuleChoice? Only { get; init; }

        public DateOnly? On { get; init; }
    }

    /// <summary>A rule: its version in force on the day, or else its last one.</summary>
    public sealed record Row(RuleFile File, Rule Rule, bool IsInForce);

    public IReadOnlyList<Row> Run(Input input)
    {
        var day = input.On ?? clock.Today;
        var word = CodeTable.Normalize(input.Q ?? "");
        return
        [
            .. rules
                .Files.Where(f => input.File is null || f.Id == input.File)
                .SelectMany(f => f.Rules.Select(r => r.Id).Distinct(StringComparer.Ordinal).Select(id => RowOf(f, id, day)))
                .Where(row => Fits(row.Rule, input) && Holds(row.Rule, word)),
        ];
    }

    private Row RowOf(RuleFile file, string id, DateOnly day) =>
        rules.Find(id, day) is { } current ? new(file, current, IsInForce: true) : new(file, rules.Versions(id)[^1], IsInForce: false);

    private bool Fits(Rule rule, Input input) =>
        (input.Evidence is not { } evidence || rule.Evidence == evidence)
        && (input.Strength is not { } strength || rule.Strength == strength)
        && (input.Only is not { } only || IsChosen(rule, only));

    private bool IsChosen(Rule rule, RuleChoice only) =>
        only switch
        {
            RuleChoice.Local => rule.Local is not null,
            RuleChoice.Own => rules.Versions(rule.Id).Any(v => v.Decision is not null),
        };

    private static bool Holds(Rule rule, string word) =>
        word.Length == 0
        || new[] { rule.Id, rule.Title, rule.Article, rule.ShownWithUnit, rule.Note }.Any(t =>
            t is not null && CodeTable.Normalize(t).Contains(word, StringComparison.Ordinal)
        );
}
