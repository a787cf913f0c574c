using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Elections.Cases;
using Touyan.Modules.Elections.Desk;
using Touyan.Modules.Elections.Model;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures;

namespace Touyan.Modules.Elections.Seams;

/// <summary>An organisation that ends elects nobody: merged, its election and the case of it end with it; while one runs it is not dissolved.</summary>
internal sealed class ElectionsOfOrganization(ElectionDesk desk, CasesOfSubjects cases) : IOrganizationUse
{
    private static readonly string[] Procedures =
    [
        ElectionRequest.Term,
        ElectionRequest.Village,
        ElectionRequest.Vacancy,
        ElectionRequest.ToCongress,
        ElectionRequest.Postponement,
    ];

    public async Task<IReadOnlyList<string>> StillHangingAsync(OrganizationId organization, CancellationToken ct) =>
        [.. (await RunningAsync(organization, ct)).Select(e => $"正在进行的{Words.Of(e.Kind)}")];

    public Task<IReadOnlyList<string>> MisfitsAsync(OrganizationId organization, OrganizationType type, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<string>>([]);

    public async Task<OrganizationId?> FirstReferredToAsync(IQueryable<OrganizationId> organizations, CancellationToken ct) =>
        await desk
            .Db.Elections.Where(e => organizations.Contains(e.OrganizationId))
            .Select(e => (OrganizationId?)e.OrganizationId)
            .FirstOrDefaultAsync(ct)
        ?? await desk
            .Db.ElectionNotices.Where(n => organizations.Contains(n.OrganizationId))
            .Select(n => (OrganizationId?)n.OrganizationId)
            .FirstOrDefaultAsync(ct);

    public async Task<Result<string[]>> EndAsync(OrganizationEnding ending, Actor by, CancellationToken ct)
    {
        var why = ending.Into is { } into ? $"“{ending.Name}”并入“{into.Name}”" : $"“{ending.Name}”撤销";
        foreach (var procedure in Procedures)
            await cases.StopAsync(procedure, ending.Id.Value, why, ending.On, by, ct);

        var told = new List<string>();
        foreach (var election in await RunningAsync(ending.Id, ct))
        {
            if (election.End(ending.On, why) is { } refusal)
                return refusal;

            await desk.RecordAsync(by, ElectionsActs.Course, election, why, Words.Of(election.State), ct);
            told.Add($"正在进行的{Words.Of(election.Kind)}终止，其办理单随之办结");
        }

        return told.ToArray();
    }

    private Task<List<Election>> RunningAsync(OrganizationId organization, CancellationToken ct) =>
        desk.Db.Elections.Running.Where(e => e.OrganizationId == organization).ToListAsync(ct);
}
