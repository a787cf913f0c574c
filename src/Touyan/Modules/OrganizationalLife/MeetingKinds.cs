namespace Touyan.Modules.OrganizationalLife;

/// <summary>Kinds of organisational life are codes of rulebook/codes/meeting-kind.yaml; the engine goes by their tags.</summary>
public static class MeetingKinds
{
    public const string Table = "meeting-kind";

    /// <summary>All members of the branch are called.</summary>
    public const string AllMembers = "all-members";

    /// <summary>Those who sit in the committee are called.</summary>
    public const string Committee = "committee";

    /// <summary>Those of a group are called.</summary>
    public const string Group = "group";

    /// <summary>Resolutions may be taken.</summary>
    public const string Votes = "votes";

    /// <summary>Without its quorum it was no meeting.</summary>
    public const string HeldByQuorum = "held-by-quorum";

    /// <summary>Somebody gives a lesson.</summary>
    public const string Lecture = "lecture";

    /// <summary>Problems are listed and put right.</summary>
    public const string Issues = "issues";

    /// <summary>Members are graded.</summary>
    public const string Appraisal = "appraisal";

    /// <summary>It may be one with others: a theme day with a lesson.</summary>
    public const string Combines = "combines";

    /// <summary>No meeting: each talk is noted by itself.</summary>
    public const string Talk = "talk";
}
