using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Organizations.Model;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;

namespace Touyan.Modules.Organizations.Adjustment;

/// <summary>Ends an act: nothing is kept of one that was only asked; any other is recorded and saved.</summary>
public sealed class Adjustments(TouyanDb db, Trail.Trail trail, IEnumerable<IOrganizationUse> uses)
{
    public TouyanDb Db => db;

    /// <summary>What still hangs on an organisation in the houses above, in words.</summary>
    public async Task<List<string>> HangingAsync(OrganizationId id, CancellationToken ct)
    {
        var hanging = new List<string>();
        foreach (var use in uses)
            hanging.AddRange(await use.StillHangingAsync(id, ct));

        return hanging;
    }

    /// <summary>What hangs on an organisation in the houses above and would not fit another type, in words.</summary>
    public async Task<List<string>> MisfitsAsync(OrganizationId id, OrganizationType type, CancellationToken ct)
    {
        var misfits = new List<string>();
        foreach (var use in uses)
            misfits.AddRange(await use.MisfitsAsync(id, type, ct));

        return misfits;
    }

    /// <summary>What an act rests on without changing it (the new parent) must not change meanwhile: of two such acts at once the later is told.</summary>
    public void HoldStill(Organization? organization)
    {
        if (organization is not null)
            db.Entry(organization).Property(o => o.Version).IsModified = true;
    }

    public void Record(Organization organization, TrailAct act, ChangeBasis basis)
    {
        var change = organization.Changes.Last();
        var what = (change.Before, change.After) switch
        {
            ({ } before, { } after) => $"{before} → {after}",
            _ => change.After ?? change.Before,
        };
        var paper = change.DocumentNumber is null ? "" : $"，依据{change.DocumentNumber}";
        var direct = basis.Ground is { } ground ? $"，{Words.Of(ground)}" : "";
        var detail = $"{what}，自 {basis.On:yyyy-MM-dd} 起{paper}{direct}";
        trail.Record(basis.By, act, SubjectOf(organization), basis.Reason, detail);
    }

    /// <summary>The houses above hear that an organisation ends, after that was recorded. Says what they do, or why one of them cannot.</summary>
    public async Task<Result<string[]>> TellAsync(Organization organization, Organization? into, ChangeBasis basis, CancellationToken ct)
    {
        var receiver = into is null ? null : new OrganizationEnding.Receiver(into.Id, into.Name, into.Type);
        var ending = new OrganizationEnding(organization.Id, organization.Name, receiver, basis.On, basis.Reason, basis.DocumentOn);
        var effects = new List<string>();
        foreach (var use in uses)
        {
            var told = await use.EndAsync(ending, basis.By, ct);
            if (told.IsRefused)
                return told.Refusal!;

            effects.AddRange(told.Value);
        }

        return effects.ToArray();
    }

    /// <summary>The end of an act that was carried out, or refused.</summary>
    public async Task<Result<ChangeOutcome>> EndAsync(ChangeInput input, Result<OrganizationAltered> done, CancellationToken ct) =>
        done.IsRefused ? done.Refusal! : await EndAsync(input, done.Value.Id, done.Value.Effects, ct);

    public async Task<Result<ChangeOutcome>> EndAsync(
        ChangeInput input,
        OrganizationId id,
        IReadOnlyList<string> effects,
        CancellationToken ct
    )
    {
        if (input.Preview)
        {
            db.ChangeTracker.Clear();
            return new ChangeOutcome(id, effects, IsDone: false);
        }

        try
        {
            await db.SaveChangesAsync(ct);
            return new ChangeOutcome(id, effects, IsDone: true);
        }
        catch (DbUpdateConcurrencyException)
        {
            return OrganizationRefusals.ChangedMeanwhile;
        }
        catch (DbUpdateException clash) when (clash.IsUniqueViolation())
        {
            return CodeGiven() is { } code ? OrganizationRefusals.CodeTaken(code) : OrganizationRefusals.ChangedMeanwhile;
        }
    }

    private string? CodeGiven() =>
        db
            .ChangeTracker.Entries<Organization>()
            .Where(e => e.State is EntityState.Added || e.Property(o => o.Code).IsModified)
            .Select(e => e.Entity.Code)
            .FirstOrDefault(code => code is not null);

    private static TrailSubject SubjectOf(Organization organization) =>
        new("organization", organization.Id.Value, organization.Name, organization.Id);
}
