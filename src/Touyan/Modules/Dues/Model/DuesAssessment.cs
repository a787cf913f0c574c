using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.Rulebook;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Dues.Model;

/// <summary>On what a month's amount rests.</summary>
public enum DuesGround
{
    [Display(Name = "按规定")]
    Regular = 1,

    [Display(Name = "少交")]
    Reduced = 2,

    [Display(Name = "免交")]
    Waived = 3,

    /// <summary>It turned out later that he owed nothing here for that month.</summary>
    [Display(Name = "不应交纳")]
    NotOwed = 4,

    /// <summary>He paid at the organisation that received him (DUES-21): nothing is left to be collected here.</summary>
    [Display(Name = "在流入地交纳")]
    Elsewhere = 5,
}

/// <summary>What one member owes for one month, and to which branch. Written once: what puts it right is a new row that names it.</summary>
[DisplayName("党费核定")]
public sealed class DuesAssessment : ICountyOwned
{
    // Rates are kept in hundredths of a per cent.
    private const int Points = 10_000;

    private DuesAssessment() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    [NotTraced]
    public MemberId MemberId { get; private set; }

    /// <summary>First day of the month.</summary>
    [DisplayName("月份")]
    public DateOnly Month { get; private set; }

    /// <summary>The branch that he stood in on the day that settles it.</summary>
    [DisplayName("应交党支部")]
    public OrganizationId OrganizationId { get; private set; }

    [DisplayName("应交金额（分）")]
    public long AmountFen { get; private set; }

    /// <summary>What the rate gives beyond the cap.</summary>
    [DisplayName("自愿部分（分）")]
    public long VoluntaryFen { get; private set; }

    [DisplayName("核定情形")]
    public DuesGround Ground { get; private set; }

    /// <summary>The rule it was reckoned by.</summary>
    [DisplayName("所依规则")]
    public string RuleId { get; private set; } = "";

    /// <summary>The rate in hundredths of a per cent; null where the amount is fixed.</summary>
    [DisplayName("比例（万分之）")]
    public int? RatePoints { get; private set; }

    [NotTraced]
    public DuesBasisId? BasisId { get; private set; }

    [NotTraced]
    public Guid? ReliefId { get; private set; }

    /// <summary>The row that this one puts right.</summary>
    [NotTraced]
    public Guid? CorrectsId { get; private set; }

    [DisplayName("核定时间")]
    public DateTime AssessedAt { get; private set; }

    /// <summary>What a basis and a relief make of a month.</summary>
    public static DuesAssessment Of(AssessedMonth month, DuesBasis basis, DuesRelief? relief, DuesRules rules)
    {
        var due = basis.Due(rules);
        var made = Bare(month);
        (made.BasisId, made.RuleId) = (basis.Id, due.Rule.Id);
        made.RatePoints = due.Bracket is { } bracket ? (int)(bracket.Rate * Points) : null;
        (made.AmountFen, made.VoluntaryFen, made.Ground) = (due.Fen, due.VoluntaryFen, DuesGround.Regular);
        if (relief is null)
            return made;

        made.ReliefId = relief.Id;
        (made.AmountFen, made.VoluntaryFen, made.Ground) = (relief.Of(due.Fen), 0, relief.Ground);
        return made;
    }

    /// <summary>Nothing is owed here for that month after all.</summary>
    public static DuesAssessment Nothing(AssessedMonth month, string ruleId)
    {
        var made = Bare(month);
        (made.Ground, made.RuleId) = (DuesGround.NotOwed, ruleId);
        return made;
    }

    /// <summary>Paid at the organisation that received him.</summary>
    public static DuesAssessment Elsewhere(AssessedMonth month, string ruleId)
    {
        var made = Bare(month);
        (made.Ground, made.RuleId) = (DuesGround.Elsewhere, ruleId);
        return made;
    }

    /// <summary>True when the other says the same.</summary>
    public bool IsAs(DuesAssessment other) =>
        (OrganizationId, AmountFen, VoluntaryFen, Ground) == (other.OrganizationId, other.AmountFen, other.VoluntaryFen, other.Ground)
        && (RuleId, BasisId, ReliefId) == (other.RuleId, other.BasisId, other.ReliefId);

    /// <summary>In words, with the article.</summary>
    public string Why(Rules rules) => Why(RuleId, RatePoints, Month, VoluntaryFen, Ground, rules);

    public static string Why(string ruleId, int? ratePoints, DateOnly month, long voluntaryFen, DuesGround ground, Rules rules)
    {
        var rule = rules.Find(ruleId, DuesMonth.LastDayOf(month));
        if (rule is null)
            return Words.Of(ground);

        var bracket = ratePoints is { } points ? rule.Brackets?.Steps.FirstOrDefault(s => s.Rate * Points == points) : null;
        var why = DuesRate.Why(rule, bracket, voluntaryFen);
        return ground switch
        {
            DuesGround.Regular => why,
            DuesGround.Reduced or DuesGround.Waived => $"经批准{Words.Of(ground)}；原{why}",
            DuesGround.NotOwed => $"该月组织关系不在本支部。依据：{rule.Article}",
            DuesGround.Elsewhere => $"已经登记在流入地党组织交纳。依据：{rule.Article}",
        };
    }

    private static DuesAssessment Bare(AssessedMonth month) =>
        new()
        {
            CountyCode = month.County,
            Id = Guid.CreateVersion7(),
            MemberId = month.Member,
            Month = month.Month,
            OrganizationId = month.Branch,
            CorrectsId = month.Corrects,
            AssessedAt = month.At,
        };
}

/// <summary>Whose month it is, and to whom it is owed.</summary>
public sealed record AssessedMonth(int County, MemberId Member, DateOnly Month, OrganizationId Branch, Guid? Corrects, DateTime At);
