using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Organizations.Health;
using Touyan.Modules.Organizations.Model;
using Touyan.Modules.Organizations.Tree;
using Touyan.Platform.Data;

namespace Touyan.Modules.Organizations.Profile;

/// <summary>An organisation on a day: what it is, where it stands, what stands below it, what became of it, how it stands to the rules.</summary>
public sealed class ShowOrganization(TouyanDb db, IOrganizations organizations, HeadCounts headCounts, CheckOrganizations check)
{
    public sealed record View
    {
        public required OrganizationPlace Place { get; init; }

        /// <summary>As it was on the day; null before it was established and after it ended.</summary>
        public OrganizationTree.Node? OnTheDay { get; init; }

        public required DateOnly Day { get; init; }

        public string? Division { get; init; }

        public DateOnly EstablishedOn { get; init; }

        public DateOnly? DissolvedOn { get; init; }

        public OrganizationPlace? MergedInto { get; init; }

        /// <summary>Those above it, from the top of what the actor sees.</summary>
        public IReadOnlyList<OrganizationPlace> Way { get; init; } = [];

        public IReadOnlyList<Child> Children { get; init; } = [];

        public HeadCount Members { get; init; }

        public IReadOnlyList<Spell> Spells { get; init; } = [];

        public IReadOnlyList<Change> Changes { get; init; } = [];

        public IReadOnlyList<CheckOrganizations.Finding> Findings { get; init; } = [];
    }

    /// <summary>An organisation directly below, with the members of its subtree.</summary>
    public sealed record Child(OrganizationTree.Node Node, int Subordinates, HeadCount Members);

    public sealed record Spell(Period Period, string Name, OrganizationType Type, string Sector, OrganizationId? ParentId, string? Parent);

    public sealed record Change
    {
        public OrganizationChangeKind Kind { get; init; }
        public DateOnly EffectiveOn { get; init; }
        public string? Before { get; init; }
        public string? After { get; init; }
        public OrganizationId? OtherId { get; init; }
        public string Reason { get; init; } = "";
        public string? DocumentNumber { get; init; }
        public DateOnly? DocumentOn { get; init; }
        public DateTime RecordedAt { get; init; }
        public string RecordedBy { get; init; } = "";
    }

    public async Task<Result<View>> RunAsync(OrganizationId id, DateOnly day, Actor by, CancellationToken ct)
    {
        if (await organizations.FindAsync(id, by, OrganizationsPermissions.Read, ct) is not { } place)
            return OrganizationRefusals.NotFound;

        var tree = await organizations.SubtreeAsOfAsync(place, day, ct);
        var members = tree.RollUp(await headCounts.OfAsync(organizations.Within(Reach.Of([place.Path])), day, ct));
        var facts = await db
            .Organizations.Where(o => o.Id == id)
            .Select(o => new
            {
                o.Division,
                o.EstablishedOn,
                o.DissolvedOn,
                o.MergedIntoId,
            })
            .SingleAsync(ct);
        var way = await organizations.WayToAsync(place, ct);
        return new View
        {
            Place = place,
            OnTheDay = tree.Find(id),
            Day = day,
            Division = facts.Division,
            EstablishedOn = facts.EstablishedOn,
            DissolvedOn = facts.DissolvedOn,
            MergedInto = facts.MergedIntoId is { } into ? await organizations.FindAsync(into, by, OrganizationsPermissions.Read, ct) : null,
            Way = [.. way.Where(p => p.Id != id && by.MayAt(OrganizationsPermissions.Read, p.Path))],
            Children = [.. tree.ChildrenOf(id).Select(n => new Child(n, tree.ChildrenOf(n.Id).Count(), members.GetValueOrDefault(n.Id)))],
            Members = members.GetValueOrDefault(id),
            Spells = await SpellsAsync(id, ct),
            Changes = await ChangesAsync(id, ct),
            Findings = await check.OneAsync(place, tree, ct),
        };
    }

    private async Task<List<Spell>> SpellsAsync(OrganizationId id, CancellationToken ct)
    {
        var spells = await db
            .OrganizationSpells.AsNoTracking()
            .Where(s => s.OrganizationId == id)
            .OrderByDescending(s => s.From)
            .ToListAsync(ct);
        var names = await organizations.NamesAsync(spells.Select(s => s.ParentId).OfType<OrganizationId>(), ct);
        return
        [
            .. spells.Select(s => new Spell(
                s.Period,
                s.Name,
                s.Type,
                s.Sector,
                s.ParentId,
                s.ParentId is { } parent ? names.GetValueOrDefault(parent) : null
            )),
        ];
    }

    private Task<List<Change>> ChangesAsync(OrganizationId id, CancellationToken ct) =>
        db
            .OrganizationChanges.Where(c => c.OrganizationId == id)
            .OrderByDescending(c => c.EffectiveOn)
            .ThenByDescending(c => c.RecordedAt)
            .Select(c => new Change
            {
                Kind = c.Kind,
                EffectiveOn = c.EffectiveOn,
                Before = c.Before,
                After = c.After,
                OtherId = c.OtherId,
                Reason = c.Reason,
                DocumentNumber = c.DocumentNumber,
                DocumentOn = c.DocumentOn,
                RecordedAt = c.RecordedAt,
                RecordedBy = c.RecordedBy,
            })
            .ToListAsync(ct);
}
