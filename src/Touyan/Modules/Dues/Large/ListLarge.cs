using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Dues.Model;

namespace Touyan.Modules.Dues.Large;

/// <summary>Large dues in sight, those first that wait for something.</summary>
public sealed class ListLarge(DuesDesk desk)
{
    private const int Most = 300;

    public sealed record Row(LargeDues Large, string Member, string Committee);

    public async Task<IReadOnlyList<Row>> RunAsync(Actor by, CancellationToken ct)
    {
        var found = await desk
            .Db.LargeDues.AsNoTracking()
            .VisibleTo(by, DuesPermissions.ReadAccounts, desk.Organizations)
            .OrderBy(l => l.CentralReceipt != null)
            .ThenByDescending(l => l.GivenOn)
            .Take(Most)
            .ToListAsync(ct);
        var members = await desk.Members.NamesAsync([.. found.Select(l => l.MemberId).Distinct()], ct);
        var places = await desk.Organizations.NamesAsync(found.Select(l => l.OrganizationId), ct);
        return
        [
            .. found.Select(l => new Row(l, members.GetValueOrDefault(l.MemberId, ""), places.GetValueOrDefault(l.OrganizationId, ""))),
        ];
    }
}
