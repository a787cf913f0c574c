using System.ComponentModel.DataAnnotations;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Organizations.Health;

/// <summary>The rows that prove a finding: where its link leads.</summary>
public enum SetUpProof
{
    [Display(Name = "党员")]
    Members = 1,

    [Display(Name = "正式党员")]
    FullMembers = 2,

    [Display(Name = "覆盖单位")]
    Units = 3,

    [Display(Name = "班子成员")]
    Committee = 4,

    [Display(Name = "任期")]
    Term = 5,

    [Display(Name = "书记")]
    Secretary = 6,
}

/// <summary>One thing in which an organisation differs from a rule.</summary>
/// <param name="RuleId">The rule, as in the rule book.</param>
/// <param name="Article">The article it comes from.</param>
/// <param name="Strength">Whether it must be mended or should be considered.</param>
/// <param name="Message">What the office reads.</param>
/// <param name="Proof">The rows behind it.</param>
public sealed record SetUpFinding(string RuleId, string Article, Strength Strength, string Message, SetUpProof Proof)
{
    internal static SetUpFinding Of(Rule rule, SetUpProof proof, string message, Strength? strength = null) =>
        new(rule.Id, rule.Article, strength ?? rule.Strength, message, proof);
}
