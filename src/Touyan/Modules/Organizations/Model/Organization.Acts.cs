using Touyan.Kernel;

namespace Touyan.Modules.Organizations.Model;

/// <summary>What can be done to an organisation. Each verb returns why not, or null when it was done.</summary>
public sealed partial class Organization
{
    public static Result<Organization> Establish(int county, OrganizationDraft draft, Placement at, ChangeBasis basis)
    {
        if ((draft.Check() ?? basis.Check() ?? at.Check(draft.Name, draft.Type, basis.On)) is { } refusal)
            return refusal;

        var organization = new Organization
        {
            CountyCode = county,
            Id = EntityId.New<OrganizationId>(),
            Code = draft.Code,
            Type = draft.Type,
            Sector = draft.Sector,
            Division = draft.Division,
            ParentId = at.Parent?.Id,
            EstablishedOn = basis.On,
            PlacedOn = basis.On,
        };
        organization.TakeName(draft.Name);
        organization.Path = OrganizationPath.Below(at.Path, organization.Id);
        organization.spells.Add(OrganizationSpell.Begin(organization, basis.On));
        organization.Note(OrganizationChangeKind.Established, basis, after: draft.Name);
        return organization;
    }

    /// <summary>更名.</summary>
    public Refusal? Rename(string name, IReadOnlySet<string> siblingNames, ChangeBasis basis)
    {
        if ((OrganizationDraft.CheckName(name) ?? CheckChange(basis)) is { } refusal)
            return refusal;

        if (name == Name)
            return OrganizationRefusals.NothingChanges with { Field = "Name" };

        if (siblingNames.Contains(name))
            return OrganizationRefusals.NameTaken(name);

        var before = Name;
        TakeName(name);
        BeginSpell(basis.On);
        Note(OrganizationChangeKind.Renamed, basis, before, name);
        return null;
    }

    /// <summary>隶属调整. <paramref name="descendants"/> are all that stand below it today, at any depth: their paths follow.</summary>
    public Refusal? MoveBelow(Placement to, Organization? oldParent, IEnumerable<Organization> descendants, ChangeBasis basis)
    {
        if (CheckChange(basis) is { } refusal)
            return refusal;

        if (OrganizationPath.IsWithin(to.Path, Path))
            return OrganizationRefusals.BelowItself;

        if (to.Parent?.Id == ParentId)
            return OrganizationRefusals.NothingChanges with { Field = "ParentId" };

        if (to.Check(Name, Type, basis.On) is { } misplaced)
            return misplaced;

        var below = descendants as IReadOnlyCollection<Organization> ?? [.. descendants];
        var levels =
            below.Select(d => OrganizationPath.Depth(d.Path)).Append(OrganizationPath.Depth(Path)).Max() - OrganizationPath.Depth(Path);
        if (OrganizationPath.Depth(to.Path) + 1 + levels > OrganizationPath.MostLevels)
            return OrganizationRefusals.TooDeep;

        if (to.Above.Prepend(to.Parent).FirstOrDefault(o => o?.PlacedOn > basis.On) is { } late)
            return OrganizationRefusals.AncestorMovedLater(late.Name, late.PlacedOn);

        ParentId = to.Parent?.Id;
        PlacedOn = basis.On;
        TakePlaceBelow(to.Path, below);
        BeginSpell(basis.On);
        Note(OrganizationChangeKind.Moved, basis, oldParent?.Name ?? "（无上级）", to.Parent?.Name ?? "（无上级）", to.Parent?.Id);
        return null;
    }

    /// <summary>类别、领域调整.</summary>
    public Refusal? ChangeType(
        OrganizationType type,
        string sector,
        OrganizationType? parentType,
        IEnumerable<Organization> children,
        PlacementRules rules,
        Func<string, string> sectorName,
        ChangeBasis basis
    )
    {
        if ((OrganizationDraft.CheckSector(sector) ?? CheckChange(basis)) is { } refusal)
            return refusal;

        if (type == Type && sector == Sector)
            return OrganizationRefusals.NothingChanges with { Field = "Type" };

        if (rules.Check(type, parentType) is { } misplaced)
            return misplaced;

        foreach (var child in children)
        {
            if (rules.Check(child.Type, type) is { } why)
                return OrganizationRefusals.ChildWouldNotFit(child.Name, why);
        }

        var before = $"{Words.Of(Type)}、{sectorName(Sector)}";
        (Type, Sector) = (type, sector);
        BeginSpell(basis.On);
        Note(OrganizationChangeKind.TypeChanged, basis, before, $"{Words.Of(type)}、{sectorName(sector)}");
        return null;
    }

    /// <summary>并入: it ends, and <paramref name="into"/> takes in the organisations that stand below it.</summary>
    /// <param name="into">Who takes it in; its spells need not be loaded.</param>
    /// <param name="subordinates">Who stood below it on or after the day.</param>
    /// <param name="children">Those that stand below it today, with their spells.</param>
    /// <param name="descendantsOf">All below a child, at any depth.</param>
    /// <param name="to">Where the children go: below <paramref name="into"/>.</param>
    /// <param name="basis">On what it rests.</param>
    public Refusal? MergeInto(
        Organization into,
        IReadOnlyCollection<Subordinate> subordinates,
        IReadOnlyCollection<Organization> children,
        Func<Organization, IEnumerable<Organization>> descendantsOf,
        Placement to,
        ChangeBasis basis
    )
    {
        if ((CheckChange(basis) ?? CheckMerge(into, basis) ?? CheckEnd(basis)) is { } refusal)
            return refusal;

        if (subordinates.FirstOrDefault(s => !s.IsStillBelow) is { } gone)
            return OrganizationRefusals.HadSubordinatesLater(gone.Name);

        var taken = to.SiblingNames.ToHashSet(StringComparer.Ordinal);
        foreach (var child in children)
        {
            if (child.MoveBelow(to with { SiblingNames = taken }, this, descendantsOf(child), basis) is { } misplaced)
                return misplaced with { Message = $"下级“{child.Name}”不能随同划转：{misplaced.Message}", Field = null };

            taken.Add(child.Name);
        }

        MergedIntoId = into.Id;
        End(basis.On);
        Note(OrganizationChangeKind.Merged, basis, Name, into.Name, into.Id);
        into.Note(OrganizationChangeKind.Absorbed, basis, null, Name, Id);
        return null;
    }

    /// <summary>撤销.</summary>
    /// <param name="subordinates">Who stood below it on or after the day.</param>
    /// <param name="uses">What other houses still hang on it, in words: 12 名党员.</param>
    /// <param name="basis">On what it rests.</param>
    public Refusal? Dissolve(IReadOnlyCollection<Subordinate> subordinates, IReadOnlyCollection<string> uses, ChangeBasis basis)
    {
        if ((CheckChange(basis) ?? CheckEnd(basis)) is { } refusal)
            return refusal;

        if (subordinates.Where(s => s.IsStillBelow).Select(s => s.Name).ToList() is { Count: > 0 } below)
            return OrganizationRefusals.HasSubordinates(below);

        if (subordinates.FirstOrDefault() is { } gone)
            return OrganizationRefusals.HadSubordinatesLater(gone.Name);

        if (uses.Count > 0)
            return OrganizationRefusals.StillInUse(uses);

        End(basis.On);
        Note(OrganizationChangeKind.Dissolved, basis, Name);
        return null;
    }

    private Refusal? CheckChange(ChangeBasis basis)
    {
        if (!IsOpen)
            return OrganizationRefusals.AlreadyDissolved;

        if (basis.Check() is { } refusal)
            return refusal;

        if (basis.On < EstablishedOn)
            return OrganizationRefusals.BeforeEstablishment(EstablishedOn);

        return basis.On < Current.From ? OrganizationRefusals.BeforeCurrentSpell(Current.From) : null;
    }

    private Refusal? CheckMerge(Organization into, ChangeBasis basis)
    {
        if (OrganizationPath.IsWithin(into.Path, Path))
            return OrganizationRefusals.IntoItself;

        if (!into.IsOpen)
            return OrganizationRefusals.TargetDissolved;

        return into.EstablishedOn > basis.On ? OrganizationRefusals.ParentNotYetEstablished(into.EstablishedOn) : null;
    }

    // A spell has at least one day.
    private Refusal? CheckEnd(ChangeBasis basis) => basis.On == Current.From ? OrganizationRefusals.EndsTheDayItBegan(Current.From) : null;

    private void End(DateOnly on)
    {
        Current.End(on);
        DissolvedOn = on;
    }

    private void TakePlaceBelow(string parentPath, IEnumerable<Organization> descendants)
    {
        var (old, now) = (Path, OrganizationPath.Below(parentPath, Id));
        Path = now;
        foreach (var descendant in descendants)
            descendant.Path = now + descendant.Path[old.Length..];
    }
}
