using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;

namespace Touyan.Modules.FloatingMembers.Model;

/// <summary>Dues that somebody paid where he is, as either side enters them.</summary>
public abstract record DuesInput
{
    [Display(Name = "起始月份", Description = "这个月的任意一天"), Required]
    public DateOnly? From { get; init; }

    [Display(Name = "截止月份", Description = "这个月的任意一天；只交一个月的与起始月份相同"), Required]
    public DateOnly? To { get; init; }

    [Display(Name = "金额（元）"), Required, Range(0.01, 1_000_000)]
    public decimal? AmountYuan { get; init; }

    [Display(Name = "交纳日期"), Required]
    public DateOnly? PaidOn { get; init; }

    /// <summary>What it says, in whole months and fen; refused when the amount is no whole number of them.</summary>
    internal Result<DuesFacts> Read(Actor by, DateTime now)
    {
        var fen = AmountYuan!.Value * DuesNoted.FenInYuan;
        return fen == decimal.Truncate(fen)
            ? new DuesFacts(InflowDues.MonthOf(From!.Value), InflowDues.MonthOf(To!.Value), (long)fen, PaidOn!.Value, by.Name, now)
            : FloatingRefusals.FractionOfFen;
    }
}
