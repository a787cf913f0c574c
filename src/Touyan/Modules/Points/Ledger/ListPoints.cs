using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Modules.Points.Model;

namespace Touyan.Modules.Points.Ledger;

/// <summary>The points of a branch's members, ranked within the branch and nowhere else.</summary>
public sealed class ListPoints(PointDesk desk)
{
    public sealed record Input
    {
        [Display(Name = "党支部")]
        public OrganizationId? Organization { get; init; }
    }

    public sealed record View(OrganizationPlace? Branch, IReadOnlyList<Row> Rows);

    public sealed record Row
    {
        public MemberId Id { get; init; }
        public string Name { get; init; } = "";
        public int Balance { get; init; }

        /// <summary>Earned this year, what was reversed taken off.</summary>
        public int ThisYear { get; init; }

        /// <summary>By what was earned this year; who have the same share a place.</summary>
        public int Rank { get; init; }
    }

    public async Task<Result<View>> RunAsync(Input input, Actor by, Permission permission, CancellationToken ct)
    {
        var branch = await BranchAsync(input.Organization, by, permission, ct);
        if (branch is null)
            return input.Organization is null ? new View(null, []) : PointRefusals.OrganizationNotFound;

        var year = new DateOnly(desk.Today.Year, 1, 1);
        var (sight, entries) = (desk.Members.Within(by, permission), desk.Db.PointEntries.AsQueryable());
        var rows = await desk
            .Members.Known.Where(m => m.OrganizationId == branch.Id && sight.Contains(m.Id))
            .Where(m => m.Standing == MembershipStanding.Normal || m.Standing == MembershipStanding.LostContact)
            .OrderBy(m => m.NameKey)
            .ThenBy(m => m.Id)
            .Select(m => new Row
            {
                Id = m.Id,
                Name = m.Name,
                Balance = entries.Where(e => e.MemberId == m.Id).Sum(e => e.Points),
                ThisYear = entries.Where(e => e.MemberId == m.Id && e.On >= year && e.Kind != PointEntryKind.Spent).Sum(e => e.Points),
            })
            .ToListAsync(ct);
        var ranked = rows.Select(r => r with { Rank = 1 + rows.Count(o => o.ThisYear > r.ThisYear) });
        return new View(branch, [.. ranked.OrderBy(r => r.Rank)]);
    }

    // The one that is asked for, or the only one he answers for.
    private async Task<OrganizationPlace?> BranchAsync(OrganizationId? id, Actor by, Permission permission, CancellationToken ct)
    {
        if (id is { } wanted)
            return await desk.Organizations.FindAsync(wanted, by, permission, ct) is { } found && found.Type.HasMembers ? found : null;

        var open = await desk.Organizations.OpenAsync(by, permission, ct);
        return open.Where(p => p.Type.HasMembers).Take(2).ToList() is [var only] ? only : null;
    }
}
