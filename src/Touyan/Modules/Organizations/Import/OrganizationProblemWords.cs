namespace Touyan.Modules.Organizations.Import;

/// <summary>What each problem of a sheet of organisations is called in counts and filters.</summary>
internal static class OrganizationProblemWords
{
    public static IReadOnlyDictionary<string, string> All { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["code.not-text"] = "组织代码不是文本",
            ["code.invalid"] = "组织代码格式不对",
            ["code.duplicate-in-file"] = "组织代码在文件中重复",
            ["code.of-dissolved"] = "组织代码属于已撤销的组织",
            ["parent.not-text"] = "上级组织代码不是文本",
            ["parent.required"] = "没有填写上级组织",
            ["parent.not-found"] = "找不到上级组织",
            ["parent.ambiguous"] = "上级组织不唯一",
            ["parent.rejected"] = "上级所在行有误",
            ["parent.circular"] = "上下级关系成环",
            ["parent.too-deep"] = "层级过多",
            ["parent.dissolved"] = "上级组织已撤销",
            ["parent.differs"] = "上级组织与台账不同",
            ["parent.out-of-reach"] = "不在管理范围内",
            ["name.required"] = "没有填写名称",
            ["name.too-long"] = "名称过长",
            ["name.invalid-characters"] = "名称中有不应出现的字符",
            ["name.taken"] = "同一上级之下已有同名组织",
            ["name.duplicate-in-file"] = "同一上级之下两行同名",
            ["name.differs"] = "名称与台账不同",
            ["type.required"] = "没有填写类别",
            ["type.unknown"] = "不认识的类别",
            ["type.not-allowed-below-parent"] = "类别与上级不符",
            ["type.differs"] = "类别与台账不同",
            ["sector.required"] = "没有填写领域",
            ["sector.unknown"] = "不认识的领域",
            ["sector.differs"] = "领域与台账不同",
            ["division.invalid"] = "行政区划代码格式不对",
            ["division.differs"] = "行政区划与台账不同",
            ["established-on.not-a-date"] = "成立日期不完整",
            ["established-on.in-future"] = "成立日期晚于今天",
            ["established-on.before-parent"] = "成立日期早于上级组织",
            ["on.not-a-date"] = "所给成立日期不完整",
            ["on.in-future"] = "所给成立日期晚于今天",
            ["organization.already-there"] = "台账中已有",
        };
}
