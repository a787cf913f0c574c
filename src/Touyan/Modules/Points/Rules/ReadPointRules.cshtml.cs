using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;

namespace Touyan.Modules.Points.Rules;

[Needs<PointsPermissions>(nameof(PointsPermissions.Read))]
public sealed class ReadPointRulesPage(PointRules rules) : PageModel
{
    public PointRules Rules => rules;

    public IEnumerable<Crumb> Crumbs => [new("先锋储值", "/points")];

    public string Shown(Period inForce) => $"{inForce.From:yyyy-MM-dd} 起" + (inForce.To is { } to ? $"，{to:yyyy-MM-dd} 止" : "");
}
