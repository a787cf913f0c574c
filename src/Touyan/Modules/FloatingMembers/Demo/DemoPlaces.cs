using Touyan.Modules.FloatingMembers.Model;

namespace Touyan.Modules.FloatingMembers.Demo;

/// <summary>Where members of the demo county go, and where those come from who are here.</summary>
internal static class DemoPlaces
{
    /// <summary>Province, place, how far; the more often, the more go there.</summary>
    public static readonly (string Province, string Place, FloatingRange Range, int Weight)[] Away =
    [
        ("31", "上海市浦东新区张江镇", FloatingRange.OtherProvince, 70),
        ("31", "上海市松江区九亭镇", FloatingRange.OtherProvince, 60),
        ("31", "上海市闵行区颛桥镇", FloatingRange.OtherProvince, 50),
        ("31", "上海市嘉定区安亭镇", FloatingRange.OtherProvince, 45),
        ("32", "苏州市工业园区唯亭街道", FloatingRange.OtherCity, 65),
        ("32", "无锡市新吴区旺庄街道", FloatingRange.OtherCity, 45),
        ("32", "南京市江宁区秣陵街道", FloatingRange.OtherCity, 45),
        ("32", "昆山市花桥经济开发区", FloatingRange.OtherCity, 40),
        ("32", "南通市崇川区新城桥街道", FloatingRange.OtherCounty, 55),
        ("32", "如皋市如城街道", FloatingRange.OtherCounty, 25),
        ("33", "杭州市余杭区五常街道", FloatingRange.OtherProvince, 40),
        ("33", "宁波市北仑区大碶街道", FloatingRange.OtherProvince, 25),
        ("11", "北京市朝阳区十八里店乡", FloatingRange.OtherProvince, 40),
        ("12", "天津市滨海新区塘沽街道", FloatingRange.OtherProvince, 15),
        ("37", "青岛市黄岛区薛家岛街道", FloatingRange.OtherProvince, 20),
        ("44", "深圳市宝安区西乡街道", FloatingRange.OtherProvince, 30),
        ("44", "广州市白云区石井街道", FloatingRange.OtherProvince, 15),
        ("34", "合肥市包河区滨湖街道", FloatingRange.OtherProvince, 15),
        ("42", "武汉市东西湖区吴家山街道", FloatingRange.OtherProvince, 12),
        ("61", "西安市雁塔区丈八沟街道", FloatingRange.OtherProvince, 10),
        ("65", "乌鲁木齐市经济技术开发区", FloatingRange.OtherProvince, 8),
        ("99", "阿尔及利亚阿尔及尔（援外工程）", FloatingRange.Abroad, 6),
        ("99", "新加坡（建筑劳务）", FloatingRange.Abroad, 6),
    ];

    public static readonly string[] Units =
    [
        "建筑工程有限公司项目部",
        "电子科技有限公司",
        "家具销售有限公司",
        "物流有限公司",
        "装饰工程有限公司",
        "纺织有限公司",
        "餐饮管理有限公司",
        "汽车零部件有限公司",
    ];

    /// <summary>Kind, name, province, place, year; with whom jointly.</summary>
    public static readonly (StationKind Kind, string Name, string Province, string Place, int Year, string? JointWith)[] Stations =
    [
        (
            StationKind.JointCommittee,
            "驻沪流动党员联合党委",
            "31",
            "上海市浦东新区张江镇",
            2016,
            "上海市浦东新区张江镇党委、上海市松江区九亭镇党委"
        ),
        (StationKind.JointCommittee, "驻苏州流动党员联合党委", "32", "苏州市工业园区唯亭街道", 2018, "苏州市工业园区唯亭街道党工委"),
        (StationKind.JointCommittee, "驻北京流动党员联合党委", "11", "北京市朝阳区十八里店乡", 2019, "北京市朝阳区十八里店乡党委"),
        (StationKind.Office, "驻上海建筑业办事处党总支", "31", "上海市松江区九亭镇", 2012, null),
        (StationKind.Office, "驻上海家具业办事处党支部", "31", "上海市嘉定区安亭镇", 2014, null),
        (StationKind.Office, "驻上海闵行办事处党支部", "31", "上海市闵行区颛桥镇", 2013, null),
        (StationKind.Office, "驻南京建筑业办事处党支部", "32", "南京市江宁区秣陵街道", 2013, null),
        (StationKind.Office, "驻无锡办事处党支部", "32", "无锡市新吴区旺庄街道", 2015, null),
        (StationKind.Office, "驻昆山办事处党支部", "32", "昆山市花桥经济开发区", 2017, null),
        (StationKind.Office, "驻杭州茧丝绸业办事处党支部", "33", "杭州市余杭区五常街道", 2015, null),
        (StationKind.Office, "驻宁波办事处党支部", "33", "宁波市北仑区大碶街道", 2018, null),
        (StationKind.Office, "驻北京建筑业办事处党支部", "11", "北京市朝阳区十八里店乡", 2011, null),
        (StationKind.Office, "驻天津办事处党支部", "12", "天津市滨海新区塘沽街道", 2014, null),
        (StationKind.Office, "驻青岛建筑业办事处党支部", "37", "青岛市黄岛区薛家岛街道", 2012, null),
        (StationKind.Office, "驻深圳办事处党支部", "44", "深圳市宝安区西乡街道", 2016, null),
        (StationKind.Office, "驻新疆建筑业办事处党支部", "65", "乌鲁木齐市经济技术开发区", 2017, null),
    ];

    public static readonly string[] Homes =
    [
        "中共颍上县江口镇双桥村支部委员会",
        "中共灌云县侍庄街道陡沟村支部委员会",
        "中共仪陇县马鞍镇琳琅村支部委员会",
        "中共商城县余集镇迎山村支部委员会",
        "中共滨海县八巨镇前案村支部委员会",
        "中共镇雄县泼机镇庙河村支部委员会",
        "中共沭阳县庙头镇聚贤村支部委员会",
        "中共阜南县王家坝镇李郢村支部委员会",
    ];

    public static readonly string[] Surnames =
    [
        "王",
        "李",
        "张",
        "刘",
        "陈",
        "杨",
        "赵",
        "周",
        "吴",
        "徐",
        "孙",
        "马",
        "朱",
        "胡",
        "郭",
        "何",
    ];

    public static readonly string[] GivenNames =
    [
        "建华",
        "志强",
        "海燕",
        "丽娟",
        "国庆",
        "晓东",
        "秀兰",
        "永平",
        "文斌",
        "春梅",
        "俊杰",
        "玉芳",
        "明辉",
        "雪梅",
    ];

    public static readonly string[] Contacts =
    [
        "工作稳定，已参加当地组织生活",
        "通报支部近期工作，提醒按时交纳党费",
        "传达上级会议精神，询问家中老人情况",
        "反映孩子上学问题，已转村委会",
        "工程到年底结束，预计春节返乡",
        "学习情况正常，已转发学习资料",
    ];

    /// <summary>The place that a branch is of: 海安镇林桥村.</summary>
    public static string PlaceOf(string branch) =>
        branch.Replace("中共", "", StringComparison.Ordinal).Replace("支部委员会", "", StringComparison.Ordinal);
}
