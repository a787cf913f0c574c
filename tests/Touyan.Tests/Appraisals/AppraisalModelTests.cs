using Touyan.Modules.Appraisals;
using Touyan.Modules.Appraisals.Model;
using Touyan.Modules.Rulebook;
using Touyan.Tests.Support;

namespace Touyan.Tests.Appraisals;

/// <summary>Arithmetic of grades by itself.</summary>
public sealed class AppraisalModelTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, 0)]
    [InlineData(3, 1)]
    [InlineData(8, 2)]
    [InlineData(9, 3)]
    [InlineData(35, 11)]
    public async Task One_of_three_and_nothing_is_rounded_up(int graded, int most)
    {
        var app = await SharedApp.GetAsync();
        await using var scope = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.CreateAsyncScope(app.Services);
        var rules = (Rules)scope.ServiceProvider.GetService(typeof(Rules))!;

        Assert.Equal(most, new AppraisalRules(rules.On(new DateOnly(2026, 11, 20))).MostExcellent(graded));
    }

    [Fact]
    public void A_grade_departs_from_the_poll_when_another_had_more_ballots()
    {
        var poll = new GradeCounts(4, 4, 1, 0);

        Assert.False(poll.IsDepartedFromBy(Grade.Excellent));
        Assert.False(poll.IsDepartedFromBy(Grade.Qualified));
        Assert.True(poll.IsDepartedFromBy(Grade.Basic));
        Assert.Equal(9, poll.Total);
        Assert.Equal(new GradeCounts(5, 4, 1, 0), poll + GradeCounts.One(Grade.Excellent));
        Assert.False(new GradeCounts(-1, 0, 0, 0).IsSane);
    }
}
