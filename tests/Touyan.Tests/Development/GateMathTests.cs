using Microsoft.Extensions.DependencyInjection;
using Touyan.Kernel;
using Touyan.Modules.Development;
using Touyan.Modules.Development.Gates;
using Touyan.Modules.Members;
using Touyan.Modules.Rulebook;
using Touyan.Tests.Support;

namespace Touyan.Tests.Development;

/// <summary>What the regulations ask at the gates: values in, a refusal with its article or nothing out.</summary>
public sealed class GateMathTests
{
    private static readonly MemberId Sun = EntityId.New<MemberId>();
    private static readonly MemberId Zhou = EntityId.New<MemberId>();

    private static DateOnly Day(string day) => DateOnly.Parse(day);

    [Theory]
    [InlineData("2023-03-01", "2023-08-31", 0)]
    [InlineData("2023-03-01", "2023-09-01", 1)]
    [InlineData("2023-03-01", "2024-02-29", 1)]
    [InlineData("2023-03-01", "2024-03-01", 2)]
    [InlineData("2023-08-31", "2024-02-28", 0)]
    [InlineData("2023-08-31", "2024-02-29", 1)]
    public void A_review_falls_due_each_half_year(string from, string on, int needed) =>
        Assert.Equal(needed, GateMath.ReviewsNeeded(Day(from), Day(on), 6));

    [Fact]
    public async Task Reviews_that_are_missing_are_counted_with_the_article()
    {
        var rules = await RulesAsync();

        var refused = GateMath.Reviews(Day("2023-03-01"), [Day("2023-09-01")], Day("2024-03-05"), rules);
        var before = GateMath.Reviews(Day("2023-03-01"), [Day("2023-02-01"), Day("2023-09-01")], Day("2024-03-05"), rules);
        var all = GateMath.Reviews(Day("2023-03-01"), [Day("2023-09-01"), Day("2024-03-01")], Day("2024-03-05"), rules);

        Assert.Equal("development.reviews-missing", refused!.Code);
        Assert.Contains("应有 2 次；2023-09-02 至 2024-03-01 没有登记考察", refused.Message);
        Assert.Contains("第十一条", refused.Article);
        Assert.NotNull(before);
        Assert.Null(all);
    }

    [Theory]
    [InlineData("2023-08-31", "2023-09-01", "2023-09-02 至 2024-03-01")]
    [InlineData("2024-02-28", "2024-02-29", "2023-03-01 至 2023-09-01")]
    [InlineData("2024-03-04", "2024-03-05", "2023-03-01 至 2023-09-01、2023-09-02 至 2024-03-01")]
    [InlineData("2023-09-01", "2023-09-02", null)]
    [InlineData("2023-03-01", "2024-03-01", null)]
    public async Task Each_half_year_has_a_review_of_its_own(string one, string other, string? missing)
    {
        var refused = GateMath.Reviews(Day("2023-03-01"), [Day(one), Day(other)], Day("2024-03-05"), await RulesAsync());

        Assert.Equal(missing is null, refused is null);
        Assert.Contains(missing ?? "", refused?.Message ?? "");
    }

    [Theory]
    [InlineData(3, 0, true)]
    [InlineData(0, 24, true)]
    [InlineData(2, 23, false)]
    [InlineData(null, null, false)]
    public async Task Training_is_three_days_or_twenty_four_hours(int? days, int? hours, bool isEnough) =>
        Assert.Equal(isEnough, GateMath.Training(days, hours, await RulesAsync()) is null);

    [Theory]
    // 2026-05-01 to 05-05 are days off; 2026-05-09 is made up for them.
    [InlineData("2026-04-27", "2026-05-06", "2026-05-07", null)]
    [InlineData("2026-04-29", "2026-05-06", "2026-05-07", "development.notice-too-short")]
    [InlineData("2026-04-29", "2026-05-08", "2026-05-09", null)]
    [InlineData("2026-05-06", "2026-05-09", "2026-05-11", "development.notice-too-short")]
    [InlineData("2026-04-30", "2026-05-09", "2026-05-10", null)]
    [InlineData("2026-04-27", "2026-05-06", "2026-05-06", "development.notice-not-over")]
    public async Task A_notice_is_counted_in_working_days(string from, string to, string on, string? code)
    {
        var calendar = (await RulesAsync(r => r)).Calendar;

        Assert.Equal(code, GateMath.Notice(Day(from), Day(to), Day(on), calendar, await RulesAsync())?.Code);
    }

    [Theory]
    [InlineData("2024-09-01", "2024-09-01", null)]
    [InlineData("2024-09-02", "2024-09-01", "development.approval-not-extended")]
    [InlineData("2024-11-30", "2024-12-01", null)]
    [InlineData("2024-12-02", "2025-01-01", "development.approval-too-late")]
    public async Task Approval_takes_three_months_or_six_when_put_off(string on, string due, string? code)
    {
        var refused = GateMath.Approval(Day("2024-06-01"), Day(due), Day(on), await RulesAsync());

        Assert.Equal(code, refused?.Code);
        Assert.Equal(code is not null, refused?.Article?.Contains("第二十七条") is true);
    }

    [Theory]
    [InlineData("2025-11-30", false)]
    [InlineData("2025-12-01", true)]
    [InlineData("2026-06-01", true)]
    [InlineData("2026-06-02", false)]
    public async Task Probation_is_extended_by_half_a_year_to_a_year(string until, bool may) =>
        Assert.Equal(may, GateMath.Extension(Day("2025-06-01"), Day(until), await RulesAsync()) is null);

    [Theory]
    [InlineData(MemberKind.Full, MembershipStanding.Normal, null)]
    [InlineData(MemberKind.Probationary, MembershipStanding.Normal, "是预备党员")]
    [InlineData(MemberKind.Full, MembershipStanding.Suspended, "党籍状态为“停止党籍”")]
    [InlineData(MemberKind.Full, MembershipStanding.LostContact, "党籍状态为“失联”")]
    public async Task A_contact_is_a_full_member_in_good_standing_on_the_day(MemberKind kind, MembershipStanding standing, string? why)
    {
        var onDay = new Dictionary<MemberId, MemberOnDay> { [Sun] = Member(Sun, kind, standing) };

        var refused = GateMath.Contacts([Sun], onDay, Day("2023-03-12"), await RulesAsync());

        Assert.Equal(why is null, refused is null);
        Assert.Contains(why ?? "", refused?.Message ?? "");
    }

    [Fact]
    public async Task There_are_one_or_two_contacts_and_two_introducers()
    {
        var rules = await RulesAsync();
        var onDay = new[] { Sun, Zhou }.ToDictionary(id => id, id => Member(id));
        var third = EntityId.New<MemberId>();

        Assert.Equal("development.contacts-number", GateMath.Contacts([], onDay, Day("2023-03-12"), rules)!.Code);
        Assert.Equal("development.contacts-number", GateMath.Contacts([Sun, Zhou, third], onDay, Day("2023-03-12"), rules)!.Code);
        Assert.Equal("development.introducers-number", GateMath.Introducers([Sun, Sun], onDay, true, Day("2023-03-12"), rules)!.Code);
        Assert.Null(GateMath.Introducers([Sun, Zhou], onDay, true, Day("2023-03-12"), rules));
    }

    [Fact]
    public async Task A_political_review_holds_as_long_as_the_county_says()
    {
        var rules = await RulesAsync();

        Assert.Equal("development.no-political-review", GateMath.PoliticalReview(null, Day("2026-01-01"), rules)!.Code);
        Assert.Null(GateMath.PoliticalReview(Day("2015-01-01"), Day("2026-01-01"), rules));
    }

    [Fact]
    public async Task Who_was_delisted_waits_and_whose_probation_was_cancelled_does_not()
    {
        var rules = await RulesAsync();
        Refusal? Ask(string reason) =>
            GateMath.Application(Day("1980-01-01"), Day("2026-01-01"), Left(reason, "2024-01-01"), code => code ?? "", rules);

        Assert.Equal("development.readmission-too-early", Ask("13")!.Code);
        Assert.Null(Ask("16"));
    }

    private static KnownMembership Left(string reason, string on) => new(Sun, MembershipStanding.LeftParty, reason, Day(on));

    private static MemberOnDay Member(
        MemberId id,
        MemberKind kind = MemberKind.Full,
        MembershipStanding standing = MembershipStanding.Normal
    ) =>
        new()
        {
            Id = id,
            Name = "孙丽",
            OrganizationId = default,
            Kind = kind,
            Standing = standing,
            BornOn = Day("1980-03-08"),
            AdmittedOn = Day("2010-06-20"),
        };

    private static Task<DevelopmentRules> RulesAsync() => RulesAsync(r => r.Development(Day("2026-01-01")));

    private static async Task<T> RulesAsync<T>(Func<Rules, T> read)
    {
        await using var scope = (await SharedApp.GetAsync()).Services.CreateAsyncScope();
        return read(scope.ServiceProvider.GetRequiredService<Rules>());
    }
}
