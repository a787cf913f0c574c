using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Organizations.Adjustment;
using Touyan.Modules.Organizations.Establishment;
using Touyan.Modules.Organizations.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Organizations;

internal sealed class OrganizationDecisions(OrganizationsAtHand atHand, FoundingAct founding, AdjustmentActs adjusting, EndingActs ending)
    : IOrganizationDecisions
{
    public async Task<Result<OrganizationAltered>> EstablishAsync(
        NewOrganization organization,
        OrganizationDecision decision,
        CancellationToken ct
    )
    {
        var draft = new OrganizationDraft(organization.Name.Trim(), organization.Type, organization.Sector, organization.Code);
        return await atHand.PlaceAsync(organization.ParentId, newcomer: null, ct) is { } at
            ? await founding.RunAsync(draft, at, atHand.Basis(decision), ct)
            : OrganizationRefusals.ParentNotFound;
    }

    public async Task<Result<OrganizationAltered>> RenameAsync(
        OrganizationId id,
        string name,
        OrganizationDecision decision,
        CancellationToken ct
    ) =>
        await atHand.FindAsync(id, ct) is { } found
            ? await adjusting.RenameAsync(found, name, atHand.Basis(decision), ct)
            : OrganizationRefusals.NotFound;

    public async Task<Result<OrganizationAltered>> ChangeTypeAsync(
        OrganizationId id,
        OrganizationType type,
        string sector,
        OrganizationDecision decision,
        CancellationToken ct
    ) =>
        await atHand.FindAsync(id, ct) is { } found
            ? await adjusting.ChangeTypeAsync(found, type, sector, atHand.Basis(decision), ct)
            : OrganizationRefusals.NotFound;

    public async Task<Result<OrganizationAltered>> MoveAsync(
        OrganizationId id,
        OrganizationId to,
        OrganizationDecision decision,
        CancellationToken ct
    )
    {
        if (await atHand.FindAsync(id, ct) is not { } found)
            return OrganizationRefusals.NotFound;

        return await atHand.PlaceAsync(to, found, ct) is { } place
            ? await adjusting.MoveAsync(found, place, atHand.Basis(decision), ct)
            : OrganizationRefusals.ParentNotFound;
    }

    public async Task<Result<OrganizationAltered>> MergeAsync(
        OrganizationId id,
        OrganizationId into,
        OrganizationDecision decision,
        CancellationToken ct
    )
    {
        if (await atHand.FindAsync(id, ct) is not { } found)
            return OrganizationRefusals.NotFound;

        return await atHand.PlaceAsync(into, found, ct) is { } place
            ? await ending.MergeAsync(found, place, atHand.Basis(decision), ct)
            : OrganizationRefusals.TargetNotFound;
    }

    public async Task<Result<OrganizationAltered>> DissolveAsync(OrganizationId id, OrganizationDecision decision, CancellationToken ct) =>
        await atHand.FindAsync(id, ct) is { } found
            ? await ending.DissolveAsync(found, atHand.Basis(decision), ct)
            : OrganizationRefusals.NotFound;
}

/// <summary>Organisations that a decision is about, whoever sees them.</summary>
internal sealed class OrganizationsAtHand(TouyanDb db, PlacementBook book, TimeProvider clock)
{
    public Task<Organization?> FindAsync(OrganizationId id, CancellationToken ct) =>
        db.Organizations.Include(o => o.Spells).SingleOrDefaultAsync(o => o.Id == id, ct);

    public Task<Placement?> PlaceAsync(OrganizationId parent, Organization? newcomer, CancellationToken ct) =>
        db.PlacementAsync(parent, newcomer, book.Today, ct);

    public ChangeBasis Basis(OrganizationDecision decision) =>
        new()
        {
            On = decision.On,
            Reason =
                decision.Reason.Length <= ChangeBasis.ReasonMaxLength ? decision.Reason : decision.Reason[..ChangeBasis.ReasonMaxLength],
            DocumentNumber = decision.CaseNumber,
            By = decision.By,
            RecordedAt = clock.UtcNow,
        };
}
