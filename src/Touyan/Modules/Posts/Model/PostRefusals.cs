using Touyan.Kernel;

namespace Touyan.Modules.Posts.Model;

internal static class PostRefusals
{
    public static readonly Refusal PostNotFound = Refusal.NotFound("post.not-found", "没有找到该岗位，或不在您的管理范围内");

    public static readonly Refusal HoldingNotFound = Refusal.NotFound("holding.not-found", "没有找到该认领，或不在您的管理范围内");

    public static readonly Refusal DeedNotFound = Refusal.NotFound("deed.not-found", "没有找到该服务登记，或不在您的管理范围内");

    public static readonly Refusal OrganizationNotFound = Refusal.NotFound(
        "organization.not-found",
        "没有找到该党组织，或不在您的管理范围内"
    );

    public static readonly Refusal Forbidden = Refusal.Forbidden("posts.forbidden", "您没有权限办理该岗位或服务");

    public static readonly Refusal ChangedMeanwhile = Refusal.Conflict("posts.changed-meanwhile", "该登记刚被他人修改，请刷新后重新办理");

    public static readonly Refusal MemberNotFound = Refusal.Invalid("holding.member-not-found", "应当是岗位所在党支部的在册党员", "Member");

    public static readonly Refusal NotAMember = Refusal.Conflict(
        "posts.not-a-member",
        "您的账号没有对应的在册党员，不能认领岗位或者登记服务"
    );

    public static readonly Refusal KindUnknown = Refusal.Invalid("post.kind-unknown", "请选择岗位类别", "Kind");

    public static readonly Refusal AreaUnknown = Refusal.Invalid("post.area-unknown", "请选择服务领域", "Area");

    public static readonly Refusal SinglePlace = Refusal.Invalid("post.single-place", "“一人一岗”的岗位人数应为 1", "Places");

    public static readonly Refusal EndsBeforeItBegins = Refusal.Invalid("post.ends-before-it-begins", "期限不能早于设置日期", "Until");

    public static readonly Refusal NameTaken = Refusal.Conflict("post.name-taken", "该党组织已有同名的岗位", "Name");

    public static readonly Refusal NotABranch = Refusal.Invalid(
        "post.not-a-branch",
        "岗位设在党支部；党委、党总支可以设置岗位样本",
        "Organization"
    );

    public static readonly Refusal TemplateOfBranch = Refusal.Invalid(
        "post.template-of-branch",
        "样本由党委、党总支设置，供下级党支部采用",
        "Organization"
    );

    public static readonly Refusal TemplateUnknown = Refusal.Invalid(
        "post.template-unknown",
        "没有找到该岗位样本，或者已经撤销",
        "Template"
    );

    public static readonly Refusal TemplateNotTaken = Refusal.Conflict("holding.template", "这是岗位样本，请先由党支部采用后再认领");

    public static readonly Refusal PostClosed = Refusal.Conflict("post.closed", "该岗位已经撤销");

    public static readonly Refusal PostNotOpen = Refusal.Conflict("holding.post-not-open", "该岗位已经撤销、到期，或者还没有开始");

    public static readonly Refusal AlreadyHeld = Refusal.Conflict("holding.already-held", "已经认领了这个岗位", "Member");

    public static readonly Refusal HoldingEnded = Refusal.Conflict("holding.ended", "该认领已经终止");

    public static readonly Refusal HoldingConfirmed = Refusal.Conflict("holding.confirmed", "该认领已经确认");

    public static readonly Refusal OwnHolding = Refusal.Conflict("holding.own", "本人认领的岗位不能由本人确认，请上级党组织确认");

    public static readonly Refusal NotMyPost = Refusal.Invalid("deed.not-my-post", "服务当天没有承担这个岗位", "Post");

    public static readonly Refusal InFuture = Refusal.Invalid("date.in-future", "日期不能晚于今天", "On");

    public static readonly Refusal HoursUnreadable = Refusal.Invalid(
        "deed.hours-unreadable",
        "服务时间应大于 0，最多一位小数，如 1.5",
        "Hours"
    );

    public static readonly Refusal NobodyServed = Refusal.Invalid("deed.nobody", "请选择参加的党员", "Members");

    public static readonly Refusal NothingChosen = Refusal.Invalid("posts.nothing-chosen", "请选择要办理的登记", "Ids");

    public static readonly Refusal DeedConfirmed = Refusal.Conflict("deed.confirmed", "该服务已经确认");

    public static readonly Refusal DeedWithdrawn = Refusal.Conflict("deed.withdrawn", "该服务登记已经撤回");

    public static readonly Refusal OwnDeed = Refusal.Conflict(
        "deed.own",
        "本人的服务不能由本人确认，请服务对象、党支部其他同志或者上级党组织确认"
    );

    public static readonly Refusal SlipNoGood = Refusal.Invalid(
        "slip.no-good",
        "确认码不对，或者已经使用、过期，或者不是本支部开具的",
        "Code"
    );

    public static readonly Refusal OwnSlip = Refusal.Conflict("slip.own", "本人开具的确认单不能用来确认本人的服务", "Code");

    public static readonly Refusal NotAPicture = Refusal.Invalid("deed.not-a-picture", "照片应为 JPG 或 PNG 图片", "File");

    public static Refusal TooManyPlaces(PostRules rules) =>
        Refusal.Invalid("post.too-many-places", $"人数应在 1 与 {rules.MaxPlaces.Value} 之间", "Places") with
        {
            Article = rules.MaxPlaces.Article,
        };

    public static Refusal PostFull(int places) => Refusal.Conflict("holding.post-full", $"该岗位只要 {places} 人，已经满员");

    public static Refusal HoldsEnough(PostRules rules) =>
        Refusal.Conflict("holding.holds-enough", $"一名党员同时承担的岗位不超过 {rules.MaxHoldings.Value} 个") with
        {
            Article = rules.MaxHoldings.Article,
        };

    public static Refusal TooOld(PostRules rules) =>
        Refusal.Invalid("deed.too-old", $"{rules.OldestDays.Value} 天以前的服务不再登记", "On") with
        {
            Article = rules.OldestDays.Article,
        };

    public static Refusal TooManyHours(int tenths, PostRules rules) =>
        Refusal.Invalid(
            "deed.too-many-hours",
            $"一天的服务时间合计不超过 {rules.MaxHoursADay.Value} 小时，这一天已登记 {tenths / 10m:0.#} 小时",
            "Hours"
        ) with
        {
            Article = rules.MaxHoursADay.Article,
        };

    public static Refusal SameAsBefore(DateOnly on) =>
        Refusal.Conflict(
            "deed.same-as-before",
            $"与 {on:yyyy-MM-dd} 的登记文字或者照片相同；确实是另一次服务的，请写明情况",
            "SameBecause"
        );

    public static Refusal TooManySlips(PostRules rules) =>
        Refusal.Invalid("slip.too-many", $"一次开具 1 至 {rules.MaxSlips.Value} 张", "Count") with
        {
            Article = rules.MaxSlips.Article,
        };

    public static Refusal ChangedSinceImport(int count) =>
        Refusal.Conflict("post.changed-since-import", $"有 {count} 个岗位导入以后已经有人认领或者撤销，不能撤回");
}
