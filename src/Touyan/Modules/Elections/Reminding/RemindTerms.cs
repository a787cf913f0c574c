using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Elections.Desk;
using Touyan.Modules.Elections.Model;
using Touyan.Modules.Elections.Register;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Elections.Reminding;

/// <summary>换届提醒: the body above reminds one organisation, or all within reach that were not reminded yet; each once for a term.</summary>
public sealed class RemindTerms(ElectionDesk desk, ListDueTerms due, Trail.Trail trail)
{
    private const int Most = 500;

    /// <summary>Which organisations are reminded.</summary>
    /// <param name="Organization">One; all in reach when null.</param>
    public sealed record Input(OrganizationId? Organization = null);

    public async Task<Result<int>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var open = due.Rows(by, ElectionsPermissions.Remind).Where(r => r.RemindedOn == null);
        if (input.Organization is { } id)
            open = open.Where(r => r.Id == id);

        var rows = await open.OrderBy(r => r.DueOn).ThenBy(r => r.Id).Take(Most).ToListAsync(ct);
        // Nobody reminds himself.
        var own = by.Posts.Select(p => p.Organization).ToHashSet();
        rows.RemoveAll(r => own.Contains(r.Id));
        if (rows.Count == 0)
            return ElectionRefusals.NobodyToRemind;

        foreach (var row in rows)
        {
            desk.Db.Add(ElectionNotice.Send(by, row.Id, row.DueOn, desk.Now));
            var subject = new TrailSubject("organization", row.Id.Value, row.Name, row.Id);
            trail.Record(by, ElectionsActs.Remind, subject, detail: $"任期至 {row.DueOn:yyyy-MM-dd}");
        }

        await desk.Db.SaveChangesAsync(ct);
        return rows.Count;
    }
}
