using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures.Model;

namespace Touyan.Modules.Procedures.Rehearsal;

/// <summary>Who keeps a gate today, by name where the reader sees that far; an office beyond his reach is named without its holder.</summary>
public sealed class KeeperNames(OfficeHolders holders, IOrganizations organizations, IMembers members)
{
    /// <summary>A keeper by name.</summary>
    /// <param name="Office">The office, or the person.</param>
    /// <param name="Holders">Who holds it; empty where nobody does or the reader does not see it.</param>
    /// <param name="StandsIn">Keeps it because nobody holds the office itself.</param>
    public sealed record Named(string Office, IReadOnlyList<string> Holders, bool StandsIn);

    public async Task<IReadOnlyList<Named>> OfAsync(IReadOnlyList<KeeperFound> found, Actor by, CancellationToken ct)
    {
        var offices = found.Where(k => k.Role is not null).Select(k => new Office(k.Role!.Value, k.Organization)).Distinct().ToList();
        var held = await holders.HoldersAsync(offices, ct);
        var ids = offices.Where(o => o.Organization is not null).Select(o => o.Organization!.Value).ToList();
        var places = await organizations.Places.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        var named = new List<Named>();
        foreach (var keeper in found)
        {
            named.Add(
                keeper.Role is { } role ? OfOffice(new Office(role, keeper.Organization), held, places, keeper, by)
                : keeper.Member is { } member ? new Named("本人或指定的党员", await PersonAsync(member, by, ct), keeper.StandsIn)
                : new Named("发起人", [], keeper.StandsIn)
            );
        }

        return named;
    }

    private static Named OfOffice(
        Office office,
        IReadOnlyList<OfficeHolder> held,
        Dictionary<OrganizationId, OrganizationPlace> places,
        KeeperFound keeper,
        Actor by
    )
    {
        var place = office.Organization is { } id ? places.GetValueOrDefault(id) : null;
        var title = place is null ? "县委组织部" : $"{place.Name}（{Words.Of(office.Role)}）";
        var isSeen = by.MayAt(ProceduresPermissions.Read, place?.Path ?? OrganizationPath.Root);
        return new Named(title, isSeen ? [.. held.Where(h => h.Office == office).Select(h => h.Name).Distinct()] : [], keeper.StandsIn);
    }

    private async Task<IReadOnlyList<string>> PersonAsync(MemberId member, Actor by, CancellationToken ct) =>
        await members.FindAsync(member, by, ProceduresPermissions.Read, ct) is { } seen ? [seen.Name] : [];
}
