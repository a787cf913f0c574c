using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Dues.Model;

namespace Touyan.Modules.Dues.Bases;

/// <summary>The branch fixes what a member's dues are reckoned from, from a month on.</summary>
public sealed class FixBasis(DuesDesk desk)
{
    public sealed record Input
    {
        [JsonIgnore]
        public MemberId Member { get; init; }

        [Display(Name = "起始月份", Description = "这个月的任意一天；一般为年初"), Required]
        public DateOnly? From { get; init; }

        [Display(Name = "党员类别（党费）"), Required]
        public DuesCategory? Category { get; init; }

        [
            Display(Name = "每月计算基数（元）", Description = "工资为税后固定部分，离退休为基本养老金；按固定数额交的不填"),
            Range(0, 10_000_000)
        ]
        public decimal? IncomeYuan { get; init; }

        [
            Display(Name = "上季度各月纯收入（元）", Description = "个体经营者填三个月，用逗号隔开，按月平均；填了这一项不填上一项"),
            StringLength(100)
        ]
        public string? QuarterYuan { get; init; }

        [Display(Name = "农民党员每月数额（元）", Description = "党支部确定；不填按通常数额"), Range(0, 100)]
        public decimal? ChosenYuan { get; init; }

        [Display(Name = "依据材料", Description = "如工资条、养老金发放单、本人申报"), Required, StringLength(DuesBasis.EvidenceMaxLength)]
        public string Evidence { get; init; } = "";

        [Display(Name = "年内变动原因", Description = "年初核定以外变动的填写"), StringLength(DuesBasis.EvidenceMaxLength)]
        public string? MidYearReason { get; init; }
    }

    public async Task<Result<DuesBasisId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.MemberAsync(input.Member, by, DuesPermissions.Collect, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var month = DuesMonth.Of(input.From!.Value);
        var rules = desk.RulesOf(month);
        var income = IncomeOf(input, rules);
        if (income.IsRefused)
            return income.Refusal!;

        var current = await desk.Db.DuesBases.SingleOrDefaultAsync(b => b.MemberId == input.Member && b.To == null, ct);
        var fixedNow = DuesBasis.Fix(FactsOf(input, month, income.Value, by), current, rules);
        if (fixedNow.IsRefused)
            return fixedNow.Refusal!;

        desk.Db.Add(fixedNow.Value);
        desk.Record(
            by,
            DuesActs.FixBasis,
            found.Value,
            input.MidYearReason,
            $"{DuesMonth.Text(month)}起，{Words.Of(input.Category!.Value)}"
        );
        return await desk.SaveAsync(DuesRefusals.ChangedMeanwhile, ct) is { } lost ? lost : fixedNow.Value.Id;
    }

    /// <summary>The income in fen; of a quarter, its mean.</summary>
    private static Result<long?> IncomeOf(Input input, DuesRules rules)
    {
        if (string.IsNullOrWhiteSpace(input.QuarterYuan))
            return input.IncomeYuan is not { } yuan ? (long?)null
                : Fen.IsWhole(yuan) ? Fen.Of(yuan)
                : DuesRefusals.FractionOfFen with { Field = nameof(Input.IncomeYuan) };

        var months = QuarterIncome.Read(input.QuarterYuan, rules);
        return months.IsRefused ? months.Refusal! : DuesRate.Average(months.Value, rules);
    }

    private BasisFacts FactsOf(Input input, DateOnly month, long? incomeFen, Actor by) =>
        new()
        {
            County = by.County,
            Member = input.Member,
            From = month,
            Category = input.Category!.Value,
            IncomeFen = incomeFen,
            ChosenFen = input.ChosenYuan is { } chosen ? Fen.Of(chosen) : null,
            Evidence = input.Evidence.Trim(),
            MidYearReason = input.MidYearReason,
            FixedBy = by.Name,
            RecordedAt = desk.Now,
        };
}
