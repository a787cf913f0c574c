using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Platform.Security;
using Touyan.Platform.Web;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Rulebook.Local;

/// <summary>A county's own values over REST: the same use cases as the pages.</summary>
internal sealed class LocalApi : IApi
{
    public void Map(RouteGroupBuilder api)
    {
        var book = api.MapGroup("/rulebook").WithTags("规则库");
        MapReading(book.MapGroup("/proposals").Needs(RulebookPermissions.Read));
        MapActs(book);
    }

    private static void MapReading(RouteGroupBuilder proposals)
    {
        proposals
            .MapGet("", ListAsync)
            .WithName("listProposals")
            .WithSummary("本县规定")
            .WithDescription("本县的提请和规定，从新到旧；没有批准的只有能提请、能批准的人看得到。");
        proposals
            .MapGet("/{id:guid}", ReadAsync)
            .WithName("readProposal")
            .WithSummary("一项提请")
            .WithDescription("提请、决定和现在的状态。")
            .Produces<ProposalAnswer>();
    }

    private static void MapActs(RouteGroupBuilder book)
    {
        book.MapPost("/rules/{id}/proposals", ProposeAsync)
            .Needs(RulebookPermissions.Propose)
            .WithName("proposeRule")
            .WithSummary("提请本县规定")
            .WithDescription("value 为本县的取值；ends 为 true 时停止执行本县规定，改按全国规定。须由另一人批准。")
            .Produces<ProposalDone>(StatusCodes.Status201Created)
            .Example("""{ "value": "40", "from": "2026-08-01", "documentNumber": "海组发〔2026〕12号", "reason": "支部规模不宜过大" }""")
            .Idempotent();
        book.MapPost("/proposals/{id:guid}/decide", DecideAsync)
            .Needs(RulebookPermissions.Approve)
            .WithName("decideProposal")
            .WithSummary("批准或不予批准")
            .WithDescription("提出人本人不能决定；批准后自拟执行的日期起执行，不早于批准之日。")
            .Produces<ProposalDone>()
            .Example("""{ "decision": "approve", "opinion": "同意" }""")
            .Idempotent();
        book.MapPost("/proposals/{id:guid}/withdraw", WithdrawAsync)
            .Needs(RulebookPermissions.Propose)
            .WithName("withdrawProposal")
            .WithSummary("撤回提请")
            .WithDescription("只有提出人可以撤回，已经决定的不能撤回。")
            .Produces<ProposalDone>()
            .Idempotent();
    }

    private static async Task<IEnumerable<ProposalAnswer>> ListAsync(ReadProposals proposals, Actor by, CancellationToken ct) =>
        (await proposals.AllAsync(by, ct)).Select(ProposalAnswer.Of);

    private static async Task<IResult> ReadAsync(RuleProposalId id, ReadProposals proposals, Actor by, CancellationToken ct)
    {
        var found = await proposals.OneAsync(id, by, ct);
        return found.Refusal?.ToProblem() ?? Results.Ok(ProposalAnswer.Of(found.Value));
    }

    private static async Task<IResult> ProposeAsync(
        [Description("规则编号"), Example("ORG-01.max-branch-members")] string id,
        ProposeRule.Input body,
        ProposeRule propose,
        Actor by,
        CancellationToken ct
    )
    {
        var done = await propose.RunAsync(body with { Rule = id }, by, ct);
        return done.Refusal?.ToProblem() ?? new Made($"{ApiSetup.Prefix}/rulebook/proposals/{done.Value}", new ProposalDone(done.Value));
    }

    private static async Task<IResult> DecideAsync(
        RuleProposalId id,
        DecideProposal.Input body,
        DecideProposal decide,
        Actor by,
        CancellationToken ct
    ) => Answer(await decide.RunAsync(body with { Id = id }, by, ct));

    private static async Task<IResult> WithdrawAsync(RuleProposalId id, WithdrawProposal withdraw, Actor by, CancellationToken ct) =>
        Answer(await withdraw.RunAsync(id, by, ct));

    private static IResult Answer(Result<RuleProposalId> done) => done.Refusal?.ToProblem() ?? Results.Ok(new ProposalDone(done.Value));
}
