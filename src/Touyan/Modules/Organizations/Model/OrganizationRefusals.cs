using Touyan.Kernel;

namespace Touyan.Modules.Organizations.Model;

/// <summary>The ways in which the organisations' registry says no.</summary>
public static class OrganizationRefusals
{
    public static Refusal NotFound { get; } = Refusal.NotFound("organization.not-found", "没有找到该党组织");

    public static Refusal Forbidden { get; } = Refusal.Forbidden("organization.forbidden", "您的职务无权调整该党组织");

    public static Refusal ParentNotFound { get; } = Refusal.Invalid("organization.parent-not-found", "没有找到上级党组织", "ParentId");

    public static Refusal TargetNotFound { get; } = Refusal.Invalid("organization.target-not-found", "没有找到要并入的党组织", "IntoId");

    public static Refusal NameRequired { get; } = Refusal.Invalid("organization.name-required", "请填写组织名称", "Name");

    public static Refusal NameTooLong { get; } =
        Refusal.Invalid("organization.name-too-long", $"组织名称不超过 {Organization.NameMaxLength} 个字", "Name");

    public static Refusal NameHasControlCharacters { get; } =
        Refusal.Invalid("organization.name-invalid", "组织名称中有不能识别的字符", "Name");

    public static Refusal SectorRequired { get; } = Refusal.Invalid("organization.sector-required", "请选择所属领域", "Sector");

    public static Refusal CodeInvalid { get; } =
        Refusal.Invalid("organization.code-invalid", "组织代码由数字、字母、点和短横组成，不超过 50 位", "Code");

    public static Refusal DivisionInvalid { get; } =
        Refusal.Invalid("organization.division-invalid", "行政区划代码应为 6、9 或 12 位数字", "Division");

    public static Refusal ReasonRequired { get; } = Refusal.Invalid("organization.reason-required", "请填写事由", "Reason");

    public static Refusal EffectiveInFuture { get; } = Refusal.Invalid("organization.effective-in-future", "生效日期不能晚于今天", "On");

    public static Refusal DocumentInFuture { get; } =
        Refusal.Invalid("organization.document-in-future", "文件日期不能晚于今天", "DocumentOn");

    public static Refusal AlreadyDissolved { get; } = Refusal.Conflict("organization.dissolved", "该党组织已经撤销，不能再作调整");

    public static Refusal ParentDissolved { get; } = Refusal.Conflict("organization.parent-dissolved", "上级党组织已经撤销", "ParentId");

    public static Refusal TargetDissolved { get; } = Refusal.Conflict("organization.target-dissolved", "要并入的党组织已经撤销", "IntoId");

    public static Refusal BelowItself { get; } =
        Refusal.Invalid("organization.below-itself", "党组织不能隶属于自己或自己的下级", "ParentId");

    /// <summary>Further down than an office goes.</summary>
    public static Refusal TooDeep { get; } =
        Refusal.Invalid("organization.too-deep", $"层级过多：一个县的党组织最多 {OrganizationPath.MostLevels} 级", "ParentId");

    public static Refusal IntoItself { get; } = Refusal.Invalid("organization.into-itself", "不能并入自己或自己的下级", "IntoId");

    public static Refusal NothingChanges { get; } = Refusal.Invalid("organization.nothing-changes", "与现在的登记相同，没有变化");

    public static Refusal ChangedMeanwhile { get; } =
        Refusal.Conflict("organization.changed-meanwhile", "该党组织刚刚被他人修改，请核对后重新提交");

    public static Refusal BeforeEstablishment(DateOnly established) =>
        Refusal.Invalid("organization.before-establishment", $"生效日期不能早于成立日期 {established:yyyy-MM-dd}", "On");

    public static Refusal BeforeCurrentSpell(DateOnly from) =>
        Refusal.Invalid("organization.before-current-spell", $"最近一次变更自 {from:yyyy-MM-dd} 起生效，本次生效日期不能早于该日", "On");

    public static Refusal EndsTheDayItBegan(DateOnly from) =>
        Refusal.Invalid("organization.ends-the-day-it-began", $"生效日期应晚于最近一次变更的 {from:yyyy-MM-dd}", "On");

    public static Refusal ParentNotYetEstablished(DateOnly established) =>
        Refusal.Invalid("organization.parent-not-yet-established", $"上级党组织 {established:yyyy-MM-dd} 才成立", "On");

    public static Refusal AncestorMovedLater(string name, DateOnly on) =>
        Refusal.Invalid("organization.ancestor-moved-later", $"上级“{name}”的隶属关系于 {on:yyyy-MM-dd} 调整，生效日期不能早于该日", "On");

    public static Refusal WrongParentType(OrganizationType type, OrganizationType? parent, string? article) =>
        Refusal.Invalid(
            "organization.wrong-parent-type",
            parent is { } above ? $"{Words.Of(above)}之下不能设{Words.Of(type)}" : $"{Words.Of(type)}不能没有上级党组织",
            "Type"
        ) with
        {
            Article = article,
        };

    public static Refusal ChildWouldNotFit(string child, Refusal why) =>
        Refusal.Conflict("organization.child-would-not-fit", $"下级“{child}”与调整后的类别不符：{why.Message}", "Type") with
        {
            Article = why.Article,
        };

    public static Refusal TypeWouldNotFit(OrganizationType type, IReadOnlyCollection<string> misfits) =>
        Refusal.Conflict("organization.type-would-not-fit", $"{Words.Of(type)}不能有{string.Join("、", misfits)}，请先转出或终止", "Type");

    public static Refusal NameTaken(string name) => Refusal.Conflict("organization.name-taken", $"同一上级之下已有“{name}”", "Name");

    public static Refusal CodeTaken(string code) => Refusal.Conflict("organization.code-taken", $"组织代码 {code} 已被使用", "Code");

    public static Refusal HasSubordinates(IReadOnlyCollection<string> names) =>
        Refusal.Conflict(
            "organization.has-subordinates",
            $"还有 {names.Count} 个下级党组织（{string.Join("、", names.Take(3))}{(names.Count > 3 ? " 等" : "")}），请先调整或撤销"
        );

    public static Refusal HadSubordinatesLater(string name) =>
        Refusal.Invalid("organization.had-subordinates-later", $"“{name}”在生效日期之后才离开该党组织，请改用更晚的生效日期", "On");

    public static Refusal StillInUse(IReadOnlyCollection<string> uses) =>
        Refusal.Conflict(
            "organization.still-in-use",
            $"该党组织还有：{string.Join("、", uses)}。请先办理转接、终止届次，或改为并入其他党组织"
        );

    public static Refusal ChangedSinceImport(string name) =>
        Refusal.Conflict("organization.changed-since-import", $"“{name}”导入以后办理过变更，不能撤销导入");

    public static Refusal HasGainedSubordinate(string name) =>
        Refusal.Conflict("organization.has-gained-subordinate", $"导入以后“{name}”隶属于其中的党组织，不能撤销导入");

    public static Refusal ReferredTo(string name) =>
        Refusal.Conflict("organization.referred-to", $"“{name}”已有党员、班子或账号岗位，不能撤销导入");

    public static Refusal EstablishmentOutOfBounds(DateOnly? notBefore, DateOnly? notAfter) =>
        Refusal.Invalid(
            "organization.establishment-out-of-bounds",
            (notBefore, notAfter) switch
            {
                ({ } from, { } to) => $"成立日期应在 {from:yyyy-MM-dd} 至 {to:yyyy-MM-dd} 之间",
                ({ } from, null) => $"成立日期不能早于上级党组织成立的 {from:yyyy-MM-dd}",
                (null, { } to) => $"成立日期不能晚于 {to:yyyy-MM-dd}：此后已有变更或下级党组织",
                (null, null) => "成立日期不能晚于今天",
            },
            "EstablishedOn"
        );
}
