using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures.Model;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Data;

namespace Touyan.Modules.Procedures.Seams;

/// <summary>The last decision that was judged by a rule, among the cases that the reader sees.</summary>
internal sealed class RulesOfDecisions(TouyanDb db, IOrganizations organizations) : IRuleUse
{
    public async Task<RuleUse?> LastAsync(string ruleId, Actor by, CancellationToken ct)
    {
        if (!by.May(ProceduresPermissions.Read))
            return null;

        // As the decision keeps it: a list of ids in JSON.
        var kept = $"\"{ruleId}\"";
        var seen = db.CasesVisibleTo(by, ProceduresPermissions.Read, organizations);
        var uses =
            from decision in db.CaseDecisions
            where decision.Rules.Contains(kept)
            join at in seen on decision.CaseId equals at.Id
            orderby decision.At descending
            select new
            {
                decision.At,
                at.Title,
                at.SubjectTitle,
                decision.OutcomeTitle,
                Case = at.Id,
            };
        return await uses.AsNoTracking().FirstOrDefaultAsync(ct) is { } last
            ? new RuleUse(last.At, $"{last.SubjectTitle} {last.Title} · {last.OutcomeTitle}", $"/cases/{last.Case}")
            : null;
    }
}
