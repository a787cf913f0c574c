using System.ComponentModel;
using Touyan.Modules.Members.Files;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Members.Api;

/// <summary>What is computed of a member and never stored.</summary>
internal sealed record ComputedAnswers(
    [property: Description("周岁")] ComputedAnswer Age,
    [property: Description("党龄，年；未起算或不能推算时 value 为空")] ComputedAnswer PartyStanding,
    [property: Description("预备期届满之日；正式党员为空")] ComputedAnswer? ProbationEnd,
    [property: Description("年龄段")] ComputedAnswer AgeBand,
    [property: Description("入党时期")] ComputedAnswer JoiningPeriod
)
{
    public static ComputedAnswers Of(MemberComputed computed) =>
        new(
            Of(computed.Age, age => age.ToString()),
            Of(computed.PartyStanding, years => years?.ToString()),
            computed.ProbationEnd is { } end ? Of(end, day => day.ToString("yyyy-MM-dd")) : null,
            Of(computed.AgeBand, band => band.Name),
            Of(computed.JoiningPeriod, band => band.Name)
        );

    private static ComputedAnswer Of<T>(Computed<T> computed, Func<T, string?> text) =>
        new(text(computed.Value), computed.Why, computed.RuleId, computed.Article);
}

/// <summary>A computed value with why it is so.</summary>
internal sealed record ComputedAnswer(
    [property: Description("值，作字符串"), Example("41")] string? Value,
    [property: Description("如何得出"), Example("出生于 1985-07-01，至 2026-11-20 满 41 周岁")] string Why,
    [property: Description("规则编号，见规则库"), Example("DEV-01.membership-starts")] string? RuleId,
    [property: Description("依据条款"), Example("《中国共产党章程》第七条")] string? Article
);
