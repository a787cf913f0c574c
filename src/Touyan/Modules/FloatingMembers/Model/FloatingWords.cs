using System.ComponentModel.DataAnnotations;

namespace Touyan.Modules.FloatingMembers.Model;

/// <summary>How far away: the columns of the yearly tables on floating members.</summary>
public enum FloatingRange
{
    [Display(Name = "跨省")]
    OtherProvince = 1,

    [Display(Name = "省内跨市")]
    OtherCity = 2,

    [Display(Name = "市内跨县")]
    OtherCounty = 3,

    [Display(Name = "县内跨乡镇")]
    SameCounty = 4,

    [Display(Name = "国（境）外")]
    Abroad = 5,
}

/// <summary>Why somebody is away.</summary>
public enum FloatingReason
{
    [Display(Name = "务工")]
    Work = 1,

    [Display(Name = "经商创业")]
    Business = 2,

    [Display(Name = "随家人居住")]
    Family = 3,

    [Display(Name = "学习进修")]
    Study = 4,

    [Display(Name = "其他")]
    Other = 5,
}

/// <summary>Where he works or lives there: the rows of the yearly tables on floating members.</summary>
public enum FloatingPlace
{
    [Display(Name = "公有制单位")]
    PublicUnit = 1,

    [Display(Name = "非公有制企业")]
    PrivateEnterprise = 2,

    [Display(Name = "个体经营")]
    SelfEmployed = 3,

    [Display(Name = "城市社区")]
    Community = 4,

    [Display(Name = "农村")]
    Village = 5,

    [Display(Name = "其他")]
    Other = 6,

    [Display(Name = "不掌握")]
    Unknown = 9,
}

/// <summary>By what means there was contact.</summary>
public enum ContactChannel
{
    [Display(Name = "电话")]
    Phone = 1,

    [Display(Name = "微信等网络方式")]
    Online = 2,

    [Display(Name = "上门走访")]
    Visit = 3,

    [Display(Name = "来信来函")]
    Letter = 4,

    [Display(Name = "返乡见面")]
    AtHome = 5,

    [Display(Name = "参加组织生活")]
    Meeting = 6,
}

/// <summary>Who brought the contact about.</summary>
public enum ContactSource
{
    [Display(Name = "党支部联系")]
    Branch = 1,

    [Display(Name = "本人报告")]
    Member = 2,

    [Display(Name = "节日接待")]
    Reception = 3,

    [Display(Name = "流入地党组织")]
    Host = 4,
}

/// <summary>How a time away ended.</summary>
public enum OutflowEnd
{
    [Display(Name = "返回原党组织")]
    Returned = 1,

    [Display(Name = "组织关系已转出")]
    Transferred = 2,

    [Display(Name = "已不在册")]
    OffTheBooks = 3,

    [Display(Name = "登记有误")]
    Mistaken = 4,
}

/// <summary>The kinds of what serves members away; a temporary branch itself is an organisation of the tree.</summary>
public enum StationKind
{
    [Display(Name = "驻外办事处党组织")]
    Office = 1,

    [Display(Name = "联合党委")]
    JointCommittee = 2,

    [Display(Name = "流动党员服务站")]
    ServiceStation = 3,
}

/// <summary>Days on which those away come home.</summary>
public enum Holiday
{
    [Display(Name = "春节")]
    SpringFestival = 1,

    [Display(Name = "清明节")]
    TombSweeping = 2,

    [Display(Name = "劳动节")]
    LabourDay = 3,

    [Display(Name = "端午节")]
    DragonBoat = 4,

    [Display(Name = "七一")]
    PartyDay = 5,

    [Display(Name = "中秋节")]
    MidAutumn = 6,

    [Display(Name = "国庆节")]
    NationalDay = 7,

    [Display(Name = "其他")]
    Other = 9,
}

/// <summary>Whether he was talked to before he left.</summary>
public enum EducationState
{
    [Display(Name = "流出前已教育")]
    InTime = 1,

    [Display(Name = "流出后补办")]
    Late = 2,

    [Display(Name = "尚未教育")]
    Missing = 3,
}
