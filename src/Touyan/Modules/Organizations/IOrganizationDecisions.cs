using Touyan.Kernel;

namespace Touyan.Modules.Organizations;

/// <summary>
/// The door for what procedures decide on organisations. It asks for no permission: the gates of the procedure did. All that an organisation checks is
/// checked, the houses above hear of it, the trail is written with the number of the case as document. Nothing is saved: the procedure saves its step
/// and what it brings about together. A refusal leaves the unit of work not to be saved. What it does comes back sentence by sentence.
/// </summary>
public interface IOrganizationDecisions
{
    /// <summary>设立: below <see cref="NewOrganization.ParentId"/>, from the day of the decision on.</summary>
    Task<Result<OrganizationAltered>> EstablishAsync(NewOrganization organization, OrganizationDecision decision, CancellationToken ct);

    /// <summary>更名.</summary>
    Task<Result<OrganizationAltered>> RenameAsync(OrganizationId id, string name, OrganizationDecision decision, CancellationToken ct);

    /// <summary>类别、领域调整; not while something hangs on it that another type cannot have.</summary>
    Task<Result<OrganizationAltered>> ChangeTypeAsync(
        OrganizationId id,
        OrganizationType type,
        string sector,
        OrganizationDecision decision,
        CancellationToken ct
    );

    /// <summary>隶属调整: below another, with all that stands below it.</summary>
    Task<Result<OrganizationAltered>> MoveAsync(OrganizationId id, OrganizationId to, OrganizationDecision decision, CancellationToken ct);

    /// <summary>合并: it ends; the other takes in what stands below it and what hangs on it.</summary>
    Task<Result<OrganizationAltered>> MergeAsync(
        OrganizationId id,
        OrganizationId into,
        OrganizationDecision decision,
        CancellationToken ct
    );

    /// <summary>撤销: only when nothing stands below it and nothing hangs on it.</summary>
    Task<Result<OrganizationAltered>> DissolveAsync(OrganizationId id, OrganizationDecision decision, CancellationToken ct);
}

/// <summary>What was decided by procedure.</summary>
/// <param name="On">From which day it holds.</param>
/// <param name="CaseNumber">Number of the case: stands as document where the change is shown.</param>
/// <param name="Reason">Why, for the trail and the history of the organisation.</param>
/// <param name="By">Who decided the last step.</param>
public sealed record OrganizationDecision(DateOnly On, string CaseNumber, string Reason, Actor By);

/// <summary>An organisation to be.</summary>
/// <param name="Name">Its full name.</param>
/// <param name="Type">Its kind.</param>
/// <param name="Sector">Code of rulebook/codes/sector.yaml.</param>
/// <param name="ParentId">The organisation above it.</param>
/// <param name="Code">Its code in the county; null for none.</param>
public sealed record NewOrganization(string Name, OrganizationType Type, string Sector, OrganizationId ParentId, string? Code = null);

/// <summary>What a decision on an organisation comes to.</summary>
/// <param name="Id">The organisation to look at next.</param>
/// <param name="Effects">What it does, sentence by sentence.</param>
public sealed record OrganizationAltered(OrganizationId Id, IReadOnlyList<string> Effects);
