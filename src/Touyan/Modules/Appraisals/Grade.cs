using System.ComponentModel.DataAnnotations;

namespace Touyan.Modules.Appraisals;

/// <summary>What a member is graded (评议等次), as the rule LIFE-08.grades names them.</summary>
public enum Grade
{
    [Display(Name = "优秀")]
    Excellent = 1,

    [Display(Name = "合格")]
    Qualified = 2,

    [Display(Name = "基本合格")]
    Basic = 3,

    [Display(Name = "不合格")]
    Unqualified = 4,
}

/// <summary>How far the appraisal of a branch is.</summary>
public enum AppraisalState
{
    [Display(Name = "个人自评")]
    SelfReview = 1,

    [Display(Name = "党员互评")]
    Mutual = 2,

    [Display(Name = "民主测评")]
    Poll = 3,

    [Display(Name = "组织评定")]
    Grading = 4,

    [Display(Name = "待上级审定")]
    Submitted = 5,

    [Display(Name = "待公布")]
    Confirmed = 6,

    [Display(Name = "公布和告知")]
    Published = 7,

    [Display(Name = "已办结")]
    Finished = 8,

    [Display(Name = "已终止")]
    Stopped = 9,
}

/// <summary>A round of ballots.</summary>
public enum BallotRound
{
    [Display(Name = "党员互评")]
    Mutual = 1,

    [Display(Name = "民主测评")]
    Poll = 2,
}

/// <summary>Who set the grades.</summary>
public enum GradingBody
{
    [Display(Name = "支部委员会")]
    Committee = 1,

    [Display(Name = "支部党员大会")]
    Assembly = 2,
}
