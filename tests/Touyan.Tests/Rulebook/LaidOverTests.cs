using Touyan.Kernel;
using Touyan.Modules.Rulebook;
using Touyan.Modules.Rulebook.Local;

namespace Touyan.Tests.Rulebook;

/// <summary>A county's values over the versions of a regulation.</summary>
public sealed class LaidOverTests
{
    private static readonly Rule First = new()
    {
        Id = "TRF-04.days",
        Title = "有效期",
        Article = "《条例》第一条",
        Evidence = Evidence.V,
        Strength = Strength.Hard,
        InForce = new(Day("2020-01-01"), Day("2026-01-01")),
        Number = 90m,
        Local = new(1, 90, []),
    };

    // From 2026 on the regulation allows less.
    private static readonly Rule Second = First with { InForce = new(Day("2026-01-01")), Number = 30m, Local = new(1, 30, []) };

    [Fact]
    public void It_holds_between_its_days()
    {
        Assert.Equal(
            ["2020-01-01 至 2021-01-01 90", "2021-01-01 至 2022-01-01 60", "2022-01-01 至 2026-01-01 90", "2026-01-01 起 30"],
            Shown(Decision("60", "2021-01-01", "2022-01-01"))
        );
    }

    [Fact]
    public void What_the_regulation_no_longer_allows_ends_with_it() =>
        Assert.Equal(
            ["2020-01-01 至 2025-01-01 90", "2025-01-01 至 2026-01-01 60", "2026-01-01 起 30"],
            Shown(Decision("60", "2025-01-01"))
        );

    [Fact]
    public void What_it_still_allows_goes_on() =>
        Assert.Equal(
            ["2020-01-01 至 2025-01-01 90", "2025-01-01 至 2026-01-01 20", "2026-01-01 起 20"],
            Shown(Decision("20", "2025-01-01"))
        );

    [Fact]
    public void It_cites_the_paper_of_the_county_before_the_regulation()
    {
        var own = Over(Decision("60", "2021-01-01")).Of(First.Id).Single(r => r.Decision is not null);

        Assert.Equal("本县规定（海组发〔2026〕12号）；《条例》第一条", own.Article);
        Assert.Equal((Evidence.L, Strength.Hard), (own.Evidence, own.Strength));
    }

    [Fact]
    public void Without_any_the_book_is_the_same()
    {
        var national = new RuleVersions([new("transfers", "转接", "", [First, Second])]);

        Assert.Same(national, LaidOver.Of(national, []));
    }

    [Theory]
    [InlineData("0.25", true)]
    [InlineData("0.255", false)]
    [InlineData("1", true)]
    [InlineData("1.01", false)]
    public void A_number_has_as_many_decimals_as_the_rule_is_written_with(string value, bool isTaken)
    {
        var rule = First with { Number = 0.50m, Local = new(0.20m, 1m, []) };

        Assert.Equal(isTaken, LaidOver.Take(rule, value) is not null);
    }

    private static IEnumerable<string> Shown(params CountyDecision[] decisions) =>
        Over(decisions).Of(First.Id).Select(r => $"{r.InForce} {r.Shown}");

    private static RuleVersions Over(params CountyDecision[] decisions) =>
        LaidOver.Of(new RuleVersions([new("transfers", "转接", "", [First, Second])]), decisions);

    private static CountyDecision Decision(string value, string from, string? to = null) =>
        new(EntityId.New<RuleProposalId>(), First.Id, new(Day(from), to is null ? null : Day(to)), value, "海组发〔2026〕12号");

    private static DateOnly Day(string day) => DateOnly.Parse(day);
}
