using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Procedures.Cases;

internal sealed class RunningCases(TouyanDb db, IOrganizations organizations) : ICases
{
    public async Task<IReadOnlyList<CaseGlance>> OpenAboutAsync(Guid subject, Actor by, CancellationToken ct) =>
        await db.CasesVisibleTo(by, ProceduresPermissions.Read, organizations)
            .Where(c => c.SubjectId == subject && c.State == CaseState.Open)
            .OrderBy(c => c.StartedAt)
            .Select(c => new CaseGlance
            {
                Id = c.Id,
                Number = c.Number,
                Title = c.Title,
                OpenStep = c.OpenStep,
                DueOn = c.DueOn,
            })
            .ToListAsync(ct);

    public async Task<CaseValues> SaidInAsync(CaseId id, CancellationToken ct) =>
        CaseValues.Read(await db.Cases.Where(c => c.Id == id).Select(c => c.Values).SingleAsync(ct));
}
