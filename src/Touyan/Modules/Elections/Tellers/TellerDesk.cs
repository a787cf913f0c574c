using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Elections.Desk;
using Touyan.Modules.Elections.Model;

namespace Touyan.Modules.Elections.Tellers;

/// <summary>Where a teller finds the election in which he counts; for anybody else it is not there.</summary>
public sealed class TellerDesk(ElectionDesk desk)
{
    /// <summary>The election and the round that is being counted.</summary>
    public async Task<Result<Counting>> FindAsync(ElectionId id, Actor by, CancellationToken ct)
    {
        var found = await ElectionAsync(id, by, ct);
        if (found.IsRefused)
            return found.Refusal!;

        return found.Value.OpenRound is { } round ? new Counting(found.Value, round) : ElectionRefusals.NoRoundOpen;
    }

    /// <summary>The election; forbidden for who may see it and does not count in it.</summary>
    public async Task<Result<Election>> ElectionAsync(ElectionId id, Actor by, CancellationToken ct)
    {
        var election = by.Member is { } member
            ? await desk.Db.Elections.CountedBy(member).Whole().SingleOrDefaultAsync(e => e.Id == id, ct)
            : null;
        if (election is not null)
            return election;

        var isSeen = await desk.Db.Elections.VisibleTo(by, ElectionsPermissions.Read, desk.Organizations).AnyAsync(e => e.Id == id, ct);
        return isSeen ? ElectionRefusals.NotTheTeller : ElectionRefusals.NotFound;
    }

    public sealed record Counting(Election Election, ElectionRound Round);
}
