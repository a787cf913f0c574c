using System.ComponentModel.DataAnnotations;

namespace Touyan.Kernel;

/// <summary>What a post makes of an account. The three administrators (GB/T 22239-2019 8.1.5) exclude each other and see no business data.</summary>
public enum Role
{
    [Display(Name = "县委组织部管理员")]
    CountyAdministrator = 1,

    [Display(Name = "党委管理员")]
    CommitteeAdministrator = 2,

    [Display(Name = "党支部书记")]
    BranchSecretary = 3,

    [Display(Name = "党员")]
    Member = 4,

    [Display(Name = "只读检查员")]
    Inspector = 5,

    [Display(Name = "系统管理员")]
    SystemAdministrator = 6,

    [Display(Name = "安全管理员")]
    SecurityAdministrator = 7,

    [Display(Name = "审计管理员")]
    AuditAdministrator = 8,
}
