using Touyan.Kernel;

namespace Touyan.Modules.FloatingMembers.Model;

internal static partial class FloatingRefusals
{
    public static readonly Refusal OutflowNotFound = Refusal.NotFound("outflow.not-found", "没有找到该流出登记，或不在您的管理范围内");

    public static readonly Refusal InflowNotFound = Refusal.NotFound("inflow.not-found", "没有找到该流入登记，或不在您的管理范围内");

    public static readonly Refusal StationNotFound = Refusal.NotFound("station.not-found", "没有找到该驻外党组织，或不在您的管理范围内");

    public static readonly Refusal ReceptionNotFound = Refusal.NotFound("reception.not-found", "没有找到该次接待，或不在您的管理范围内");

    public static readonly Refusal MatchNotFound = Refusal.NotFound("match.not-found", "没有这一对待比对的登记，或不在您的管理范围内");

    public static readonly Refusal OrganizationNotFound = Refusal.NotFound(
        "organization.not-found",
        "没有找到该党组织，或不在您的管理范围内"
    );

    public static readonly Refusal Forbidden = Refusal.Forbidden("floating.forbidden", "您没有权限登记该流动党员的情况");

    public static readonly Refusal ChangedMeanwhile = Refusal.Conflict(
        "floating.changed-meanwhile",
        "该登记刚被他人修改，请刷新后重新填写"
    );

    public static readonly Refusal MemberNotFound = Refusal.Invalid(
        "outflow.member-not-found",
        "没有找到该党员，或不在您的管理范围内",
        "MemberId"
    );

    public static readonly Refusal NotOnTheBooks = Refusal.Invalid("outflow.not-on-the-books", "该党员已不在册，不能登记外出", "MemberId");

    public static readonly Refusal AlreadyAway = Refusal.Conflict("outflow.already-away", "该党员已登记外出，尚未返回", "MemberId");

    public static readonly Refusal OutflowEnded = Refusal.Conflict("outflow.ended", "该次外出已经结束，不能再作变更");

    public static readonly Refusal AlreadyEducated = Refusal.Conflict("outflow.already-educated", "流出前教育已经登记，不能改写");

    public static readonly Refusal EducationWithoutContent = Refusal.Invalid(
        "outflow.education-without-content",
        "请填写教育内容",
        "EducationContent"
    );

    public static readonly Refusal EducationByNobody = Refusal.Invalid("outflow.education-by-nobody", "请填写谈话教育人", "EducatedBy");

    public static readonly Refusal ProvinceUnknown = Refusal.Invalid("floating.province-unknown", "请选择所在省份", "Province");

    public static readonly Refusal RangeDisagrees = Refusal.Invalid(
        "outflow.range-disagrees",
        "流动范围与所在省份不一致：本省以外的为跨省或者国（境）外，本省以内的为省内、市内或者县内",
        "Range"
    );

    public static readonly Refusal PhoneUnreadable = Refusal.Invalid(
        "floating.phone-unreadable",
        "电话号码应为 7 至 20 位数字，可以有加号、空格和连字符",
        "Phone"
    );

    public static readonly Refusal IdNumberUnreadable = Refusal.Invalid(
        "inflow.id-number-unreadable",
        "公民身份号码有误，请核对",
        "IdNumber"
    );

    public static readonly Refusal StationUnknown = Refusal.Invalid(
        "outflow.station-unknown",
        "没有找到该驻外党组织，或者已经撤销",
        "Station"
    );

    public static readonly Refusal FractionOfFen = Refusal.Invalid("floating.fraction-of-fen", "金额最多两位小数", "AmountYuan");

    public static readonly Refusal DuesNotFound = Refusal.NotFound("floating.dues-not-found", "没有找到这笔交纳登记");

    public static readonly Refusal AlreadyTakenBack = Refusal.Conflict("floating.dues-taken-back", "这笔交纳登记已经撤销");

    public static readonly Refusal InflowEnded = Refusal.Conflict("inflow.ended", "该流入党员已经签批流出，不能再作变更");

    public static readonly Refusal AlreadyHere = Refusal.Conflict(
        "inflow.already-here",
        "该党员已在本县某个党组织登记流入，尚未签批流出",
        "IdNumber"
    );

    public static readonly Refusal OwnMember = Refusal.Invalid("inflow.own-member", "该党员就在这个党组织，不必登记流入", "IdNumber");

    public static readonly Refusal NotOnOurBooks = Refusal.Invalid(
        "inflow.not-on-the-books",
        "本县党员档案中，该公民身份号码的人已不是在册党员，不能登记流入",
        "IdNumber"
    );

    public static readonly Refusal NameDisagrees = Refusal.Invalid(
        "inflow.name-disagrees",
        "姓名与该公民身份号码的党员档案不一致，请核对",
        "Name"
    );

    public static readonly Refusal AlreadyConfirmed = Refusal.Conflict("match.already-confirmed", "这一对已经确认过了");

    public static readonly Refusal MatchDeclined = Refusal.Conflict("match.declined", "这一对已经认定不是同一人");

    public static readonly Refusal MatchedOtherwise = Refusal.Conflict(
        "match.matched-otherwise",
        "其中一方正与另一条登记比对，或者已经比对确认"
    );

    public static readonly Refusal JointWithNobody = Refusal.Invalid(
        "station.joint-with-nobody",
        "联合党委请写明与哪些党组织共建",
        "JointWith"
    );

    public static readonly Refusal StationClosed = Refusal.Conflict("station.closed", "该驻外党组织已经撤销");

    public static readonly Refusal NotTemporary = Refusal.Invalid(
        "station.not-temporary",
        "所设临时党组织应当是党组织台账中的临时党支部、临时党总支或者临时党委",
        "Temporary"
    );

    public static readonly Refusal NameTaken = Refusal.Conflict("station.name-taken", "已有同名的驻外党组织", "Name");

    public static readonly Refusal NobodyCame = Refusal.Invalid("reception.nobody-came", "请选择到场的党员", "Guests");

    public static readonly Refusal GuestUnknown = Refusal.Invalid(
        "reception.guest-unknown",
        "到场的应当是该党组织及其下级正在外出的党员，且在外出期间",
        "Guests"
    );

    public static readonly Refusal NothingToReveal = Refusal.NotFound("floating.nothing-to-reveal", "没有登记这项内容");

    public static Refusal InFuture(string field) => Refusal.Invalid("date.in-future", "日期不能晚于今天", field);

    public static Refusal BeforeItBegan(DateOnly since, string field) =>
        Refusal.Invalid("floating.before-it-began", $"日期不能早于 {since:yyyy-MM-dd}", field);

    public static Refusal NotAfterLeaving(DateOnly since) =>
        Refusal.Invalid("outflow.return-before-leaving", $"预计返回日期应当晚于外出日期 {since:yyyy-MM-dd}", "ExpectedUntil");

    public static Refusal LastTimeAway(DateOnly ended) =>
        Refusal.Invalid("outflow.overlaps-last", $"上一次外出到 {ended:yyyy-MM-dd} 才结束，外出日期不能早于这一天", "Since");

    public static Refusal StillServes(int served) =>
        Refusal.Conflict("station.still-serves", $"还有 {served} 名外出党员由它服务，请先调整");

    public static Refusal ChangedSinceImport(int count) =>
        Refusal.Conflict("outflow.changed-since-import", $"有 {count} 条流出登记导入以后已经变更或者有了新的记录，不能撤销");
}
