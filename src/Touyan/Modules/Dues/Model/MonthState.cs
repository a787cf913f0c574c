using System.ComponentModel.DataAnnotations;

namespace Touyan.Modules.Dues.Model;

/// <summary>How one month of one member stands.</summary>
public enum MonthState
{
    [Display(Name = "未核定")]
    NotDue = 1,

    [Display(Name = "应交")]
    Due = 2,

    [Display(Name = "部分交纳")]
    Partial = 3,

    [Display(Name = "已交")]
    Paid = 4,

    [Display(Name = "已补交")]
    PaidLate = 5,

    [Display(Name = "已交（少交）")]
    Reduced = 6,

    [Display(Name = "免交")]
    Waived = 7,

    [Display(Name = "逾期未交")]
    Overdue = 8,

    [Display(Name = "在流入地交纳")]
    Elsewhere = 9,
}

/// <summary>A month as its rows tell it: what is owed, what was paid net of reversals, and when last.</summary>
public sealed record DuesMonthFacts(DateOnly Month, long OwedFen, DuesGround Ground, long PaidFen, DateOnly? LastPaidOn)
{
    public long OpenFen => Math.Max(0, OwedFen - PaidFen);

    /// <summary>Nothing at all was paid though something was owed; a month with relief never counts.</summary>
    public bool IsUnpaid => Ground is DuesGround.Regular && OwedFen > 0 && PaidFen <= 0;

    public MonthState StateOn(DateOnly today)
    {
        var isOver = DuesMonth.LastDayOf(Month) < today;
        return Ground switch
        {
            DuesGround.NotOwed => MonthState.NotDue,
            DuesGround.Waived => MonthState.Waived,
            DuesGround.Elsewhere => MonthState.Elsewhere,
            DuesGround.Regular or DuesGround.Reduced when OpenFen > 0 => PaidFen > 0 ? MonthState.Partial
            : isOver ? MonthState.Overdue
            : MonthState.Due,
            DuesGround.Reduced => MonthState.Reduced,
            DuesGround.Regular => LastPaidOn > DuesMonth.LastDayOf(Month) ? MonthState.PaidLate : MonthState.Paid,
        };
    }
}

/// <summary>How the months of a member stand together.</summary>
/// <param name="OwedSince">The first month of which something is open.</param>
/// <param name="UnpaidSince">The first of the months on end, to the last, for which nothing at all was paid.</param>
/// <param name="PaidUntil">The last month before which nothing is open; null when nothing was settled yet.</param>
/// <param name="AssessedUntil">The last month that was assessed.</param>
public sealed record DuesCourse(DateOnly? OwedSince, DateOnly? UnpaidSince, DateOnly? PaidUntil, DateOnly? AssessedUntil)
{
    public static DuesCourse None { get; } = new(null, null, null, null);

    /// <summary>Pure: from the months of one member, in any order.</summary>
    public static DuesCourse Of(IEnumerable<DuesMonthFacts> months)
    {
        var course = None;
        foreach (var month in months.OrderBy(m => m.Month))
            course = course.Then(month);

        return course;
    }

    /// <summary>One month further on.</summary>
    public DuesCourse Then(DuesMonthFacts month)
    {
        if (month.Ground is DuesGround.NotOwed)
            return this;

        var isOpen = month.OpenFen > 0;
        return new DuesCourse(
            OwedSince ?? (isOpen ? month.Month : null),
            month.IsUnpaid ? UnpaidSince ?? month.Month : null,
            OwedSince is null && !isOpen ? month.Month : PaidUntil,
            month.Month
        );
    }

    /// <summary>Months on end for which nothing was paid, those that are over counted alone.</summary>
    public static int UnpaidMonths(DateOnly? unpaidSince, DateOnly today) =>
        unpaidSince is { } since ? Math.Max(0, DuesMonth.Between(since, DuesMonth.Of(today))) : 0;
}
