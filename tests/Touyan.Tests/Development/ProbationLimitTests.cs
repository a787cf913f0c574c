using Microsoft.Extensions.DependencyInjection;
using Touyan.Kernel;
using Touyan.Modules.Documents;
using Touyan.Modules.Procedures;
using Touyan.Modules.Procedures.Definitions;
using Touyan.Modules.Rulebook;
using Touyan.Tests.Procedures;
using Touyan.Tests.Support;

namespace Touyan.Tests.Development;

/// <summary>Steps 22 and 23 are due when probation is over, extended or not: the day is found out when the committee approves.</summary>
public sealed class ProbationLimitTests
{
    private static DateOnly Day(string day) => DateOnly.Parse(day);

    [Fact]
    public async Task He_applies_by_the_end_of_his_probation_and_the_branch_discusses_it_in_the_month_after()
    {
        var way = await Pathway.OpenAsync();
        await way.UpToAsync("apply-conversion");
        Assert.Equal(Day("2025-06-01"), (await way.County.CaseAsync(way.Case)).DueOn);

        var late = await way.TryAsync("applied", on: "2025-06-02");
        await way.UpToAsync("meeting-conversion");

        Assert.Equal("case.late_reason_required", late.Refusal!.Code);
        Assert.Equal(Day("2025-07-01"), (await way.County.CaseAsync(way.Case)).DueOn);
        Assert.Equal("case.late_reason_required", (await way.TryAsync("convert", on: "2025-07-02")).Refusal!.Code);
        await way.TakeAsync("meeting-conversion");
    }

    [Fact]
    public async Task When_probation_is_extended_the_limit_goes_along()
    {
        var way = await Pathway.OpenAsync();
        await way.UpToAsync("meeting-conversion");
        Assert.False((await way.TryAsync("extend", values: new() { ["extended-to"] = "2025-12-01" })).IsRefused);
        await way.TakeAsync("approve-extension");
        Assert.False((await way.TryAsync("inspected", on: "2025-11-20")).IsRefused);

        Assert.Equal(Day("2025-12-01"), (await way.County.CaseAsync(way.Case)).DueOn);
        Assert.False((await way.TryAsync("applied", on: "2025-11-28")).IsRefused);
        Assert.Equal(Day("2026-01-01"), (await way.County.CaseAsync(way.Case)).DueOn);
    }

    [Fact]
    public async Task The_book_says_from_when_it_counts_and_by_which_article()
    {
        var way = await Pathway.OpenAsync();

        var page = await (await way.County.AsAsync(Role.BranchSecretary)).OpenAsync("/procedures/development");

        var (apply, discuss) = (page.GetElementById("step-apply-conversion")!, page.GetElementById("step-meeting-conversion")!);
        Assert.Contains("不晚于预备期满之日", apply.TextContent);
        Assert.Contains("《中国共产党发展党员工作细则》第三十三条", apply.TextContent);
        Assert.Contains("自预备期满之日起 1 个月内办理", discuss.TextContent);
        Assert.NotNull(discuss.QuerySelector("a[href='/rulebook/rules/STEP-23.discussion-months']"));
    }

    [Theory]
    [InlineData("learned:day", false)]
    [InlineData("learned:other", true)]
    public async Task A_limit_counts_only_from_what_an_effect_of_the_procedure_finds_out(string from, bool isWrong)
    {
        var rules = (await SharedApp.GetAsync()).Services.GetRequiredService<RulebookFolder>().Rules;
        var step = Definition.Step("one", "ok!completed") with { Limit = new LimitDefinition(null, from) };
        var finding = step.Outcomes[0] with { Effects = ["find"] };
        var words = new ProcedureVocabulary(
            [
                new CaseWord(CaseWordKind.Subject, "member", typeof(object), "党员"),
                new CaseWord(CaseWordKind.Effect, "find", typeof(object), "得出日期") { Facts = ["day"] },
                new CaseWord(CaseWordKind.Effect, "unused", typeof(object), "不用") { Facts = ["other"] },
            ],
            new PaperKinds([])
        );

        var told = DefinitionCheck.Wrong(Definition.Of(step with { Outcomes = [finding] }), words, id => rules.Versions(id)[0]);

        Assert.Equal(isWrong, told.Any(m => m.Message == "环节“环节one”：期限从没有效果得出的“other”起算"));
    }
}
