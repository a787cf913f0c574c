using Touyan.Modules.Members;
using static Touyan.Tests.Members.AMember;

namespace Touyan.Tests.Members;

public sealed class MemberFactsTests
{
    [Theory]
    [InlineData("1985-03-15", "2026-03-14", 40)]
    [InlineData("1985-03-15", "2026-03-15", 41)]
    [InlineData("2008-02-29", "2026-02-27", 17)]
    [InlineData("2008-02-29", "2026-02-28", 18)]
    public void Age_is_counted_in_full_years(string born, string on, int years)
    {
        var age = MemberFacts.Age(Day(born), Day(on));

        Assert.Equal(years, age.Value);
        Assert.Contains(born, age.Why);
        Assert.Contains(on, age.Why);
    }

    [Fact]
    public void The_latest_birth_of_an_age_agrees_with_the_age_on_every_day()
    {
        for (var on = Day("2026-01-01"); on < Day("2030-01-01"); on = on.AddDays(1))
        {
            var latest = MemberFacts.LatestBirth(18, on);
            Assert.True(MemberFacts.FullYears(latest, on) >= 18, $"{latest} on {on}");
            Assert.True(MemberFacts.FullYears(latest.AddDays(1), on) < 18, $"{latest} on {on}");
        }
    }

    [Fact]
    public void Party_standing_counts_from_conversion_and_names_its_rule()
    {
        var (full, probationary) = (LiWei(), ChenJing());
        var starts = Book.Find("DEV-01.membership-starts", Day("2026-06-30"));

        var standing = MemberFacts.PartyStanding(full.Kind, full.ConvertedOn, Day("2026-06-30"), starts);

        Assert.Equal(14, standing.Value);
        Assert.Contains("2011-07-01", standing.Why);
        Assert.Contains("教育管理工作条例", standing.Article);
        Assert.Null(MemberFacts.PartyStanding(probationary.Kind, probationary.ConvertedOn, Day("2026-06-30"), starts).Value);
    }

    [Fact]
    public void Probation_ends_twelve_months_after_admission_or_when_its_extension_does()
    {
        var member = ChenJing();
        Assert.Equal(Day("2026-03-01"), MemberFacts.ProbationEnd(member.Kind, member.AdmittedOn, extendedTo: null, Rules)!.Value);

        Assert.Null(member.ExtendProbation(Day("2026-12-01"), On("2026-03-02"), Rules));
        var ends = MemberFacts.ProbationEnd(member.Kind, member.AdmittedOn, member.ProbationExtendedTo, Rules)!;

        Assert.Equal(Day("2026-12-01"), ends.Value);
        Assert.Contains("第三十三条", ends.Article);
        Assert.Null(MemberFacts.ProbationEnd(LiWei().Kind, LiWei().AdmittedOn, extendedTo: null, Rules));
    }

    [Fact]
    public void Bands_are_those_of_the_rule_book()
    {
        Assert.Equal("36—40岁", MemberFacts.AgeBand(Day("1985-12-31"), Day("2026-06-30"), Book.Ages()).Value.Name);
        Assert.Equal("党的十八大以来", MemberFacts.JoiningPeriod(Day("2012-11-01"), Book.Periods()).Value.Name);
    }
}
