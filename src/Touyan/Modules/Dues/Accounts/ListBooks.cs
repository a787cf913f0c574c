using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Dues.Model;
using Touyan.Modules.Organizations;

namespace Touyan.Modules.Dues.Accounts;

/// <summary>Whose books the actor sees, committees first, and what is on its way to him or from him.</summary>
public sealed class ListBooks(DuesDesk desk)
{
    private const int Most = 200;

    public sealed record Row(OrganizationId Id, string Name, long CashFen);

    public sealed record OnTheWay
    {
        public required DuesRemittance Remittance { get; init; }
        public required string From { get; init; }
        public required string To { get; init; }
        public required bool MayReceive { get; init; }
    }

    public sealed record View(IReadOnlyList<Row> Books, IReadOnlyList<OnTheWay> Remittances);

    public async Task<View> RunAsync(Actor by, CancellationToken ct)
    {
        var within = desk.Organizations.Within(by.Reach(DuesPermissions.ReadAccounts));
        var books = desk.Db.DuesEntries.Select(e => e.OrganizationId);
        var places = await desk
            .Organizations.Places.Where(p => within.Contains(p.Id) && (books.Contains(p.Id) || p.IsOpen))
            .OrderBy(p => p.Path.Length)
            .ThenBy(p => p.NameKey)
            .Take(Most)
            .ToListAsync(ct);
        var ids = places.ConvertAll(p => p.Id);
        if (ids.Count == 0)
            return new View([], []);

        var cash = await desk
            .Db.DuesLines.Where(l => ids.Contains(l.OrganizationId) && l.Account == DuesAccount.Cash)
            .GroupBy(l => l.OrganizationId)
            .Select(g => new { g.Key, Fen = g.Sum(l => l.Fen) })
            .ToDictionaryAsync(g => g.Key, g => g.Fen, ct);
        return new View([.. places.Select(p => new Row(p.Id, p.Name, cash.GetValueOrDefault(p.Id)))], await OnTheWayAsync(by, ct));
    }

    private async Task<List<OnTheWay>> OnTheWayAsync(Actor by, CancellationToken ct)
    {
        var found = await desk
            .Db.DuesRemittances.AsNoTracking()
            .VisibleTo(by, DuesPermissions.ReadAccounts, desk.Organizations)
            .Where(r => r.ReceivedOn == null)
            .OrderBy(r => r.SentOn)
            .Take(Most)
            .ToListAsync(ct);
        if (found.Count == 0)
            return [];

        var ids = found.SelectMany(r => new[] { r.FromId, r.ToId }).Distinct().ToList();
        var places = await desk.Organizations.Places.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        return
        [
            .. found.Select(r => new OnTheWay
            {
                Remittance = r,
                From = places[r.FromId].Name,
                To = places[r.ToId].Name,
                MayReceive = by.MayAt(DuesPermissions.Accounts, places[r.ToId].Path),
            }),
        ];
    }
}
