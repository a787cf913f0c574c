using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Organizations.Model;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;

namespace Touyan.Modules.Organizations.Import;

/// <summary>Makes organisations of checked rows and writes them in bulk: organisations, spells, changes, a trail entry for each.</summary>
public sealed class EnterOrganizations(TouyanDb db, Trail.Trail trail, PlacementBook book)
{
    /// <summary>The new organisation of each row that brings one. Nothing is written yet.</summary>
    /// <param name="verdicts">As <see cref="OrganizationSheetCheck"/> gives them, in any order.</param>
    /// <param name="basis">Why they are entered, and by whom; the day comes from each row.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<IReadOnlyDictionary<OrganizationRow, Organization>> MakeAsync(
        IEnumerable<OrganizationVerdict> verdicts,
        ChangeBasis basis,
        CancellationToken ct
    )
    {
        var fresh = verdicts.Where(v => v.Outcome is OrganizationOutcome.New).OrderBy(v => v.Level).ToList();
        var parentIds = fresh.Where(v => v.Parent is not null).Select(v => v.Parent!.Id).Distinct().ToList();
        var parents = await db.Organizations.AsNoTracking().Where(o => parentIds.Contains(o.Id)).ToDictionaryAsync(o => o.Id, ct);
        var paths = (await db.Organizations.Select(o => o.Path).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
        var made = new Dictionary<OrganizationRow, Organization>(ReferenceEqualityComparer.Instance);
        var rules = book.Today;
        foreach (var verdict in fresh)
        {
            var parent =
                verdict.ParentRow is { } above ? made[above.Row]
                : verdict.Parent is { } known ? parents[known.Id]
                : null;
            made[verdict.Row] = Make(verdict, parent, rules, basis, paths);
        }

        return made;
    }

    /// <summary>Writes them in the transaction that is running, or in one of their own.</summary>
    /// <param name="organizations">With all their spells and changes, in any order.</param>
    /// <param name="by">Who brought them in.</param>
    /// <param name="at">When.</param>
    /// <param name="detail">Where they come from, in words: the name of the file.</param>
    /// <param name="ct">Stops it.</param>
    public async Task WriteAsync(IEnumerable<Organization> organizations, Actor by, DateTime at, string detail, CancellationToken ct)
    {
        var made = organizations.OrderBy(o => o.Path.Length).ToList();
        if (made.Count == 0)
            return;

        var rows = trail.InBulk();
        await rows.InsertAsync(made, ct);
        await rows.InsertAsync(made.SelectMany(o => o.Spells), ct);
        await rows.InsertAsync(made.SelectMany(o => o.Changes), ct);
        await rows.TellAsync([.. made.Select(o => EntryOf(o, by, at, detail))], ct);
    }

    private static TrailEntry EntryOf(Organization organization, Actor by, DateTime at, string detail)
    {
        var subject = new TrailSubject("organization", organization.Id.Value, organization.Name, organization.Id);
        return TrailEntry.Of(by, OrganizationActs.Establish, subject, at, organization.Changes.First().Reason, detail);
    }

    // The end of a path is taken from the id; should two ever be the same, another id is drawn.
    private static Organization Make(
        OrganizationVerdict verdict,
        Organization? parent,
        PlacementRules rules,
        ChangeBasis basis,
        HashSet<string> paths
    )
    {
        var row = verdict.Row;
        var draft = new OrganizationDraft(row.Name, row.Type!.Value, row.Sector!, row.Code, row.Division);
        var at = new Placement(parent, [], new HashSet<string>(), rules);
        while (true)
        {
            var made = Organization.Establish(basis.By.County, draft, at, basis with { On = verdict.EstablishedOn }).Value;
            if (paths.Add(made.Path))
                return made;
        }
    }
}
