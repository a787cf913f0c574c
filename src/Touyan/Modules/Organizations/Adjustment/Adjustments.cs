using Touyan.Kernel;
using Touyan.Modules.Organizations.Model;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;

namespace Touyan.Modules.Organizations.Adjustment;

/// <summary>Ends an act: nothing is kept of one that was only asked; any other is recorded and saved.</summary>
public sealed class Adjustments(TouyanDb db, Trail.Trail trail)
{
    public TouyanDb Db => db;

    public void Record(Organization organization, TrailAct act, ChangeBasis basis)
    {
        var change = organization.Changes.Last();
        var detail = (change.Before, change.After) switch
        {
            ({ } before, { } after) => $"{before} → {after}，自 {basis.On:yyyy-MM-dd} 起",
            _ => $"{change.After ?? change.Before}，自 {basis.On:yyyy-MM-dd} 起",
        };
        trail.Record(basis.By, act, SubjectOf(organization), basis.Reason, detail);
    }

    public async Task<ChangeOutcome> EndAsync(ChangeInput input, OrganizationId id, IReadOnlyList<string> effects, CancellationToken ct)
    {
        if (input.Preview)
            db.ChangeTracker.Clear();
        else
            await db.SaveChangesAsync(ct);

        return new ChangeOutcome(id, effects, IsDone: !input.Preview);
    }

    private static TrailSubject SubjectOf(Organization organization) =>
        new("organization", organization.Id.Value, organization.Name, organization.Id);
}
