using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Dues.Model;
using Touyan.Modules.Organizations;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;

namespace Touyan.Modules.Dues.Seams;

/// <summary>
/// Money in the books of an organisation, and what is on its way to it, stands in the way of dissolving it; when it is merged, the money goes along, posted in
/// both books.
/// </summary>
internal sealed class DuesAtOrganization(TouyanDb db, Trail.Trail trail, DuesBooks books) : IOrganizationUse
{
    public async Task<IReadOnlyList<string>> StillHangingAsync(OrganizationId organization, CancellationToken ct)
    {
        var cash = await books.CashAsync(organization, ct);
        var coming = await OnTheWay(organization).CountAsync(ct);
        return
        [
            .. cash == 0 ? [] : new[] { $"账上结余党费 {Fen.Text(cash)} 元" },
            .. coming == 0 ? [] : new[] { $"{coming} 笔在途的党费" },
        ];
    }

    public Task<IReadOnlyList<string>> MisfitsAsync(OrganizationId organization, OrganizationType type, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<string>>([]);

    public async Task<OrganizationId?> FirstReferredToAsync(IQueryable<OrganizationId> organizations, CancellationToken ct)
    {
        var named = db
            .DuesAssessments.Select(a => a.OrganizationId)
            .Concat(db.DuesPayments.Select(p => p.OrganizationId))
            .Concat(db.DuesEntries.Select(e => e.OrganizationId))
            .Concat(db.DuesRemittances.Select(r => r.ToId))
            .Concat(db.LargeDues.Select(l => l.OrganizationId))
            .Concat(db.DuesPublications.Select(p => p.OrganizationId));
        return await named.Where(id => organizations.Contains(id)).Select(id => (OrganizationId?)id).FirstOrDefaultAsync(ct);
    }

    public async Task<Result<string[]>> EndAsync(OrganizationEnding ending, Actor by, CancellationToken ct)
    {
        if (ending.Into is not { } into)
            return Array.Empty<string>();

        if (await OnTheWay(ending.Id).AnyAsync(ct))
            return DuesSeamRefusals.OnTheWay(ending.Name);

        var cash = await books.CashAsync(ending.Id, ct);
        if (cash == 0)
            return Array.Empty<string>();

        if ((await MoveAsync(ending, into, cash, by, ct)) is { } refusal)
            return refusal;

        trail.Record(by, DuesActs.Follow, new TrailSubject("organization", into.Id.Value, into.Name, into.Id), ending.Reason);
        return (string[])[$"账上结余党费 {Fen.Text(cash)} 元转入“{into.Name}”"];
    }

    private async Task<Refusal?> MoveAsync(
        OrganizationEnding ending,
        OrganizationEnding.Receiver into,
        long cash,
        Actor by,
        CancellationToken ct
    )
    {
        var away = new DuesBooks.Draft
        {
            Organization = ending.Id,
            On = ending.On,
            Kind = DuesEntryKind.Allocation,
            Text = $"并入{into.Name}，结余随同转入",
            Counterpart = into.Id,
            IsSavedElsewhere = true,
        };
        var sent = await books.PostAsync(away, by, [new(DuesAccount.AllocatedDown, cash), new(DuesAccount.Cash, -cash)], ct);
        if (sent.IsRefused)
            return sent.Refusal;

        var here = away with
        {
            Organization = into.Id,
            Kind = DuesEntryKind.ReceiptFromAbove,
            Text = $"{ending.Name}并入，结余转入",
            Counterpart = ending.Id,
        };
        return (await books.PostAsync(here, by, [new(DuesAccount.Cash, cash), new(DuesAccount.FromAbove, -cash)], ct)).Refusal;
    }

    private IQueryable<DuesRemittance> OnTheWay(OrganizationId organization) =>
        db.DuesRemittances.Where(r => (r.ToId == organization || r.FromId == organization) && r.ReceivedOn == null);
}

internal static class DuesSeamRefusals
{
    public static Refusal OnTheWay(string name) => Refusal.Conflict("dues.on-the-way", $"“{name}”还有在途的党费，请先登记收到");
}
