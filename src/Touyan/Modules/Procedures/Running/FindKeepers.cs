using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures.Model;

namespace Touyan.Modules.Procedures.Running;

/// <summary>
/// Who keeps a gate, for a case at hand. An office that nobody holds today is stood in for by the nearest held one above, at last by the county: no
/// case waits for nobody.
/// </summary>
public sealed class FindKeepers(OfficeHolders holders, IOrganizations organizations)
{
    public async Task<IReadOnlyList<KeeperFound>> RunAsync(
        IReadOnlyList<KeeperDefinition> keepers,
        bool allSign,
        KeeperBasis basis,
        CancellationToken ct
    )
    {
        var (found, slot) = (new List<KeeperFound>(), 0);
        foreach (var keeper in keepers)
        {
            foreach (var one in Of(keeper, basis))
            {
                found.Add(one with { Slot = allSign ? slot : 0 });
                slot++;
            }
        }

        return [.. found, .. await StandInsAsync(found, basis, ct)];
    }

    private static IEnumerable<KeeperFound> Of(KeeperDefinition keeper, KeeperBasis basis) =>
        keeper.Office switch
        {
            KeeperOffice.Secretary => OfficeAt(Role.BranchSecretary, keeper, basis),
            KeeperOffice.Committee => OfficeAt(Role.CommitteeAdministrator, keeper, basis),
            KeeperOffice.County => [County],
            KeeperOffice.Subject => basis.Subject is { } subject ? [Person(subject)] : [],
            KeeperOffice.Starter => basis.Starter is { } starter ? [new KeeperFound(0, null, null, null, starter)] : [],
            KeeperOffice.Named => basis.Values.Members(keeper.Of!).Select(Person),
        };

    private static IEnumerable<KeeperFound> OfficeAt(Role role, KeeperDefinition keeper, KeeperBasis basis) =>
        basis.Parties.TryGetValue(keeper.Of!, out var organization) ? [new KeeperFound(0, role, organization, null, null)] : [];

    private static KeeperFound County => new(0, Role.CountyAdministrator, null, null, null);

    private static KeeperFound Person(MemberId member) => new(0, null, null, member, null);

    private async Task<List<KeeperFound>> StandInsAsync(List<KeeperFound> found, KeeperBasis basis, CancellationToken ct)
    {
        var offices = found.Where(k => k.Role is not null).Select(k => new Office(k.Role!.Value, k.Organization)).Distinct().ToList();
        var held = await holders.HeldAsync(offices, ct);
        var standIns = new List<KeeperFound>();
        foreach (
            var vacant in found.Where(k => k.Role is { } role && k.Organization is not null && !held.Contains(new(role, k.Organization)))
        )
            standIns.Add(await AboveAsync(vacant, ct));

        // A person without an account cannot sign here: whoever began it enters it for him, and it shows.
        var persons = found.Where(k => k.Member is not null).Select(k => k.Member!.Value).ToList();
        var withAccount = (await holders.AccountsOfAsync(persons, ct)).Select(h => h.Member).ToHashSet();
        foreach (var person in found.Where(k => k.Member is { } member && !withAccount.Contains(member)))
            standIns.Add(new KeeperFound(person.Slot, null, null, null, basis.Starter) { StandsIn = true });

        return found.Count == 0 ? [County with { StandsIn = true }] : standIns;
    }

    private async Task<KeeperFound> AboveAsync(KeeperFound vacant, CancellationToken ct)
    {
        var place = await organizations.Places.SingleAsync(p => p.Id == vacant.Organization, ct);
        var above = (await organizations.WayToAsync(place, ct)).Where(p => p.Id != place.Id).Select(p => p.Id).Reverse().ToList();
        var held = await holders.HeldAsync([.. above.Select(id => new Office(Role.CommitteeAdministrator, id))], ct);
        var nearest = above.Cast<OrganizationId?>().FirstOrDefault(id => held.Contains(new(Role.CommitteeAdministrator, id)));
        return nearest is { } id
            ? new KeeperFound(vacant.Slot, Role.CommitteeAdministrator, id, null, null) { StandsIn = true }
            : County with
            {
                Slot = vacant.Slot,
                StandsIn = true,
            };
    }
}

/// <summary>What keepers are found by.</summary>
public sealed record KeeperBasis(
    IReadOnlyDictionary<string, OrganizationId> Parties,
    MemberId? Subject,
    AccountId? Starter,
    CaseValues Values
);
