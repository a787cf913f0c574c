using System.ComponentModel.DataAnnotations;

namespace Touyan.Modules.Elections;

/// <summary>What a ballot paper is for: each is voted on by itself.</summary>
public enum Contest
{
    /// <summary>Members of the committee, more candidates than seats.</summary>
    [Display(Name = "委员")]
    Committee = 1,

    /// <summary>By the new committee; by the meeting itself where there is no committee.</summary>
    [Display(Name = "书记")]
    Secretary = 2,

    [Display(Name = "副书记")]
    Deputy = 3,

    /// <summary>The villagers' committee: voted on by registered villagers.</summary>
    [Display(Name = "村民委员会成员")]
    Village = 4,

    /// <summary>Delegates to the congress of a body above, more candidates than seats.</summary>
    [Display(Name = "代表")]
    Delegates = 5,
}

/// <summary>Who elects the committee.</summary>
public enum ElectionForm
{
    [Display(Name = "党员大会")]
    Meeting = 1,

    [Display(Name = "党员代表大会")]
    Congress = 2,
}

/// <summary>Why there is an election.</summary>
public enum ElectionKind
{
    [Display(Name = "换届选举")]
    Term = 1,

    [Display(Name = "补选")]
    Vacancy = 2,

    /// <summary>Of those who go to the congress of the body above, which elects its committee.</summary>
    [Display(Name = "代表选举")]
    Delegates = 3,
}

/// <summary>How far an election has come.</summary>
public enum ElectionState
{
    [Display(Name = "已请示")]
    Requested = 1,

    [Display(Name = "筹备中")]
    Preparing = 2,

    [Display(Name = "人选已上报")]
    Submitted = 3,

    [Display(Name = "待选举")]
    Ready = 4,

    [Display(Name = "已选举，待批复")]
    Elected = 5,

    [Display(Name = "已批复")]
    Approved = 6,

    [Display(Name = "已终止")]
    Ended = 7,
}
