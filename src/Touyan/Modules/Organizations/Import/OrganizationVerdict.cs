using Touyan.Kernel;
using Touyan.Modules.Organizations.Model;

namespace Touyan.Modules.Organizations.Import;

/// <summary>What becomes of a row.</summary>
public enum OrganizationOutcome
{
    /// <summary>A new organisation.</summary>
    New,

    /// <summary>In the books already, exactly so.</summary>
    Unchanged,

    Rejected,
}

/// <summary>A row and what becomes of it.</summary>
public sealed record OrganizationVerdict(OrganizationRow Row)
{
    public OrganizationOutcome Outcome { get; init; }

    /// <summary>The organisation that it already is.</summary>
    public RegisteredOrganization? Existing { get; init; }

    /// <summary>The verdict on the row of its parent, where the parent is a row of this sheet.</summary>
    public OrganizationVerdict? ParentRow { get; init; }

    /// <summary>Its parent, where that is in the books.</summary>
    public RegisteredOrganization? Parent { get; init; }

    /// <summary>The day from which a new one stands.</summary>
    public DateOnly EstablishedOn { get; init; }

    /// <summary>Its level in the county, 1 at the top; parents come before their children in this order.</summary>
    public int Level { get; init; }

    internal OrganizationType TypeOfRow => Row.Type!.Value;
}

/// <summary>What a check needs to know beside the rows.</summary>
/// <param name="Register">The books.</param>
/// <param name="Reach">Where the importer may add organisations.</param>
/// <param name="Rules">What may stand below what.</param>
/// <param name="EstablishedOn">Day of establishment for rows that give none.</param>
public sealed record OrganizationCheckSetting(OrganizationRegister Register, Reach Reach, PlacementRules Rules, DateOnly EstablishedOn);
