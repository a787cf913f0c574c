using Touyan.Kernel;
using Touyan.Modules.Procedures;
using Touyan.Modules.Procedures.Running;

namespace Touyan.Tests.Dispositions;

/// <summary>Advised to leave after a correction period is whoever did not change in his last one.</summary>
public sealed class LastCorrectionTests
{
    private const string Ground = "限期改正期满没有转变";

    [Theory]
    [InlineData("unchanged", "corrected", "disposition.no_correction_failed")]
    [InlineData("corrected", "unchanged", null)]
    public async Task It_is_the_last_one_that_counts(string first, string last, string? code)
    {
        var county = await DispositionCounty.OpenAsync();
        await CorrectionAsync(county, county.Today.AddDays(-300), first);
        await CorrectionAsync(county, county.Today.AddDays(-150), last);
        var id = await county.BeginAsync("disposition-withdrawal", Ground, county.Today);
        await county.TalkAsync(id, county.Today);

        var proposed = await county.TryDecideAsync(Role.BranchSecretary, id, "propose", With("committee-minutes"));

        Assert.Equal(code, proposed.Refusal?.Code);
        Assert.Equal(code is null, proposed.Refusal?.Article is null);
    }

    private static async Task CorrectionAsync(DispositionCounty county, DateOnly from, string outcome)
    {
        var id = await county.BeginAsync("disposition-correction", "工作消极懈怠", from);
        await county.ToNoticeAsync(id, "approve", months: 3, from);
        var notice = new DecideStep.Input
        {
            On = from.AddDays(5),
            LateReason = "补录",
            Values = new()
            {
                ["until"] = $"{from.AddDays(60):yyyy-MM-dd}",
                ["told-appeal"] = "是",
                ["demands"] = "按时参加组织生活，完成分工任务",
                ["helpers"] = "陈刚",
            },
        };
        await county.DecideAsync(Role.BranchSecretary, id, "notified", notice);
        await county.DecideAsync(Role.BranchSecretary, id, outcome, With("review-paper") with { On = from.AddDays(70), Reason = "考察" });
    }

    private static DecideStep.Input With(string document) => new() { Documents = [new DocumentGiven(document)] };
}
