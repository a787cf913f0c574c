using Touyan.Kernel;

namespace Touyan.Modules.Procedures;

/// <summary>Whose gate it is, relative to the case.</summary>
public enum KeeperOffice
{
    /// <summary>The branch secretary of a party.</summary>
    Secretary = 1,

    /// <summary>The administrator of a party that is a committee.</summary>
    Committee = 2,

    /// <summary>The county's organisation department.</summary>
    County = 3,

    /// <summary>The member whom the case is about.</summary>
    Subject = 4,

    /// <summary>Whoever began the case.</summary>
    Starter = 5,

    /// <summary>Members who were named in a field (tellers, introducers).</summary>
    Named = 6,
}

/// <summary>A gatekeeper, relative to the subject: the secretary of the source branch, the committee above, the members named.</summary>
/// <param name="Office">What he is.</param>
/// <param name="Of">The party, or the field that names members; null for county, subject and starter.</param>
public sealed record KeeperDefinition(KeeperOffice Office, string? Of)
{
    /// <summary>In words: 党支部书记（转出党支部）.</summary>
    public string Words(ProcedureDefinition definition) =>
        Office switch
        {
            KeeperOffice.Secretary => $"{Title(definition)}书记",
            KeeperOffice.Committee => Title(definition),
            KeeperOffice.County => "县委组织部",
            KeeperOffice.Subject => "本人",
            KeeperOffice.Starter => "发起人",
            KeeperOffice.Named => definition.Fields.FirstOrDefault(f => f.Id == Of)?.Title ?? Of!,
        };

    /// <summary>True when the actor holds such an office somewhere, or may be such a person: whether it is of this case is another question.</summary>
    public bool MayBe(Actor by) =>
        Office switch
        {
            KeeperOffice.Secretary => Holds(by, Role.BranchSecretary)
                || Holds(by, Role.CommitteeAdministrator)
                || Holds(by, Role.CountyAdministrator),
            KeeperOffice.Committee => Holds(by, Role.CommitteeAdministrator) || Holds(by, Role.CountyAdministrator),
            KeeperOffice.County => Holds(by, Role.CountyAdministrator),
            KeeperOffice.Subject or KeeperOffice.Named => by.Member is not null,
            KeeperOffice.Starter => true,
        };

    private static bool Holds(Actor by, Role role) => by.Posts.Any(p => p.Role == role);

    private string Title(ProcedureDefinition definition) => definition.Party(Of!)?.Title ?? Of!;
}
