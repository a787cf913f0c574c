using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Organizations.Health;
using Touyan.Modules.Organizations.Model;
using Touyan.Modules.Organizations.Tree;
using Touyan.Platform.Data;

namespace Touyan.Modules.Organizations.Profile;

/// <summary>An organisation on a day: what it is, where it stands, what stands below it, what became of it, how it stands to the rules.</summary>
public sealed class ShowOrganization(TouyanDb db, IOrganizations organizations, TreeBelow treeBelow, CheckOrganizations check)
{
    public sealed record View
    {
        public required OrganizationPlace Place { get; init; }

        /// <summary>As it was on the day; null before it was established and after it ended.</summary>
        public OrganizationTree.Node? OnTheDay { get; init; }

        public required DateOnly Day { get; init; }

        public OrganizationPlace? MergedInto { get; init; }

        /// <summary>Those above it on the day, from the top of what the actor sees.</summary>
        public IReadOnlyList<OrganizationTree.Node> Way { get; init; } = [];

        public IReadOnlyList<Child> Children { get; init; } = [];

        public HeadCount Members { get; init; }

        public IReadOnlyList<Spell> Spells { get; init; } = [];

        public IReadOnlyList<Change> Changes { get; init; } = [];

        public IReadOnlyList<CheckOrganizations.Finding> Findings { get; init; } = [];
    }

    /// <summary>An organisation directly below, with the members of its subtree.</summary>
    public sealed record Child(OrganizationTree.Node Node, int Subordinates, HeadCount Members);

    public sealed record Spell
    {
        public Period Period { get; init; }
        public string Name { get; init; } = "";
        public OrganizationType Type { get; init; }
        public string Sector { get; init; } = "";
        public string? Parent { get; init; }
    }

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

        /// <summary>Why it was entered directly; null for what a procedure decided.</summary>
        public DirectGround? Ground { get; init; }
        public DateTime RecordedAt { get; init; }
        public string RecordedBy { get; init; } = "";
    }

    public async Task<Result<View>> RunAsync(OrganizationId id, DateOnly day, Actor by, CancellationToken ct)
    {
        if (await organizations.FindAsync(id, by, OrganizationsPermissions.Read, ct) is not { } place)
            return OrganizationRefusals.NotFound;

        var (tree, members) = await treeBelow.ReadAsync(place, day, by, ct);
        return new View
        {
            Place = place,
            OnTheDay = tree.Find(id),
            Day = day,
            MergedInto = await FindAsync(place.MergedIntoId, by, ct),
            Way = [.. tree.PathTo(id).Where(n => n.Id != id && by.MayAt(OrganizationsPermissions.Read, n.Path))],
            Children = [.. tree.ChildrenOf(id).Select(n => new Child(n, tree.ChildrenOf(n.Id).Count(), members.GetValueOrDefault(n.Id)))],
            Members = members.GetValueOrDefault(id),
            Spells = await SpellsAsync(id, ct),
            Changes = await ChangesAsync(id, ct),
            Findings = await check.OneAsync(id, tree, members, ct),
        };
    }

    private async Task<OrganizationPlace?> FindAsync(OrganizationId? id, Actor by, CancellationToken ct) =>
        id is { } known ? await organizations.FindAsync(known, by, OrganizationsPermissions.Read, ct) : null;

    private Task<List<Spell>> SpellsAsync(OrganizationId id, CancellationToken ct) =>
        (
            from spell in db.OrganizationSpells
            where spell.OrganizationId == id
            join above in db.Organizations
                on new { spell.CountyCode, Id = spell.ParentId } equals new { above.CountyCode, Id = (OrganizationId?)above.Id }
                into parents
            from parent in parents.DefaultIfEmpty()
            orderby spell.From descending
            select new Spell
            {
                Period = new Period(spell.From, spell.To),
                Name = spell.Name,
                Type = spell.Type,
                Sector = spell.Sector,
                Parent = parent == null ? null : parent.Name,
            }
        ).ToListAsync(ct);

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
                Ground = c.Ground,
                RecordedAt = c.RecordedAt,
                RecordedBy = c.RecordedBy,
            })
            .ToListAsync(ct);
}
