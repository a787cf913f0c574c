using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Points.Model;

/// <summary>How far a spending is.</summary>
public enum SpendingState
{
    [Display(Name = "待他人确认")]
    Waiting = 1,

    [Display(Name = "已使用")]
    Done = 2,

    [Display(Name = "未同意")]
    Declined = 3,
}

/// <summary>Points given for a gift or an honour: entered by one, confirmed by another.</summary>
[DisplayName("使用积分")]
public sealed class PointSpending : ICountyOwned, IVersioned
{
    private PointSpending() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    [DisplayName("党员")]
    public MemberId MemberId { get; private set; }

    [DisplayName("用途标准")]
    public string Rule { get; private set; } = "";

    [DisplayName("积分")]
    public int Points { get; private set; }

    [DisplayName("事由")]
    public string What { get; private set; } = "";

    [DisplayName("登记账号")]
    public AccountId AskedById { get; private set; }

    [DisplayName("登记人")]
    public string AskedBy { get; private set; } = "";

    [DisplayName("登记时间")]
    public DateTime AskedAt { get; private set; }

    [DisplayName("情形")]
    public SpendingState State { get; private set; }

    [DisplayName("确认人")]
    public string? DecidedBy { get; private set; }

    [DisplayName("确认时间")]
    public DateTime? DecidedAt { get; private set; }

    [DisplayName("不同意的原因")]
    public string? DeclinedFor { get; private set; }

    [NotTraced]
    public int Version { get; set; }

    internal static PointSpending Ask(int county, MemberId member, Rules.SpendingRule rule, string what, Actor by, DateTime now) =>
        new()
        {
            CountyCode = county,
            Id = Guid.CreateVersion7(),
            MemberId = member,
            Rule = rule.Id,
            Points = rule.Points,
            What = what,
            AskedById = by.Account,
            AskedBy = by.Name,
            AskedAt = now,
            State = SpendingState.Waiting,
        };

    /// <summary>Another agrees: neither whoever entered it nor whoever gains by it.</summary>
    public Refusal? Confirm(Actor by, DateTime at)
    {
        if (CheckDecider(by) is { } refusal)
            return refusal;

        (State, DecidedBy, DecidedAt) = (SpendingState.Done, by.Name, at);
        return null;
    }

    public Refusal? Decline(Actor by, string reason, DateTime at)
    {
        if (CheckDecider(by) is { } refusal)
            return refusal;

        (State, DecidedBy, DecidedAt, DeclinedFor) = (SpendingState.Declined, by.Name, at, reason);
        return null;
    }

    private Refusal? CheckDecider(Actor by) =>
        State is not SpendingState.Waiting ? PointRefusals.SpendingDecided
        : by.Account == AskedById || by.Member == MemberId ? PointRefusals.OwnSpending
        : null;
}
