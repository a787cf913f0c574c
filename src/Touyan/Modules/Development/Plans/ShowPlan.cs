using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Development.Model;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;

namespace Touyan.Modules.Development.Plans;

/// <summary>The plan of one committee and year: its ledger line by line, and each branch.</summary>
public sealed class ShowPlan(PlanDesk desk, IOrganizations organizations, TouyanDb db)
{
    public sealed record Line(
        DateOnly On,
        PlanEntryKind Kind,
        int Places,
        string? Branch,
        ApplicantId? Applicant,
        string? Who,
        string Reason,
        string By,
        string? DocumentNumber
    );

    public sealed record BranchRow(OrganizationId Id, string Name, int Assigned, int Taken, int Left);

    public sealed record Shown
    {
        public required int Year { get; init; }
        public required OrganizationPlace Committee { get; init; }
        public required PlanBalance Balance { get; init; }
        public required IReadOnlyList<Line> Lines { get; init; }
        public required IReadOnlyList<BranchRow> Branches { get; init; }
        public required bool MayGrant { get; init; }
        public required bool MayAssign { get; init; }
    }

    public async Task<Result<Shown>> RunAsync(int year, OrganizationId id, Actor by, CancellationToken ct)
    {
        if (!PlanYear.IsOne(year))
            return PlanRefusals.CommitteeNotFound with { Kind = RefusalKind.NotFound, Field = null };

        if (await desk.CommitteeAsync(id, by, DevelopmentPermissions.Read, ct) is not { } committee)
            return PlanRefusals.CommitteeNotFound with { Kind = RefusalKind.NotFound, Field = null };

        var entries = await db
            .DevelopmentPlans.AsNoTracking()
            .Where(p => p.Year == year && p.OrganizationId == id)
            .SelectMany(p => p.Entries)
            .OrderByDescending(e => e.RecordedAt)
            .ThenByDescending(e => e.Id)
            .ToListAsync(ct);
        var applicants = entries.Select(e => e.ApplicantId).OfType<ApplicantId>().Distinct().ToList();
        var names = await NamesAsync(applicants, ct);
        var places = await organizations.NamesAsync(entries.Select(e => e.BranchId).OfType<OrganizationId>(), ct);
        var balance = PlanBalance.Of(entries);
        return new Shown
        {
            Year = year,
            Committee = committee,
            Balance = balance,
            Lines = [.. entries.Select(e => LineOf(e, names, places))],
            Branches =
            [
                .. balance
                    .Branches.Select(b => new BranchRow(b, places[b], balance.AssignedTo(b), balance.TakenBy(b), balance.LeftOf(b)))
                    .OrderBy(b => b.Name, StringComparer.Ordinal),
            ],
            MayGrant = by.MayAt(DevelopmentPermissions.Plan, committee.Path),
            MayAssign = by.MayAt(DevelopmentPermissions.Assign, committee.Path) && balance.Granted > 0,
        };
    }

    private async Task<Dictionary<ApplicantId, string>> NamesAsync(List<ApplicantId> ids, CancellationToken ct) =>
        ids.Count == 0 ? [] : await db.Applicants.Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name, ct);

    private static Line LineOf(PlanEntry e, Dictionary<ApplicantId, string> names, IReadOnlyDictionary<OrganizationId, string> places) =>
        new(
            e.On,
            e.Kind,
            e.Places,
            e.BranchId is { } branch ? places.GetValueOrDefault(branch) : null,
            e.ApplicantId,
            e.ApplicantId is { } who ? names.GetValueOrDefault(who) : null,
            e.Reason,
            e.By,
            e.DocumentNumber
        );
}
