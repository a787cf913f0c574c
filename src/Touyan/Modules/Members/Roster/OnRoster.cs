using Touyan.Kernel;
using Touyan.Modules.Members.Model;

namespace Touyan.Modules.Members.Roster;

/// <summary>A member as he stood on the day of the roster; what is not dated (name, education, occupation) is today's.</summary>
public sealed record OnRoster
{
    public required Member Member { get; init; }

    public required OrganizationId OrganizationId { get; init; }

    public required MemberKind Kind { get; init; }

    public required MembershipStanding Standing { get; init; }

    /// <summary>False on a past roster for who has gone since to an organisation that the actor does not see: no more of him is told than he was then.</summary>
    public required bool IsInSight { get; init; }
}
