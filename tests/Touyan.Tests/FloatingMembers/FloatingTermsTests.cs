using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Modules.Rulebook;
using Touyan.Modules.Rulebook.Files;
using Touyan.Tests.Support;

namespace Touyan.Tests.FloatingMembers;

/// <summary>How long somebody is away who is registered, and when those who come home are received: as the rules say, hard or soft.</summary>
public sealed class FloatingTermsTests
{
    private const string Hard = "《关于加强新时代流动党员教育管理工作的意见》（条款号待核）\n    evidence: S\n    strength: hard";

    private static readonly DateOnly Day = new(2026, 11, 20);

    private static readonly Rules Book = RulebookLoader.Load(RulebookLoader.DefaultFolder, Day);

    private static readonly DateTime Now = new(2026, 11, 20, 2, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("2026-08-31", Strength.Hard, "急事", "outflow.too-short")]
    [InlineData("2026-09-01", Strength.Hard, null, null)]
    [InlineData("2026-08-31", Strength.Soft, null, "outflow.too-short")]
    [InlineData("2026-08-31", Strength.Soft, "急事", null)]
    public void Who_will_be_back_soon_takes_a_certificate_along(string until, Strength strength, string? reason, string? code)
    {
        using var book = new RulebookCopy();
        if (strength is Strength.Soft)
            book.Change("membership.yaml", Hard, Hard.Replace("hard", "soft", StringComparison.Ordinal));

        var rules = new FloatingRules(RulebookFolder.Open(book.Folder, Day).Rules.On(Day));
        var there = Leaving().Whereabouts with { ExpectedUntil = DateOnly.Parse(until) };

        var begun = Outflow.Begin(Leaving() with { Whereabouts = there, ShortReason = reason }, rules);

        Assert.Equal(code, begun.Refusal?.Code);
        Assert.Equal(code is not null, begun.Refusal?.Article?.Contains("党员证明信", StringComparison.Ordinal) is true);
    }

    [Theory]
    [InlineData("2026-02-17", null, null)]
    [InlineData("2026-02-02", null, null)]
    [InlineData("2026-03-04", null, null)]
    [InlineData("2026-03-05", null, "reception.outside-the-holiday")]
    [InlineData("2026-02-01", null, "reception.outside-the-holiday")]
    [InlineData("2026-03-05", "返乡推迟", null)]
    public void At_the_spring_festival_guests_are_received_within_the_days_of_the_rule_or_for_a_reason(
        string on,
        string? reason,
        string? code
    )
    {
        var facts = new ReceptionFacts
        {
            County = 320685,
            Organization = EntityId.New<OrganizationId>(),
            On = DateOnly.Parse(on),
            Holiday = Holiday.SpringFestival,
            Place = "村部",
            Content = "座谈",
            Guests = [EntityId.New<OutflowId>()],
            OutsideReason = reason,
            RecordedBy = "李伟",
            RecordedAt = Now,
        };

        var held = Reception.Hold(facts, new FloatingRules(Book.On(Day)));

        Assert.Equal(code, held.Refusal?.Code);
        Assert.Equal(code is not null, held.Refusal?.Article is not null);
        Assert.Null(
            Reception.Hold(facts with { Holiday = Holiday.NationalDay, OutsideReason = null }, new FloatingRules(Book.On(Day))).Refusal
        );
    }

    private static OutflowFacts Leaving() =>
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
            },
            ContactPerson = EntityId.New<MemberId>(),
            Education = new DepartureEducation(new DateOnly(2026, 2, 26), "外出纪律", "李伟", null),
            RecordedAt = Now,
        };
}
