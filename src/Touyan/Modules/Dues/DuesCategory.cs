using System.ComponentModel.DataAnnotations;

namespace Touyan.Modules.Dues;

/// <summary>What a member lives on: by it the rules say what he pays.</summary>
public enum DuesCategory
{
    [Display(Name = "按月领取工资")]
    Salaried = 1,

    [Display(Name = "实行年薪制")]
    AnnualSalary = 2,

    [Display(Name = "个体经营等没有固定月收入")]
    SelfEmployed = 3,

    [Display(Name = "离退休")]
    Retired = 4,

    [Display(Name = "农民")]
    Farmer = 5,

    [Display(Name = "学生")]
    Student = 6,

    [Display(Name = "下岗失业")]
    Unemployed = 7,

    [Display(Name = "依靠抚恤、救济或者低保生活")]
    Relief = 8,
}

/// <summary>How categories differ.</summary>
public static class DuesCategories
{
    extension(DuesCategory category)
    {
        /// <summary>True where the dues are a share of an income.</summary>
        public bool HasIncome =>
            category is DuesCategory.Salaried or DuesCategory.AnnualSalary or DuesCategory.SelfEmployed or DuesCategory.Retired;
    }
}
