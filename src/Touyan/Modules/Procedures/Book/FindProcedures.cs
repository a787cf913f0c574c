using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Procedures.Book;

/// <summary>The procedures by which cases may begin today, by title, with how many run by each within sight.</summary>
public sealed class FindProcedures(TouyanDb db, ProcedureBook book, IOrganizations organizations, TimeProvider clock)
{
    public sealed record Row(ProcedureDefinition Definition, int Running)
    {
        public string Href => $"/procedures/{Definition.Id}";

        public string CasesHref => $"/cases?procedure={Definition.Id}&state=open";
    }

    public async Task<IReadOnlyList<Row>> RunAsync(string? text, Actor by, CancellationToken ct)
    {
        var running = await db.CasesListedFor(by, ProceduresPermissions.Read, organizations)
            .Where(c => c.State == CaseState.Open)
            .GroupBy(c => c.Procedure)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var wanted = text?.Trim() ?? "";
        return
        [
            .. book.InForce(clock.Today)
                .Where(d => Holds(d, wanted))
                .OrderBy(d => d.Title, StringComparer.CurrentCulture)
                .Select(d => new Row(d, running.GetValueOrDefault(d.Id))),
        ];
    }

    private static bool Holds(ProcedureDefinition definition, string wanted) =>
        new[] { definition.Title, definition.About, definition.Article, definition.Id }
            .Concat(definition.Steps.Select(s => s.Title))
            .Any(text => text.Contains(wanted, StringComparison.OrdinalIgnoreCase));
}
