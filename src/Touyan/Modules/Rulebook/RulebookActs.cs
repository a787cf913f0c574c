using Touyan.Modules.Trail;

namespace Touyan.Modules.Rulebook;

internal static class RulebookActs
{
    public static readonly TrailAct Proposed = new("rule.propose", "提请本县规定", RulebookPermissions.Propose);

    public static readonly TrailAct ProposedEnd = new("rule.propose-end", "提请停止执行本县规定", RulebookPermissions.Propose);

    public static readonly TrailAct Withdrawn = new("rule.withdraw", "撤回提请", RulebookPermissions.Propose);

    public static readonly TrailAct Approved = new("rule.approve", "批准本县规定", RulebookPermissions.Approve);

    public static readonly TrailAct Refused = new("rule.refuse", "不予批准本县规定", RulebookPermissions.Approve);
}
