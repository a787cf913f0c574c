using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Platform.Security;
using Touyan.Platform.Web;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Procedures.Statistics;

/// <summary>The same figures over REST.</summary>
internal sealed class StatisticsApi : IApi
{
    public void Map(RouteGroupBuilder api) =>
        api.MapGroup("/cases/statistics")
            .WithTags("办理单")
            .Needs(ProceduresPermissions.Read)
            .MapGet("", CountAsync)
            .WithName("countCases")
            .WithSummary("办理统计")
            .WithDescription(
                "可见范围内、某段时间发起的办理单：各流程各状态多少件，各环节、各把关单位用时的中位数和第九十百分位（分钟，最近秩）。"
            )
            .Produces<StatisticsAnswer>()
            .Produces(StatusCodes.Status404NotFound);

    private static async Task<IResult> CountAsync([AsParameters] StatisticsAsked asked, CountCases count, Actor by, CancellationToken ct)
    {
        var counted = await count.RunAsync(asked.ToInput(), by, ct);
        return counted.Refusal is { } refusal ? refusal.ToProblem() : Results.Ok(StatisticsAnswer.Of(counted.Value));
    }
}

/// <summary>Which cases are counted.</summary>
internal sealed record StatisticsAsked
{
    [Description("流程的编号；不填为全部"), Display(Name = "流程"), StringLength(60), Example("member-certificate")]
    public string? Procedure { get; init; }

    [Description("此党组织及其下级参与的；不填为可见的全部"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public OrganizationId? Organization { get; init; }

    [Description("发起日期自（含）"), Example("2026-01-01")]
    public DateOnly? From { get; init; }

    [Description("发起日期至（含）"), Example("2026-12-31")]
    public DateOnly? To { get; init; }

    public StatisticsInput ToInput() =>
        new()
        {
            Procedure = Procedure,
            Organization = Organization,
            From = From,
            To = To,
        };
}

/// <summary>Figures of cases.</summary>
internal sealed record StatisticsAnswer
{
    [Description("发起件数"), Example("128")]
    public required int Begun { get; init; }

    [Description("正在办理而当前环节已过期限的件数"), Example("3")]
    public required int Late { get; init; }

    [Description("各流程、各状态的件数")]
    public required IReadOnlyList<StateCount> States { get; init; }

    [Description("各环节的用时，慢的在前")]
    public required IReadOnlyList<TimesOfStep> Steps { get; init; }

    [Description("各把关单位的用时，慢的在前")]
    public required IReadOnlyList<TimesOfOffice> Offices { get; init; }

    public static StatisticsAnswer Of(CountCases.View view) =>
        new()
        {
            Begun = view.Begun,
            Late = view.Late,
            States = [.. view.Groups.Select(g => new StateCount(g.Procedure, g.State, g.Count))],
            Steps = [.. view.Steps.Select(r => new TimesOfStep(r.Procedure!, r.Step!, r.Title!, r.Count, r.Median, r.P90, r.Late))],
            Offices =
            [
                .. view.Offices.Select(r => new TimesOfOffice(
                    r.Office is { } id ? new OrganizationId(id) : null,
                    view.OfficeName(r),
                    r.Count,
                    r.Median,
                    r.P90,
                    r.Late
                )),
            ],
        };
}

/// <summary>How many cases of a procedure stand so.</summary>
internal sealed record StateCount(
    [property: Description("流程的编号"), Example("member-certificate")] string Procedure,
    [property: Description("状态"), Example("open")] CaseState State,
    [property: Description("件数"), Example("12")] int Count
);

/// <summary>How long a step took.</summary>
internal sealed record TimesOfStep(
    [property: Description("流程的编号"), Example("member-certificate")] string Procedure,
    [property: Description("环节的编号"), Example("issue")] string Step,
    [property: Description("环节"), Example("基层党委开具")] string Title,
    [property: Description("办理次数"), Example("40")] int Count,
    [property: Description("用时中位数，分钟"), Example("1440")] int Median,
    [property: Description("用时第九十百分位，分钟"), Example("4320")] int P90,
    [property: Description("逾期次数"), Example("2")] int Late
);

/// <summary>How long an office took.</summary>
internal sealed record TimesOfOffice(
    [property: Description("党组织的编号；县委组织部和个人为空"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
        OrganizationId? OrganizationId,
    [property: Description("单位"), Example("中共海安镇委员会")] string Office,
    [property: Description("办理次数"), Example("40")] int Count,
    [property: Description("用时中位数，分钟"), Example("1440")] int Median,
    [property: Description("用时第九十百分位，分钟"), Example("4320")] int P90,
    [property: Description("逾期次数"), Example("2")] int Late
);
