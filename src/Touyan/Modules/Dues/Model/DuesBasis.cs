using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Trail;
using Touyan.Platform.Secrets;

namespace Touyan.Modules.Dues.Model;

/// <summary>What a member's dues are reckoned from, from a month to a month: his category and, where the dues are a share of it, his income.</summary>
[DisplayName("党费计算基数")]
public sealed class DuesBasis : ICountyOwned, IVersioned
{
    /// <summary>Name of the sealed column, part of its seal.</summary>
    internal const string IncomeColumn = "dues_bases.income";

    public const int EvidenceMaxLength = 200;

    private DuesBasis() { }

    public int CountyCode { get; private set; }

    public DuesBasisId Id { get; private set; }

    [NotTraced]
    public MemberId MemberId { get; private set; }

    /// <summary>First day of the first month.</summary>
    [DisplayName("起始月份")]
    public DateOnly From { get; private set; }

    /// <summary>First day of the month from which another holds.</summary>
    [DisplayName("截止月份（不含）")]
    public DateOnly? To { get; private set; }

    [DisplayName("党员类别（党费）")]
    public DuesCategory Category { get; private set; }

    /// <summary>Sealed. Of a self-employed member the mean of the quarter before.</summary>
    [DisplayName("计算基数")]
    public Secret<Income>? Income { get; private set; }

    /// <summary>What the branch decided for a farmer, in fen.</summary>
    [DisplayName("农民党员数额（分）")]
    public long? ChosenFen { get; private set; }

    /// <summary>What it was taken from: a pay slip, a statement of the member.</summary>
    [DisplayName("依据材料")]
    public string Evidence { get; private set; } = "";

    /// <summary>Why it changes within a year.</summary>
    [DisplayName("年内变动原因")]
    public string? MidYearReason { get; private set; }

    /// <summary>The row that this one puts right.</summary>
    [DisplayName("更正")]
    public DuesBasisId? CorrectsId { get; private set; }

    [DisplayName("核定人")]
    public string FixedBy { get; private set; } = "";

    [DisplayName("录入时间")]
    public DateTime RecordedAt { get; private set; }

    [NotTraced]
    public Guid? ImportId { get; private set; }

    [NotTraced]
    public int Version { get; set; }

    /// <summary>
    /// Fixed by the branch. The one that held until now ends where this begins; of the same month, this one puts it right and it has held for no month.
    /// </summary>
    public static Result<DuesBasis> Fix(BasisFacts facts, DuesBasis? current, DuesRules rules)
    {
        if (Check(facts, current, rules) is { } refusal)
            return refusal;

        current?.EndAt(facts.From);
        return new DuesBasis
        {
            CountyCode = facts.County,
            Id = EntityId.New<DuesBasisId>(),
            MemberId = facts.Member,
            From = facts.From,
            Category = facts.Category,
            Income = facts.IncomeFen is { } fen ? Model.Income.OfFen(fen) : null,
            ChosenFen = facts.ChosenFen,
            Evidence = facts.Evidence,
            MidYearReason = facts.MidYearReason,
            CorrectsId = current is { } old && old.From == facts.From ? old.Id : null,
            FixedBy = facts.FixedBy,
            RecordedAt = facts.RecordedAt,
            ImportId = facts.ImportId,
        };
    }

    /// <summary>Why it would not be fixed; null when it would.</summary>
    public static Refusal? Check(BasisFacts facts, DuesBasis? current, DuesRules rules) =>
        Wrong(facts, rules) ?? WrongBeside(facts, current, rules);

    public bool HoldsIn(DateOnly month) => From <= month && (To is null || month < To);

    /// <summary>What is owed for a month by the rules of that month.</summary>
    public DuesDue Due(DuesRules rules) => DuesRate.Of(Category, Income?.Value.Fen, ChosenFen, rules);

    /// <summary>Taken back: what held before it holds again.</summary>
    internal void Reopen() => To = null;

    private void EndAt(DateOnly month) => To = month;

    private static Refusal? Wrong(BasisFacts facts, DuesRules rules) =>
        facts.Category.HasIncome != facts.IncomeFen is not null ? DuesRefusals.IncomeDisagrees(facts.Category)
        : facts.Category is not DuesCategory.Farmer && facts.ChosenFen is not null ? DuesRefusals.ChosenForFarmersOnly
        : facts.ChosenFen is { } chosen && (chosen < Fen.Of(rules.FarmerLeast.Value) || chosen > Fen.Of(rules.FarmerMost.Value))
            ? DuesRefusals.FarmerOutside(rules)
        : null;

    private static Refusal? WrongBeside(BasisFacts facts, DuesBasis? current, DuesRules rules)
    {
        if (current is null)
            return null;

        if (facts.From < current.From)
            return DuesRefusals.BeforeLastBasis(current.From);

        var isYearly = current.Category == facts.Category && facts.Category is not DuesCategory.SelfEmployed && rules.IsFixedYearly;
        var isMidYear = facts.From > current.From && facts.From != DuesMonth.YearStart(facts.From);
        return isYearly && isMidYear && string.IsNullOrWhiteSpace(facts.MidYearReason) ? DuesRefusals.FixedForTheYear(rules) : null;
    }
}

/// <summary>A basis as it is entered.</summary>
public sealed record BasisFacts
{
    public required int County { get; init; }
    public required MemberId Member { get; init; }
    public required DateOnly From { get; init; }
    public required DuesCategory Category { get; init; }
    public long? IncomeFen { get; init; }
    public long? ChosenFen { get; init; }
    public required string Evidence { get; init; }
    public string? MidYearReason { get; init; }
    public required string FixedBy { get; init; }
    public required DateTime RecordedAt { get; init; }
    public Guid? ImportId { get; init; }
}
