using Touyan.Kernel;

namespace Touyan.Modules.Rulebook.Local;

/// <summary>What is refused about a county's own values.</summary>
public static class LocalRefusals
{
    public static readonly Refusal NotFound = Refusal.NotFound("local-rule.not-found", "找不到这项提请。");

    public static readonly Refusal UnknownRule = Refusal.NotFound("local-rule.unknown-rule", "规则库中没有这条规则。");

    public static readonly Refusal Forbidden = Refusal.Forbidden("local-rule.forbidden", "您不能办理本县规定。");

    public static readonly Refusal InThePast = Refusal.Invalid(
        "local-rule.in-the-past",
        "执行日期不能早于今天：已经办理的事项不受影响。",
        "From"
    );

    public static readonly Refusal ValueMissing = Refusal.Invalid("local-rule.value-missing", "请填写本县的取值。", "Value");

    public static readonly Refusal NothingToEnd = Refusal.Conflict(
        "local-rule.nothing-to-end",
        "本县对这条规则没有另作规定，不需要停止执行。"
    );

    public static readonly Refusal AlreadyProposed = Refusal.Conflict(
        "local-rule.already-proposed",
        "这条规则已有一项提请等待批准，请先办结。"
    );

    public static readonly Refusal AlreadyDecided = Refusal.Conflict("local-rule.already-decided", "这项提请已经办结。");

    public static readonly Refusal OwnProposal = Refusal.Forbidden("local-rule.own-proposal", "提请须由另一人批准，提出人本人不能决定。");

    public static readonly Refusal NotYourProposal = Refusal.Forbidden("local-rule.not-your-proposal", "只有提出人可以撤回。");

    public static readonly Refusal OpinionMissing = Refusal.Invalid("local-rule.opinion-missing", "不予批准的，请写明意见。", "Opinion");

    public static readonly Refusal NoLongerAllowed = Refusal.Conflict(
        "local-rule.no-longer-allowed",
        "规则库已经更新，这项取值不在可由县（市、区）规定的范围之内，不能批准。"
    );

    public static Refusal NotLeftToCounty(Rule rule) =>
        Refusal.Conflict("local-rule.not-left-to-county", "这条规则由全国统一规定，县（市、区）不能另作规定。") with
        {
            Article = rule.Article,
        };

    public static Refusal OutOfBounds(Rule rule) =>
        Refusal.Invalid("local-rule.out-of-bounds", $"取值应在可由县（市、区）规定的范围之内：{rule.Local}。", "Value") with
        {
            Article = rule.Article,
        };
}
