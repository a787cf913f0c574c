using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Platform.Security;

namespace Touyan.Modules.Development.Reviews;

[Needs<DevelopmentPermissions>(nameof(DevelopmentPermissions.Read))]
public sealed class ShowAnalysesPage(ShowAnalyses showAnalyses, RulesToday rules, Actor actor) : PageModel
{
    public IReadOnlyList<ShowAnalyses.Row> Rows { get; private set; } = [];

    public bool MayAnalyse => actor.May(DevelopmentPermissions.Analyse);

    public string Why
    {
        get
        {
            var months = rules.Development.AnalysisMonths;
            return $"基层党委每 {months.Value} 个月分析一次。依据：{months.Article}";
        }
    }

    public async Task OnGetAsync(CancellationToken ct) => Rows = await showAnalyses.RunAsync(actor, ct);
}
