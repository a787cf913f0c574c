using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Platform.Security;
using Touyan.Platform.Web;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Rulebook.Reading;

/// <summary>The rule book over REST: for programs that enter data and must know codes and limits.</summary>
internal sealed class RulebookApi(TimeProvider clock) : IApi
{
    private static readonly Refusal Unknown = Refusal.NotFound("rulebook.unknown", "规则库中没有此项。");

    public void Map(RouteGroupBuilder api)
    {
        var book = api.MapGroup("/rulebook").WithTags("规则库").Needs(RulebookPermissions.Read);
        book.MapGet("", (BrowseRulebook browse) => browse.Pages().Select(p => new PageAnswer(p.Id, p.Kind, p.Title, p.About, p.Count)))
            .WithName("browseRulebook")
            .WithSummary("规则库目录")
            .WithDescription("规则文件、代码表、统计分段和工作日历，各有多少条。");
        book.MapGet("/rules", RulesOf)
            .WithName("readRules")
            .WithSummary("某日有效的规则")
            .WithDescription("每条规则的编号、取值、依据条款和施行日期；本县另有规定的，为本县的取值。可以按词查找、筛选。");
        book.MapGet("/rules/{id}", RuleAsync)
            .WithName("readRule")
            .WithSummary("一条规则")
            .WithDescription("现行取值、全国规定的沿革、本县规定和最近一次适用。")
            .Produces<RuleHistoryAnswer>();
        book.MapGet("/codes/{table}", Codes)
            .WithName("readCodes")
            .WithSummary("代码表")
            .WithDescription("某日可用的代码、名称、其他写法和统计分组。")
            .Produces<CodeTableAnswer>()
            .Produces(StatusCodes.Status404NotFound);
    }

    private static IEnumerable<RuleAnswer> RulesOf([AsParameters] RulesAsked asked, FindRules find) =>
        find.Run(asked.ToInput()).Where(row => row.IsInForce).Select(row => RuleAnswer.Of(row.File, row.Rule));

    private async Task<IResult> RuleAsync(
        [Description("规则编号"), Example("ORG-01.max-branch-members")] string id,
        ShowRule show,
        Actor by,
        CancellationToken ct
    )
    {
        var shown = await show.RunAsync(id, clock.Today, by, ct);
        return shown.Refusal?.ToProblem() ?? Results.Ok(RuleHistoryAnswer.Of(shown.Value));
    }

    private IResult Codes(
        Rules rules,
        [Description("代码表名"), Example("education")] string table,
        [Description("日期，默认今天"), Example("2026-07-01")] DateOnly? on = null
    ) =>
        rules.FindCodes(table) is { } found
            ? Results.Ok(
                new CodeTableAnswer(
                    found.Id,
                    found.Title,
                    found.Standard,
                    [.. found.InForce(on ?? clock.Today).Select(e => CodeAnswer.Of(found, e))]
                )
            )
            : Unknown.ToProblem();
}
