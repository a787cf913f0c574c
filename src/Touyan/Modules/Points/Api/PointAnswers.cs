using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Points.Ledger;
using Touyan.Modules.Points.Model;
using Touyan.Modules.Points.Rules;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Points.Api;

/// <summary>What an act made or changed.</summary>
internal sealed record PointsDone([property: Description("编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")] Guid Id);

/// <summary>A member of a branch with his points.</summary>
internal sealed record PointRowAnswer(
    [property: Description("党员的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")] MemberId MemberId,
    [property: Description("姓名"), Example("李伟")] string Name,
    [property: Description("支部以内的名次，按今年净得"), Example("1")] int Rank,
    [property: Description("今年净得"), Example("42")] int ThisYear,
    [property: Description("余额"), Example("65")] int Balance
)
{
    public static PointRowAnswer Of(ListPoints.Row row) => new(row.Id, row.Name, row.Rank, row.ThisYear, row.Balance);
}

/// <summary>A member's ledger.</summary>
internal sealed record LedgerAnswer(
    [property: Description("党员的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")] MemberId MemberId,
    [property: Description("姓名"), Example("李伟")] string Name,
    [property: Description("余额"), Example("65")] int Balance,
    [property: Description("可用积分"), Example("65")] int Available,
    [property: Description("明细，近的在前")] IReadOnlyList<LedgerLineAnswer> Lines
)
{
    public static LedgerAnswer Of(ShowPoints.View view) =>
        new(view.Member.Id, view.Member.Name, view.Balance, view.Available, [.. view.Lines.Select(LedgerLineAnswer.Of)]);
}

/// <summary>A line of a ledger.</summary>
internal sealed record LedgerLineAnswer(
    [property: Description("序号"), Example("3")] int Number,
    [property: Description("类别"), Example("earned")] PointEntryKind Kind,
    [property: Description("积分，减少的为负"), Example("2")] int Points,
    [property: Description("此条以后的余额"), Example("65")] int Balance,
    [property: Description("日期"), Example("2026-05-01")] DateOnly On,
    [property: Description("事由"), Example("陪同独居老人就医")] string Text,
    [property: Description("标准"), Example("做一件好事实事")] string? Rule,
    [property: Description("到期日期；长期有效为空")] DateOnly? ExpiresOn,
    [property: Description("冲回或者到期针对的序号")] int? Against
)
{
    public static LedgerLineAnswer Of(ShowPoints.Line line) =>
        new(line.Number, line.Kind, line.Points, line.Balance, line.On, line.Text, line.Rule, line.ExpiresOn, line.Against);
}

/// <summary>A rule that rewards.</summary>
internal sealed record PointRuleAnswer(
    [property: Description("编号"), Example("good-deed")] string Id,
    [property: Description("名称"), Example("做一件好事实事")] string Title,
    [property: Description("依据的记录"), Example("good-deed")] string Source,
    [property: Description("积分"), Example("2")] int Points,
    [property: Description("一月至多"), Example("20")] int? CapMonth,
    [property: Description("一年至多"), Example("150")] int? CapYear,
    [property: Description("有效月数；长期为空"), Example("24")] int? LastsMonths,
    [property: Description("施行日期"), Example("2024-01-01")] DateOnly From
)
{
    public static PointRuleAnswer Of(EarningRule rule) =>
        new(rule.Id, rule.Title, rule.Source, rule.Points, rule.CapMonth, rule.CapYear, rule.LastsMonths, rule.InForce.From);
}
