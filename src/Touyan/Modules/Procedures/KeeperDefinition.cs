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

    private string Title(ProcedureDefinition definition) => definition.Party(Of!)?.Title ?? Of!;
}
