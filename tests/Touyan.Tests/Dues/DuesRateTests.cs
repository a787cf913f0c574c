using Touyan.Modules.Dues;
using Touyan.Modules.Dues.Model;
using Touyan.Modules.Rulebook;
using Touyan.Modules.Rulebook.Files;
using Touyan.Tests.Support;

namespace Touyan.Tests.Dues;

/// <summary>What the rate tables make of an income, to the fen.</summary>
public sealed class DuesRateTests
{
    internal static readonly Rules Book = RulebookLoader.Load(RulebookLoader.DefaultFolder, new DateOnly(2026, 11, 20));

    private static readonly DuesRules Rules = new(Book.On(new DateOnly(2026, 11, 30)));

    [Theory]
    [InlineData(DuesCategory.Salaried, 2800_00, 14_00)]
    [InlineData(DuesCategory.Salaried, 3000_00, 15_00)]
    [InlineData(DuesCategory.Salaried, 3000_01, 30_00)]
    [InlineData(DuesCategory.Salaried, 5000_00, 50_00)]
    [InlineData(DuesCategory.Salaried, 5001_00, 75_02)]
    [InlineData(DuesCategory.Salaried, 8600_00, 129_00)]
    [InlineData(DuesCategory.Salaried, 10000_00, 150_00)]
    [InlineData(DuesCategory.Salaried, 12500_00, 250_00)]
    [InlineData(DuesCategory.AnnualSalary, 8600_00, 129_00)]
    [InlineData(DuesCategory.Retired, 5000_00, 25_00)]
    [InlineData(DuesCategory.Retired, 5000_01, 50_00)]
    [InlineData(DuesCategory.Retired, 6800_00, 68_00)]
    [InlineData(DuesCategory.SelfEmployed, 9000_00, 135_00)]
    [InlineData(DuesCategory.Salaried, 0, 0)]
    public void An_income_pays_the_rate_of_its_bracket_on_all_of_it(DuesCategory category, long income, long due) =>
        Assert.Equal(due, DuesRate.Of(category, income, null, Rules).Fen);

    [Fact]
    public void What_lies_above_the_cap_is_left_to_him()
    {
        var due = DuesRate.Of(DuesCategory.Salaried, 52000_00, null, Rules);

        Assert.Equal((1000_00, 1040_00, 40_00), (due.Fen, due.FullFen, due.VoluntaryFen));
        Assert.Contains("自愿", due.Why);
    }

    [Theory]
    [InlineData(DuesCategory.Farmer, null, 50)]
    [InlineData(DuesCategory.Farmer, 20L, 20)]
    [InlineData(DuesCategory.Farmer, 100L, 100)]
    [InlineData(DuesCategory.Student, null, 20)]
    [InlineData(DuesCategory.Unemployed, null, 20)]
    [InlineData(DuesCategory.Relief, null, 20)]
    public void Some_pay_a_fixed_amount(DuesCategory category, long? chosen, long due) =>
        Assert.Equal(due, DuesRate.Of(category, null, chosen, Rules).Fen);

    [Fact]
    public void The_self_employed_pay_by_the_mean_of_the_quarter_before()
    {
        Assert.Equal(9000_00, DuesRate.Average([9000_00, 6000_00, 12000_00], Rules));
        Assert.Equal(3333_33, DuesRate.Average([10000_00, 0, 0], Rules));
        Assert.Equal(0, DuesRate.Average([-9000_00, 1000_00, 0], Rules));
    }

    [Fact]
    public void More_income_of_the_same_bracket_is_never_less_dues_and_never_more_than_the_bracket_says()
    {
        var table = Rules.SalaryBrackets.Value;
        for (var income = 1L; income < 13000_00; income += 137)
        {
            var (here, next) = (
                DuesRate.Of(DuesCategory.Salaried, income, null, Rules),
                DuesRate.Of(DuesCategory.Salaried, income + 1, null, Rules)
            );
            if (here.Bracket == next.Bracket)
                Assert.True(here.FullFen <= next.FullFen, $"{income}");

            Assert.Equal(table.Of(income / 100m), here.Bracket);
            Assert.True(Math.Abs(here.FullFen - (income * here.Bracket!.Rate)) <= 0.5m, $"{income}");
        }
    }

    [Fact]
    public void A_county_may_round_to_a_jiao()
    {
        using var copy = new RulebookCopy();
        copy.Change("dues.yaml", "    value: 分\n", "    value: 角\n");
        var rules = new DuesRules(RulebookLoader.Load(copy.Folder, new DateOnly(2026, 7, 1)).On(new DateOnly(2026, 7, 31)));

        Assert.Equal(75_00, DuesRate.Of(DuesCategory.Salaried, 5001_00, null, rules).Fen);
        Assert.Equal(75_10, DuesRate.Of(DuesCategory.Salaried, 5005_00, null, rules).Fen);
    }

    [Fact]
    public void Why_names_the_bracket_and_the_article_but_not_the_income()
    {
        var why = DuesRate.Of(DuesCategory.Salaried, 8613_47, null, Rules).Why;

        Assert.Contains("5000 元以上（不含）至 10000 元", why);
        Assert.Contains("1.5%", why);
        Assert.Contains("第二条", why);
        Assert.DoesNotContain("8613", why);
    }

    [Fact]
    public void Every_rule_that_the_house_reads_is_there()
    {
        foreach (var property in typeof(DuesRules).GetProperties())
            Assert.NotNull(property.GetValue(Rules));

        Assert.True(Book.Files.Single(f => f.Id == "dues").Rules.Count > 40);
    }
}
