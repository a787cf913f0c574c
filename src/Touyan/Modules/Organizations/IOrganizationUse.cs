using Touyan.Kernel;

namespace Touyan.Modules.Organizations;

/// <summary>A house above says what hangs on an organisation, and hands it over when the organisation is merged. Register as many as there are.</summary>
public interface IOrganizationUse
{
    /// <summary>What still hangs on it today, in words with the number: 12 名党员. Empty when nothing does; then it may be dissolved.</summary>
    Task<IReadOnlyList<string>> StillHangingAsync(OrganizationId organization, CancellationToken ct);

    /// <summary>One of these organisations to which anything refers, today or in the past, so that it cannot be taken out of the books; null when none is.</summary>
    Task<OrganizationId?> FirstReferredToAsync(IQueryable<OrganizationId> organizations, CancellationToken ct);

    /// <summary>
    /// The organisation is merged: what hangs on it goes to the other one from that day, in this unit of work (no save: the caller records the merge
    /// and saves, or throws away what was only asked). Returns why it cannot, or null.
    /// </summary>
    Task<Refusal?> HandOverAsync(OrganizationMerge merge, Actor by, CancellationToken ct);
}

/// <summary>A merge as the houses above hear of it.</summary>
/// <param name="From">The organisation that ends.</param>
/// <param name="Into">The one that takes it in.</param>
/// <param name="On">The day.</param>
/// <param name="Reason">Why, in the words of the user.</param>
/// <param name="DocumentOn">Date of the paper.</param>
/// <param name="IsPreview">True when it is only asked whether it could be done: nothing will be saved.</param>
public sealed record OrganizationMerge(
    OrganizationId From,
    OrganizationId Into,
    DateOnly On,
    string Reason,
    DateOnly? DocumentOn,
    bool IsPreview
);
