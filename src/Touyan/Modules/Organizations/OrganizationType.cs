using System.ComponentModel.DataAnnotations;

namespace Touyan.Modules.Organizations;

/// <summary>Kind of organisation; numbers are those of the code table (rulebook/codes/organization-type.yaml).</summary>
public enum OrganizationType
{
    [Display(Name = "党委")]
    PartyCommittee = 611,

    [Display(Name = "党组")]
    LeadingPartyGroup = 612,

    [Display(Name = "党工委")]
    WorkCommittee = 613,

    [Display(Name = "党总支")]
    GeneralBranch = 621,

    [Display(Name = "党支部")]
    Branch = 631,

    [Display(Name = "联合党支部")]
    JointBranch = 632,

    [Display(Name = "党小组")]
    Group = 641,

    [Display(Name = "临时党委")]
    TemporaryCommittee = 911,

    [Display(Name = "临时党总支")]
    TemporaryGeneralBranch = 921,

    [Display(Name = "临时党支部")]
    TemporaryBranch = 931,

    [Display(Name = "临时联合党支部")]
    TemporaryJointBranch = 932,
}
