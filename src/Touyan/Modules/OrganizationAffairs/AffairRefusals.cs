using Touyan.Kernel;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.OrganizationAffairs;

/// <summary>What affairs of organisations refuse, beside what organisations and committees refuse themselves.</summary>
public static class AffairRefusals
{
    public static readonly Refusal MoreFullThanAll = Refusal.Invalid(
        "affairs.more_full_than_all",
        "正式党员人数不能多于党员人数",
        "Values[full-members]"
    );

    public static readonly Refusal UnitsRequired = Refusal.Invalid(
        "affairs.units_required",
        "联合党支部应写明联合的单位，一行一个，不少于两个",
        "Values[units]"
    );

    public static readonly Refusal BelowElsewhere = Refusal.Invalid(
        "affairs.below_elsewhere",
        "隶属的党组织不在审批的基层党委之下",
        "Values[below]"
    );

    public static readonly Refusal OneMember = Refusal.Invalid(
        "affairs.one_member",
        "请选择一名党员，一份办理单只办一人",
        "Values[member]"
    );

    public static readonly Refusal TheTop = Refusal.Conflict("affairs.the_top", "县（市、区）委本身不在这里撤销");

    public static Refusal TooFewFull(int full, Rule rule) =>
        Cited(
            Refusal.Invalid(
                "affairs.too_few_full_members",
                $"正式党员 {full} 人，成立党支部应有 {rule.ShownWithUnit}以上；不足的，与邻近单位联合成立",
                "Values[full-members]"
            ),
            rule
        );

    public static Refusal TooFew(int members, string kind, Rule rule) =>
        Cited(
            Refusal.Invalid(
                "affairs.too_few_members",
                $"党员 {members} 人，设立{kind}一般应有 {rule.ShownWithUnit}；因工作需要并经上级党组织同意的，请写明理由",
                "Values[exception]"
            ),
            rule
        );

    public static Refusal TooMany(int members, Rule rule) =>
        Cited(
            Refusal.Invalid(
                "affairs.too_many_members",
                $"党员 {members} 人，党支部一般不超过 {rule.ShownWithUnit}；确有需要的，请写明理由",
                "Values[exception]"
            ),
            rule
        );

    public static Refusal TooManyUnits(int units, Rule rule) =>
        Cited(
            Refusal.Invalid(
                "affairs.too_many_units",
                $"联合 {units} 个单位，一般不超过 {rule.ShownWithUnit}；确有需要的，请写明理由",
                "Values[exception]"
            ),
            rule
        );

    private static Refusal Cited(Refusal refusal, Rule rule) => refusal with { Article = rule.Article };
}
