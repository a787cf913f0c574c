using Touyan.Kernel;

namespace Touyan.Modules.Members.Standing;

/// <summary>Which changes a page offers; the member himself decides on each.</summary>
internal static class MembershipChanges
{
    public static IReadOnlyList<MembershipChange> Of(MemberKind kind, MembershipStanding standing) =>
        standing switch
        {
            MembershipStanding.Normal when kind is MemberKind.Probationary =>
            [
                MembershipChange.Convert,
                MembershipChange.ExtendProbation,
                MembershipChange.Move,
                MembershipChange.LoseContact,
                MembershipChange.Leave,
                MembershipChange.Die,
            ],
            MembershipStanding.Normal =>
            [
                MembershipChange.Move,
                MembershipChange.LoseContact,
                MembershipChange.Suspend,
                MembershipChange.Leave,
                MembershipChange.Die,
            ],
            MembershipStanding.LostContact =>
            [
                MembershipChange.Find,
                MembershipChange.Suspend,
                MembershipChange.Leave,
                MembershipChange.Die,
            ],
            MembershipStanding.Suspended => [MembershipChange.Restore, MembershipChange.Leave, MembershipChange.Die],
            MembershipStanding.Transferred or MembershipStanding.LeftParty or MembershipStanding.Deceased or MembershipStanding.Merged =>
            [],
        };

    /// <summary>What a procedure decides: entered directly only by the county, as first loading or correction.</summary>
    public static bool IsDecided(MembershipChange change) =>
        change is MembershipChange.Convert or MembershipChange.ExtendProbation or MembershipChange.Move or MembershipChange.Leave;

    public static Permission PermissionOf(MembershipChange change) =>
        IsDecided(change) ? MembersPermissions.EnterDecided : MembersPermissions.ChangeStanding;

    /// <summary>Its name in addresses: extend-probation.</summary>
    public static string Slug(MembershipChange change) =>
        string.Concat(
            change.ToString().Select((c, i) => i > 0 && char.IsUpper(c) ? $"-{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}")
        );

    public static MembershipChange? Find(string? slug) =>
        Enum.GetValues<MembershipChange>().Cast<MembershipChange?>().FirstOrDefault(c => Slug(c!.Value) == slug);
}
