using Touyan.Kernel;
using Touyan.Modules.Accounts;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures.Model;

namespace Touyan.Modules.Procedures.Cases;

/// <summary>Who keeps a gate, in words: the office, and the names of those who hold it today.</summary>
public sealed class KeeperWords(OfficeHolders holders, IOrganizations organizations, IMembers members)
{
    /// <summary>A keeper of the open gate.</summary>
    public sealed record Line(string Office, string? Names, bool StandsIn, bool HasSigned);

    public async Task<IReadOnlyList<Line>> OfAsync(CaseStep step, ProcedureDefinition definition, CancellationToken ct)
    {
        var keepers = step.Keepers.Where(k => k.IsOpen || definition.Find(step.Step)?.AllSign is true).ToList();
        var offices = keepers.Where(k => k.Role is not null).Select(k => new Office(k.Role!.Value, k.OrganizationId)).Distinct().ToList();
        var held = (await holders.HoldersAsync(offices, ct)).ToLookup(h => h.Office, h => h.Name);
        var places = await organizations.NamesAsync(offices.Select(o => o.Organization).OfType<OrganizationId>(), ct);
        var people = await members.NamesAsync([.. keepers.Select(k => k.MemberId).OfType<MemberId>()], ct);
        var accounts = await holders.NamesAsync([.. keepers.Select(k => k.AccountId).OfType<AccountId>()], ct);
        return
        [
            .. keepers.Select(k => new Line(
                OfficeOf(k, places, people, accounts),
                k.Role is { } role ? NamesOf(held[new Office(role, k.OrganizationId)]) : null,
                k.StandsIn,
                !k.IsOpen
            )),
        ];
    }

    private static string? NamesOf(IEnumerable<string> names) =>
        string.Join('、', names.Distinct(StringComparer.Ordinal)) is { Length: > 0 } all ? all : null;

    private static string OfficeOf(
        GateKeeper keeper,
        IReadOnlyDictionary<OrganizationId, string> places,
        IReadOnlyDictionary<MemberId, string> people,
        IReadOnlyDictionary<AccountId, string> accounts
    ) =>
        keeper switch
        {
            { Role: { } role, OrganizationId: { } id } => $"{places.GetValueOrDefault(id)} · {Words.Of(role)}",
            { Role: { } role } => Words.Of(role),
            { MemberId: { } member } => people.GetValueOrDefault(member, "党员本人"),
            { AccountId: { } account } => accounts.GetValueOrDefault(account, "指定的办理人"),
            _ => "县委组织部",
        };
}
