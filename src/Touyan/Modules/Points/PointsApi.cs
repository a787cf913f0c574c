using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Points.Api;
using Touyan.Modules.Points.Ledger;
using Touyan.Modules.Points.Rules;
using Touyan.Modules.Points.Spending;
using Touyan.Platform.Security;
using Touyan.Platform.Web;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Points;

/// <summary>Pioneer points over REST: the same use cases as the pages.</summary>
internal sealed class PointsApi : IApi
{
    private const string Spending = "{ \"rule\": \"daily-goods\", \"what\": \"七一前兑换生活用品\" }";

    public void Map(RouteGroupBuilder api)
    {
        var tagged = api.MapGroup("").WithTags("先锋储值");
        MapReading(tagged.MapGroup("").Needs(PointsPermissions.Read));
        MapSpending(tagged.MapGroup("").Needs(PointsPermissions.Spend));
    }

    private static void MapReading(RouteGroupBuilder reading)
    {
        reading
            .MapGet("/points", ListAsync)
            .WithName("listPoints")
            .WithSummary("一个党支部的积分")
            .WithDescription("名次只在支部以内排；只管一个党支部的可以不填 organization。")
            .Produces<IReadOnlyList<PointRowAnswer>>()
            .Produces(StatusCodes.Status404NotFound);
        reading
            .MapGet("/points/{id:guid}", ShowAsync)
            .WithName("readPoints")
            .WithSummary("一名党员的积分明细")
            .WithDescription("每条的事由、标准和余额。回答带 ETag。")
            .Produces<LedgerAnswer>()
            .Tagged();
        reading
            .MapGet("/point-rules", (PointRules rules) => Results.Ok(rules.Earning.Select(PointRuleAnswer.Of)))
            .WithName("listPointRules")
            .WithSummary("怎样积分")
            .WithDescription("各条标准和施行日期；后来的标准不改变以前的积分。")
            .Produces<IReadOnlyList<PointRuleAnswer>>();
    }

    private static void MapSpending(RouteGroupBuilder spending)
    {
        spending
            .MapPost("/points/{id:guid}/spendings", SpendAsync)
            .WithName("spendPoints")
            .WithSummary("登记使用积分")
            .WithDescription("由另一名同志确认以后才扣积分。")
            .Produces<PointsDone>()
            .Example(Spending)
            .Idempotent();
        spending
            .MapPost("/point-spendings/{spending:guid}/confirm", ConfirmAsync)
            .WithName("confirmPointSpending")
            .WithSummary("确认使用积分")
            .WithDescription("由登记人和使用人以外的同志确认。")
            .Produces<PointsDone>()
            .Idempotent();
    }

    private static async Task<IResult> ListAsync(
        [Description("党支部")] OrganizationId? organization,
        ListPoints list,
        Actor by,
        CancellationToken ct
    )
    {
        var listed = await list.RunAsync(new ListPoints.Input { Organization = organization }, by, PointsPermissions.Read, ct);
        return listed.Refusal?.ToProblem() ?? Results.Ok(listed.Value.Rows.Select(PointRowAnswer.Of));
    }

    private static async Task<IResult> ShowAsync(MemberId id, ShowPoints show, Actor by, HttpContext http, CancellationToken ct)
    {
        var shown = await show.RunAsync(id, by, ct);
        if (shown.Refusal is { } refusal)
            return refusal.ToProblem();

        // A ledger only grows: its length is its version.
        http.ShowVersion(shown.Value.Lines.Count);
        return Results.Ok(LedgerAnswer.Of(shown.Value));
    }

    private static async Task<IResult> SpendAsync(MemberId id, SpendPoints.Input body, SpendPoints spend, Actor by, CancellationToken ct) =>
        Answer(await spend.RunAsync(body with { Member = id }, by, ct));

    private static async Task<IResult> ConfirmAsync(
        [Description("兑换的编号")] Guid spending,
        SettleSpending settle,
        Actor by,
        CancellationToken ct
    ) => Answer(await settle.RunAsync(new SettleSpending.Input { Id = spending }, by, ct));

    private static IResult Answer(Result<Guid> done) => done.Refusal?.ToProblem() ?? Results.Ok(new PointsDone(done.Value));
}
