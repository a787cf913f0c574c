using Touyan.Kernel;

namespace Touyan.Modules.Organizations;

/// <summary>A house above says what hangs on an organisation, and hears of it when the organisation ends. Register as many as there are.</summary>
public interface IOrganizationUse
{
    /// <summary>
    /// What still hangs on it today, in words with the number: 12 名党员, 在任的第 5 届班子. It may be dissolved only when nothing does; merged it may
    /// be, and then it goes along or ends with it.
    /// </summary>
    Task<IReadOnlyList<string>> StillHangingAsync(OrganizationId organization, CancellationToken ct);

    /// <summary>What hangs on it today and cannot be there once it is of another type, in words; the type is not changed while there is any.</summary>
    Task<IReadOnlyList<string>> MisfitsAsync(OrganizationId organization, OrganizationType type, CancellationToken ct);

    /// <summary>One of these organisations to which anything refers, today or in the past, so that it cannot be taken out of the books; null when none is.</summary>
    Task<OrganizationId?> FirstReferredToAsync(IQueryable<OrganizationId> organizations, CancellationToken ct);

    /// <summary>
    /// The organisation is dissolved or merged: what is held at it ends, what hangs on it goes to the other one from that day, in this unit of work and
    /// with trail entries of its own (no save: the caller has recorded the act and saves, or throws away what was only asked). Returns what it does,
    /// sentence by sentence, or why it cannot.
    /// </summary>
    Task<Result<string[]>> EndAsync(OrganizationEnding ending, Actor by, CancellationToken ct);
}

/// <summary>The end of an organisation as the houses above hear of it.</summary>
/// <param name="Id">The organisation that ends.</param>
/// <param name="Name">Its name.</param>
/// <param name="Into">Where it goes; null when it is dissolved.</param>
/// <param name="On">The day.</param>
/// <param name="Reason">Why, in the words of the user.</param>
/// <param name="DocumentOn">Date of the paper.</param>
public sealed record OrganizationEnding(
    OrganizationId Id,
    string Name,
    OrganizationEnding.Receiver? Into,
    DateOnly On,
    string Reason,
    DateOnly? DocumentOn
)
{
    /// <summary>The organisation that takes it in.</summary>
    public sealed record Receiver(OrganizationId Id, string Name, OrganizationType Type);
}
