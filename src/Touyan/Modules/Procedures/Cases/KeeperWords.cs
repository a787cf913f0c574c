using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures.Model;

namespace Touyan.Modules.Procedures.Cases;

/// <summary>Who keeps a gate, in words: the office, and the names of those who hold it today.</summary>
public sealed class KeeperWords(OfficeHolders holders, IOrganizations organizations, IMembers members)
{
    /// <summary>A keeper in words.</summary>
    /// <param name="Office">The office, or the person.</param>
    /// <param name="Names">Who holds it; null where nobody does, or the reader does not see it.</param>
    /// <param name="StandsIn">Keeps it because nobody holds the office itself.</param>
    public sealed record Line(string Office, string? Names, bool StandsIn);

    /// <summary>All that is looked up for a list of keepers.</summary>
    private sealed record Known(
        ILookup<Office, string> Held,
        IReadOnlyDictionary<OrganizationId, OrganizationPlace> Places,
        IReadOnlyDictionary<MemberId, string> People,
        IReadOnlyDictionary<AccountId, string> Accounts
    );

    /// <summary>One line for each keeper.</summary>
    /// <param name="keepers">Those who keep the gate.</param>
    /// <param name="within">Whoever reads: what lies beyond his reach is named without its holder. Null where he sees the case itself, and so who handles it.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<IReadOnlyList<Line>> OfAsync(IReadOnlyList<KeeperFound> keepers, Actor? within, CancellationToken ct)
    {
        var offices = keepers.Where(k => k.Role is not null).Select(k => new Office(k.Role!.Value, k.Organization)).Distinct().ToList();
        var ids = offices.Select(o => o.Organization).OfType<OrganizationId>().ToList();
        var known = new Known(
            (await holders.HoldersAsync(offices, ct)).ToLookup(h => h.Office, h => h.Name),
            await organizations.Places.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct),
            await PeopleAsync([.. keepers.Select(k => k.Member).OfType<MemberId>()], within, ct),
            await holders.NamesAsync([.. keepers.Select(k => k.Account).OfType<AccountId>()], ct)
        );
        return [.. keepers.Select(k => LineOf(k, known, within))];
    }

    private static Line LineOf(KeeperFound keeper, Known known, Actor? within) =>
        keeper switch
        {
            { Role: { } role, Account: { } only } => OfOffice(new Office(role, keeper.Organization), keeper.StandsIn, known, within) with
            {
                Names = known.Accounts.GetValueOrDefault(only),
            },
            { Role: { } role } => OfOffice(new Office(role, keeper.Organization), keeper.StandsIn, known, within),
            { Member: { } member } => new(known.People.GetValueOrDefault(member, "本人或指定的党员"), null, keeper.StandsIn),
            { Account: { } account } => new(known.Accounts.GetValueOrDefault(account, "指定的办理人"), null, keeper.StandsIn),
            _ => new("发起人", null, keeper.StandsIn),
        };

    private static Line OfOffice(Office office, bool standsIn, Known known, Actor? within)
    {
        var place = office.Organization is { } id ? known.Places.GetValueOrDefault(id) : null;
        var title = place is null ? Words.Of(office.Role) : $"{place.Name} · {Words.Of(office.Role)}";
        var isSeen = within?.MayAt(ProceduresPermissions.Read, place?.Path ?? OrganizationPath.Root) is not false;
        var names = isSeen ? string.Join('、', known.Held[office].Distinct(StringComparer.Ordinal)) : "";
        return new(title, names.Length > 0 ? names : null, standsIn);
    }

    private async Task<IReadOnlyDictionary<MemberId, string>> PeopleAsync(
        IReadOnlyCollection<MemberId> ids,
        Actor? within,
        CancellationToken ct
    )
    {
        if (within is null)
            return await members.NamesAsync(ids, ct);

        var seen = new Dictionary<MemberId, string>();
        foreach (var id in ids.Distinct())
        {
            if (await members.FindAsync(id, within, ProceduresPermissions.Read, ct) is { } member)
                seen[id] = member.Name;
        }

        return seen;
    }
}
