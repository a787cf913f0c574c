using Microsoft.Extensions.DependencyInjection;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.Rulebook;
using Touyan.Tests.Support;

namespace Touyan.Tests.OrganizationalLife;

/// <summary>The code on the screen: its own meeting's, for a moment.</summary>
public sealed class SignInCodeTests
{
    private static readonly DateTime Now = new(2026, 11, 20, 4, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task A_code_is_good_for_its_period_and_as_many_more_as_the_rule_says()
    {
        var rules = await RulesAsync();
        var (key, seconds) = (SignInCode.NewKey(), rules.CodeSeconds.Value);
        var code = SignInCode.CodeOf(key, SignInCode.PeriodOf(Now, seconds));

        Assert.Equal(SignInCode.Digits, code.Length);
        Assert.True(SignInCode.IsGood(key, code, Now, rules));
        Assert.True(SignInCode.IsGood(key, code, Now.AddSeconds(seconds * rules.CodePeriods.Value), rules));
        Assert.False(SignInCode.IsGood(key, code, Now.AddSeconds(seconds * (rules.CodePeriods.Value + 1)), rules));
        Assert.False(SignInCode.IsGood(key, code, Now.AddSeconds(-seconds), rules));
    }

    [Fact]
    public async Task A_code_of_another_meeting_is_no_good()
    {
        var rules = await RulesAsync();
        var period = SignInCode.PeriodOf(Now, rules.CodeSeconds.Value);
        var ours = SignInCode.NewKey();

        var others = Enumerable.Range(0, 50).Select(_ => SignInCode.CodeOf(SignInCode.NewKey(), period)).ToList();

        Assert.True(others.Distinct().Count() > 40);
        Assert.True(others.Count(code => SignInCode.IsGood(ours, code, Now, rules)) <= 1);
        Assert.False(SignInCode.IsGood(ours, "", Now, rules));
    }

    private static async Task<LifeRules> RulesAsync() =>
        LifeRules.Of((await SharedApp.GetAsync()).Services.GetRequiredService<NationalRules>(), new DateOnly(2026, 11, 20));
}
