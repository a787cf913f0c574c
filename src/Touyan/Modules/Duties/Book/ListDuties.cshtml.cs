using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Security;

namespace Touyan.Modules.Duties.Book;

/// <summary>任务目录: the duties of the rule book, as the engine runs them.</summary>
[Needs<RulebookPermissions>(nameof(RulebookPermissions.Read))]
public sealed class ListDutiesPage(DutyBook book, DutySentences sentences, TimeProvider clock) : PageModel
{
    public DutySentences Said => sentences;

    /// <summary>In force today, and those that will be.</summary>
    public IEnumerable<IGrouping<string, DutyDefinition>> Groups =>
        book
            .All.Where(d => d.InForce.To is not { } to || to > Kernel.Clock.ToChinaDate(clock.GetUtcNow().UtcDateTime))
            .GroupBy(d => d.Group, StringComparer.Ordinal);
}
