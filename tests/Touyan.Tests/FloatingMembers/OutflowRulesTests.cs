using Touyan.Kernel;
using Touyan.Modules.FloatingMembers;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Modules.FloatingMembers.Outflows;
using Touyan.Modules.Rulebook;
using Touyan.Modules.Rulebook.Files;

namespace Touyan.Tests.FloatingMembers;

/// <summary>What the rules make of dates, without a database.</summary>
public sealed class OutflowRulesTests
{
    private static readonly Rules Book = RulebookLoader.Load(RulebookLoader.DefaultFolder, new DateOnly(2026, 11, 20));

    private static readonly DateTime Now = new(2026, 11, 20, 2, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("2026-10-20", false)]
    [InlineData("2026-10-19", true)]
    public void A_contact_is_late_the_day_after_the_interval(string heard, bool isLate)
    {
        Assert.Equal(isLate, Of(heard).IsLate);
        Assert.Equal(isLate, DateOnly.Parse(heard) <= RulesOn("2026-11-20").LastHeardIfLate);
    }

    [Theory]
    [InlineData("2026-05-20", true)]
    [InlineData("2026-05-21", false)]
    public void Silent_is_whoever_was_not_heard_of_for_the_months_of_the_rule(string heard, bool isSilent) =>
        Assert.Equal(isSilent, Of(heard).IsSilent);

    [Theory]
    [InlineData("2027-02-28")]
    [InlineData("2027-03-01")]
    [InlineData("2028-02-29")]
    [InlineData("2026-08-31")]
    [InlineData("2026-12-31")]
    public void The_last_day_that_is_silent_is_the_same_counted_either_way(string today)
    {
        var rules = RulesOn(today);
        var months = rules.SilentMonths.Value;

        Assert.True(rules.LastHeardIfSilent.AddMonths(months) <= DateOnly.Parse(today));
        Assert.True(rules.LastHeardIfSilent.AddDays(1).AddMonths(months) > DateOnly.Parse(today));
    }

    [Theory]
    [InlineData("2026-05-20", true, true)]
    [InlineData("2026-05-21", true, false)]
    [InlineData("2026-05-20", false, false)]
    public void Long_enough_at_a_fixed_place_the_relation_is_to_be_transferred(string since, bool isFixed, bool isToTransfer)
    {
        var row = new OutflowRow
        {
            Since = DateOnly.Parse(since),
            HeardOn = new DateOnly(2026, 11, 1),
            IsFixedPlace = isFixed,
        };

        Assert.Equal(isToTransfer, OutflowFindings.Of(row, RulesOn("2026-11-20"), new DateOnly(2026, 11, 20)).IsToTransfer);
    }

    [Fact]
    public void Nothing_is_owed_once_it_has_ended()
    {
        var row = new OutflowRow
        {
            Since = new DateOnly(2025, 1, 1),
            HeardOn = new DateOnly(2025, 1, 1),
            IsFixedPlace = true,
            ExpectedUntil = new DateOnly(2025, 6, 1),
            EndedOn = new DateOnly(2025, 7, 1),
        };

        var findings = OutflowFindings.Of(row, RulesOn("2026-11-20"), new DateOnly(2026, 11, 20));

        Assert.False(findings.IsLate || findings.IsSilent || findings.IsToTransfer || findings.IsReturnPassed);
    }

    [Theory]
    [InlineData("2026-02-26", null, null)]
    [InlineData("2026-03-01", null, null)]
    [InlineData("2026-03-02", null, "outflow.education-late")]
    [InlineData("2026-03-02", "急事", null)]
    [InlineData(null, null, "outflow.education-missing")]
    [InlineData(null, "急事", null)]
    public void Whoever_leaves_was_talked_to_before_or_it_is_said_why_not(string? educated, string? lateReason, string? code)
    {
        var education = new DepartureEducation(educated is null ? null : DateOnly.Parse(educated), "外出纪律", "李伟", lateReason);

        var begun = Outflow.Begin(Leaving() with { Education = education }, RulesOn("2026-11-20"));

        Assert.Equal(code, begun.Refusal?.Code);
        Assert.Equal(code is not null, begun.Refusal?.Article is not null);
    }

    [Theory]
    [InlineData("31", FloatingRange.OtherProvince, true)]
    [InlineData("31", FloatingRange.OtherCity, false)]
    [InlineData("32", FloatingRange.OtherCity, true)]
    [InlineData("32", FloatingRange.OtherProvince, false)]
    [InlineData("99", FloatingRange.Abroad, true)]
    public void The_range_agrees_with_the_province(string province, FloatingRange range, bool agrees)
    {
        var there = Leaving().Whereabouts with { Province = province, Range = range };

        var begun = Outflow.Begin(Leaving() with { Whereabouts = there }, RulesOn("2026-11-20"));

        Assert.Equal(agrees ? null : "outflow.range-disagrees", begun.Refusal?.Code);
    }

    [Theory]
    [InlineData("2026-06-01", "2026-08-01", null)]
    [InlineData("2026-05-01", "2026-06-01", "inflow.months-overlap")]
    [InlineData("2026-03-01", "2026-03-01", "inflow.months-overlap")]
    [InlineData("2026-02-01", "2026-02-01", "inflow.months-outside")]
    [InlineData("2026-12-01", "2026-12-01", "inflow.months-outside")]
    [InlineData("2026-08-01", "2026-07-01", "inflow.months-outside")]
    public void Each_month_is_paid_once(string from, string to, string? code)
    {
        var inflow = Inflow.Register(Arriving("流动1")).Value;
        var outflow = Outflow.Begin(Leaving("流动1"), RulesOn("2026-11-20")).Value;
        Assert.False(inflow.Pay(Months("2026-03-01", "2026-05-01"), [], RulesOn("2026-11-20")).IsRefused);
        Assert.False(outflow.Pay(Months("2026-03-01", "2026-05-01"), "张江镇党委", [], RulesOn("2026-11-20")).IsRefused);

        Assert.Equal(code, inflow.Pay(Months(from, to), [], RulesOn("2026-11-20")).Refusal?.Code);
        Assert.Equal(code, outflow.Pay(Months(from, to), "张江镇党委", [], RulesOn("2026-11-20")).Refusal?.Code);
    }

    [Fact]
    public void Without_a_card_dues_are_paid_at_home()
    {
        var (months, rules) = (Months("2026-03-01", "2026-05-01"), RulesOn("2026-11-20"));
        var refused = Inflow.Register(Arriving(card: null)).Value.Pay(months, [], rules).Refusal!;

        Assert.Equal("inflow.dues-without-card", refused.Code);
        Assert.Contains("党费", refused.Article);
        Assert.Equal(refused, Outflow.Begin(Leaving(), rules).Value.Pay(months, "张江镇党委", [], rules).Refusal);
    }

    [Fact]
    public void What_the_other_side_noted_is_not_noted_again_and_what_his_card_says_is_noted_after_his_return()
    {
        var rules = RulesOn("2026-11-20");
        (DateOnly, DateOnly)[] noted = [(new DateOnly(2026, 3, 1), new DateOnly(2026, 5, 1))];
        var (inflow, outflow) = (Inflow.Register(Arriving("流动1")).Value, Outflow.Begin(Leaving("流动1"), rules).Value);

        Assert.Equal("inflow.months-overlap", inflow.Pay(Months("2026-05-01", "2026-06-01"), noted, rules).Refusal?.Code);
        Assert.Equal("inflow.months-overlap", outflow.Pay(Months("2026-05-01", "2026-06-01"), "张江镇党委", noted, rules).Refusal?.Code);
        Assert.Null(outflow.Finish(new DateOnly(2026, 8, 10), OutflowEnd.Returned, new DateOnly(2026, 11, 20)));
        Assert.False(outflow.Pay(Months("2026-06-01", "2026-08-01"), "张江镇党委", noted, rules).IsRefused);
        Assert.Equal("inflow.months-outside", outflow.Pay(Months("2026-09-01", "2026-09-01"), "张江镇党委", noted, rules).Refusal?.Code);
    }

    [Fact]
    public void What_both_sides_confirmed_is_not_declined_and_what_was_declined_is_not_confirmed()
    {
        var (outflow, inflow) = (Outflow.Begin(Leaving(), RulesOn("2026-11-20")).Value, Inflow.Register(Arriving("流动1")).Value);
        var (yes, no) = (FloatingMatch.Propose(outflow, inflow, Now), FloatingMatch.Propose(outflow, inflow, Now));

        Assert.Null(yes.Confirm(new MatchSides(IsHome: true, IsHost: false), "甲", Now));
        Assert.Null(yes.ConfirmedAt);
        Assert.Equal("match.already-confirmed", yes.Confirm(new MatchSides(IsHome: true, IsHost: false), "甲", Now)?.Code);
        Assert.Null(yes.Confirm(new MatchSides(IsHome: false, IsHost: true), "乙", Now));
        Assert.Equal(Now, yes.ConfirmedAt);
        Assert.Equal("match.already-confirmed", yes.Decline("乙", Now)?.Code);
        Assert.Null(no.Decline("乙", Now));
        Assert.Equal("match.declined", no.Confirm(new MatchSides(IsHome: true, IsHost: true), "甲", Now)?.Code);
    }

    [Fact]
    public void A_joint_committee_says_with_whom_and_what_serves_somebody_is_not_closed()
    {
        var facts = new StationFacts
        {
            County = 320685,
            Kind = StationKind.JointCommittee,
            Name = "驻沪联合党委",
            Organization = EntityId.New<OrganizationId>(),
            Province = "31",
            Place = "上海市",
            EstablishedOn = new DateOnly(2018, 5, 1),
            Contact = "王建国",
            RecordedAt = Now,
        };

        Assert.Equal("station.joint-with-nobody", FloatingStation.Open(facts).Refusal?.Code);
        var station = FloatingStation.Open(facts with { JointWith = "张江镇党委" }).Value;
        Assert.Equal("station.still-serves", station.Close(new DateOnly(2026, 11, 1), served: 1, new DateOnly(2026, 11, 20))?.Code);
        Assert.Null(station.Close(new DateOnly(2026, 11, 1), served: 0, new DateOnly(2026, 11, 20)));
        Assert.Equal("station.closed", station.Close(new DateOnly(2026, 11, 1), served: 0, new DateOnly(2026, 11, 20))?.Code);
    }

    private static FloatingRules RulesOn(string day) => new(Book.On(DateOnly.Parse(day)));

    private static OutflowFindings Of(string heard)
    {
        var row = new OutflowRow { Since = new DateOnly(2026, 1, 1), HeardOn = DateOnly.Parse(heard) };
        return OutflowFindings.Of(row, RulesOn("2026-11-20"), new DateOnly(2026, 11, 20));
    }

    private static DuesFacts Months(string from, string to) =>
        new(DateOnly.Parse(from), DateOnly.Parse(to), 1250, new DateOnly(2026, 11, 1), "张敏", Now);

    private static OutflowFacts Leaving(string? card = null) =>
        new()
        {
            County = 320685,
            Member = EntityId.New<MemberId>(),
            Since = new DateOnly(2026, 3, 1),
            Reason = FloatingReason.Work,
            Whereabouts = new Whereabouts
            {
                Province = "31",
                Place = "上海市",
                Range = FloatingRange.OtherProvince,
                CardNumber = card,
            },
            ContactPerson = EntityId.New<MemberId>(),
            Education = new DepartureEducation(new DateOnly(2026, 2, 26), "外出纪律", "李伟", null),
            RecordedAt = Now,
        };

    private static InflowFacts Arriving(string? card) =>
        new()
        {
            County = 320685,
            Organization = EntityId.New<OrganizationId>(),
            Name = "赵明",
            ArrivedOn = new DateOnly(2026, 3, 5),
            Place = "柳桥村",
            HomeOrganization = "双桥村支部",
            CardNumber = card,
            ContactPerson = EntityId.New<MemberId>(),
            RecordedAt = Now,
        };
}
