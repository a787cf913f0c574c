using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Members.Demo;
using static Touyan.Tests.Members.AMember;

namespace Touyan.Tests.Members;

public sealed class DemoPeopleTests
{
    private const int Count = 20_000;
    private static readonly DateOnly Today = Day("2026-06-30");
    private static readonly DemoPerson[] People = Invent();

    [Fact]
    public void Women_minorities_and_the_learned_are_as_many_as_the_bulletin_says()
    {
        AssertShare(3099.5, People.Count(p => !p.IsMan));
        AssertShare(773.4, People.Count(p => p.Ethnicity != "01"));
        AssertShare(5778.6, People.Count(p => string.CompareOrdinal(p.Education, "40") < 0));
    }

    [Fact]
    public void The_eight_ages_are_those_of_the_bulletin()
    {
        double[] published = [1227.2, 1076.4, 1147.5, 968.7, 904.1, 941.2, 864.6, 2897.3];

        Assert.All(
            Book.Ages().All.Zip(published),
            band => AssertShare(band.Second, People.Count(p => band.First.Contains(MemberFacts.FullYears(p.BornOn, Today))))
        );
    }

    [Fact]
    public void The_occupations_are_those_of_the_bulletin()
    {
        double[] published = [663.9, 2614.4, 1639.4, 1156.3, 759.2, 262.2, 784.9, 2146.9];

        Assert.All(published.Index(), p => AssertShare(p.Item, People.Count(person => person.Occupation == $"{p.Index + 1}")));
    }

    [Fact]
    public void The_periods_of_joining_are_those_of_the_bulletin()
    {
        double[] published = [5.4, 1230.9, 5980.0, 2810.8];

        Assert.All(
            Book.Periods().All.Zip(published),
            band => AssertShare(band.Second, People.Count(p => band.First.Contains(p.AdmittedOn)))
        );
    }

    [Fact]
    public void Each_person_makes_sense()
    {
        Assert.All(People, p => Assert.True(MemberFacts.FullYears(p.BornOn, p.AdmittedOn) >= 18 && p.AdmittedOn <= Today));
        Assert.All(People.Where(p => p.Occupation == "6"), p => Assert.True(p.AgeOn(Today) <= 27));
        Assert.All(People.Where(p => p.Occupation == "8"), p => Assert.True(p.AgeOn(Today) >= 55));
        Assert.All(People, p => Assert.Equal(p.IsProbationary, p.AdmittedOn.AddMonths(12) > Today));
    }

    [Fact]
    public void The_same_seed_gives_the_same_people() => Assert.Equal(People, Invent());

    [Fact]
    public void Their_numbers_are_valid_and_nobodys()
    {
        var numbers = new DemoIdNumbers();
        var given = People.Select(p => (Person: p, Id: numbers.Next(p.BornOn, p.IsMan))).ToList();

        Assert.Equal(Count, given.Select(g => g.Id).Distinct().Count());
        Assert.All(
            given,
            g =>
            {
                Assert.True(CitizenId.TryParse(g.Id.Value, out var id, out _));
                Assert.Equal((g.Person.BornOn, g.Person.IsMan), (id.BornOn, id.IsMale));
                Assert.StartsWith("329999", id.Value);
            }
        );
    }

    private static DemoPerson[] Invent() => new DemoPeople(Count, Today, Book, new Random(320685)).Invent();

    // Half a hundredth of all.
    private static void AssertShare(double published, int found) => Assert.Equal(published / 10027.1, found / (double)Count, 0.005);
}
