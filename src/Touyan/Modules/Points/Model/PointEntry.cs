using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.Points.Rules;

namespace Touyan.Modules.Points.Model;

/// <summary>What an entry of the ledger tells.</summary>
public enum PointEntryKind
{
    [Display(Name = "得分")]
    Earned = 1,

    [Display(Name = "使用")]
    Spent = 2,

    [Display(Name = "冲回")]
    Reversed = 3,

    [Display(Name = "到期")]
    Expired = 4,

    [Display(Name = "申诉补记")]
    Granted = 5,
}

/// <summary>A line of a member's ledger: written once, never changed. A wrong one is reversed by another that names it.</summary>
[DisplayName("积分记录")]
public sealed class PointEntry : ICountyOwned
{
    public const int TextMaxLength = 300;

    private PointEntry() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    [DisplayName("党员")]
    public MemberId MemberId { get; private set; }

    /// <summary>Place in his ledger, counted from one.</summary>
    [DisplayName("序号")]
    public int Number { get; private set; }

    [DisplayName("类别")]
    public PointEntryKind Kind { get; private set; }

    /// <summary>More than zero when it adds.</summary>
    [DisplayName("积分")]
    public int Points { get; private set; }

    [DisplayName("日期")]
    public DateOnly On { get; private set; }

    [DisplayName("标准")]
    public string? Rule { get; private set; }

    [DisplayName("来源")]
    public string? Source { get; private set; }

    /// <summary>The record that earned, the spending, or the case of an appeal.</summary>
    [DisplayName("依据的记录")]
    public Guid? RecordId { get; private set; }

    /// <summary>The entry that is reversed or expires.</summary>
    [DisplayName("针对的记录")]
    public Guid? OfEntryId { get; private set; }

    /// <summary>The first day on which what is left of it is gone.</summary>
    [DisplayName("到期日期")]
    public DateOnly? ExpiresOn { get; private set; }

    [DisplayName("事由")]
    public string Text { get; private set; } = "";

    [DisplayName("记入时间")]
    public DateTime RecordedAt { get; private set; }

    /// <summary>It adds points that are used up one after another.</summary>
    public bool IsCredit => Kind is PointEntryKind.Earned or PointEntryKind.Granted;

    internal static PointEntry Earn(int county, int number, PointRecord record, EarningRule rule, int points, DateTime now) =>
        new()
        {
            CountyCode = county,
            Id = Guid.CreateVersion7(),
            MemberId = record.Member,
            Number = number,
            Kind = PointEntryKind.Earned,
            Points = points,
            On = record.On,
            Rule = rule.Id,
            Source = record.Source,
            RecordId = record.Id,
            ExpiresOn = rule.LastsMonths is { } months ? record.On.AddMonths(months) : null,
            Text = record.Text,
            RecordedAt = now,
        };

    internal static PointEntry Grant(int county, int number, MemberId member, int points, Guid @case, string text, DateTime now) =>
        new()
        {
            CountyCode = county,
            Id = Guid.CreateVersion7(),
            MemberId = member,
            Number = number,
            Kind = PointEntryKind.Granted,
            Points = points,
            On = Clock.ToChinaDate(now),
            RecordId = @case,
            Text = text,
            RecordedAt = now,
        };

    internal static PointEntry Spend(int county, int number, PointSpending spending, DateTime now) =>
        new()
        {
            CountyCode = county,
            Id = Guid.CreateVersion7(),
            MemberId = spending.MemberId,
            Number = number,
            Kind = PointEntryKind.Spent,
            Points = -spending.Points,
            On = Clock.ToChinaDate(now),
            Rule = spending.Rule,
            RecordId = spending.Id,
            Text = spending.What,
            RecordedAt = now,
        };

    /// <summary>Takes back all of a credit (reversal) or what is left of it (expiry).</summary>
    internal static PointEntry Against(PointEntry credit, int number, PointEntryKind kind, int points, string text, DateTime now) =>
        new()
        {
            CountyCode = credit.CountyCode,
            Id = Guid.CreateVersion7(),
            MemberId = credit.MemberId,
            Number = number,
            Kind = kind,
            Points = -points,
            On = Clock.ToChinaDate(now),
            Rule = credit.Rule,
            Source = credit.Source,
            RecordId = credit.RecordId,
            OfEntryId = credit.Id,
            Text = text,
            RecordedAt = now,
        };
}
