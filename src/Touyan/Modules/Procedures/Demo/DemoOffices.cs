using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures.Model;
using Touyan.Modules.Procedures.Running;
using Touyan.Platform.Data;
using Touyan.Platform.Security;

namespace Touyan.Modules.Procedures.Demo;

/// <summary>Who decides in the demo county: the holder of the office where there is one, else somebody invented.</summary>
public sealed class DemoOffices(
    OfficeHolders holders,
    IOrganizations organizations,
    EntitledOnTheBooks books,
    PermissionMatrix matrix,
    TouyanDb db
)
{
    private const int InCommittee = 7;
    private static readonly string[] Names = ["钱国平", "马晓东", "许志刚", "朱红梅", "沈建军", "韩雪芹", "曹永华", "顾卫东"];
    private readonly Dictionary<Office, Actor> known = [];

    /// <summary>Whoever keeps the open gate: the first of its offices.</summary>
    public Task<Actor> KeeperAsync(CaseStep open, CancellationToken ct)
    {
        var keeper = open.Keepers.Where(k => k.Role is not null).OrderBy(k => k.StandsIn).ThenBy(k => k.Slot).First();
        return ActorAsync(new Office(keeper.Role!.Value, keeper.OrganizationId), ct);
    }

    /// <summary>Somebody who holds the office.</summary>
    public async Task<Actor> ActorAsync(Office office, CancellationToken ct)
    {
        if (known.TryGetValue(office, out var actor))
            return actor;

        var holder = await holders.HoldersAsync([office], ct) is [var first, ..] ? first : null;
        var place = office.Organization is { } id ? await organizations.Places.SingleAsync(p => p.Id == id, ct) : null;
        var post = new ActingPost(
            office.Role,
            place is null ? "县委组织部" : $"{place.Name} · {Words.Of(office.Role)}",
            place?.Id,
            place?.Path ?? OrganizationPath.Root,
            matrix.Of(office.Role)
        );
        return known[office] = new Actor
        {
            County = db.County,
            Account = holder?.Account ?? EntityId.New<AccountId>(),
            Name = holder?.Name ?? Names[known.Count % Names.Length],
            Posts = [post],
            Origin = "command",
            HasSecondFactor = true,
        };
    }

    /// <summary>A vote with nobody missing, as the outcome asks for it.</summary>
    public async Task<VoteCount> VoteAsync(Case at, VoteDefinition vote, string outcome, DateOnly on, CancellationToken ct)
    {
        var entitled = vote.Of is { } party && at.PartyOf(party) is { } branch ? await books.CountAsync(branch, on, ct) : InCommittee;
        var yes = vote.PassesFor.Contains(outcome) ? entitled - (entitled / 10) : entitled / 3;
        return new VoteCount
        {
            Entitled = entitled,
            Present = entitled,
            For = yes,
            Against = entitled - yes,
            Abstained = 0,
        };
    }
}
