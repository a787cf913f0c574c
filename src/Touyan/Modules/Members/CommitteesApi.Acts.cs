using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Members.Api;
using Touyan.Modules.Members.Committees;
using Touyan.Modules.Organizations;
using Touyan.Platform.Web;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Members;

internal sealed partial class CommitteesApi
{
    private static void MapActs(RouteGroupBuilder acts)
    {
        acts.MapPost("/terms", BeginAsync)
            .WithName("beginTerm")
            .WithSummary("登记换届")
            .WithDescription(
                "新一届班子产生，上一届到这一天为止。提前换届须有批复文号。只用于首次建库补录和更正（ground），平常的换届按流程办理。"
            )
            .Produces<TermDone>(StatusCodes.Status201Created)
            .Example(CommitteeExamples.BeginTerm)
            .Idempotent();
        Act(
            acts,
            "/posts",
            AppointAsync,
            "appointMember",
            "登记任职",
            "党员在在任的班子中任职；post 见规则库 committee-post。",
            CommitteeExamples.Appoint
        );
        Act(acts, "/posts/{post:guid}/end", EndPostAsync, "endPost", "登记免职", "post 为任职的编号。", CommitteeExamples.EndPost);
        Act(
            acts,
            "/postpone",
            PostponeAsync,
            "postponeTerm",
            "登记延期换届",
            "须有上级党组织的批复文号；超过一般期限的，isExceptional 为 true。",
            CommitteeExamples.Postpone
        );
        Act(acts, "/close", CloseAsync, "closeTerm", "终止届次", "没有下一届；班子成员的任职同时结束。", CommitteeExamples.Close);
    }

    private static void Act(
        RouteGroupBuilder acts,
        string path,
        Delegate handler,
        string name,
        string summary,
        string description,
        string example
    ) =>
        acts.MapPost(path, handler)
            .WithName(name)
            .WithSummary(summary)
            .WithDescription(description + "只用于首次建库补录和更正（ground），平常的换届、任免按流程办理。")
            .Produces<TermDone>()
            .Example(example)
            .Versioned()
            .Idempotent();

    private static async Task<IResult> BeginAsync(OrganizationId id, BeginTerm.Input body, BeginTerm begin, Actor by, CancellationToken ct)
    {
        var done = await begin.RunAsync(body with { Organization = id }, by, ct);
        return done.Refusal?.ToProblem() ?? new Made($"{ApiSetup.Prefix}/organizations/{id}/committee", new TermDone(done.Value));
    }

    private static async Task<IResult> AppointAsync(
        OrganizationId id,
        AppointMember.Input body,
        AppointMember appoint,
        Actor by,
        HttpContext http,
        CancellationToken ct
    ) => Answer(await appoint.RunAsync(body with { Organization = id, Version = http.SeenVersion }, by, ct));

    private static async Task<IResult> EndPostAsync(
        OrganizationId id,
        [Description("任职的编号")] Guid post,
        EndCommitteePost.Input body,
        EndCommitteePost end,
        Actor by,
        HttpContext http,
        CancellationToken ct
    )
    {
        var input = body with { Organization = id, Post = post, Version = http.SeenVersion };
        return Answer(await end.RunAsync(input, by, ct));
    }

    private static async Task<IResult> PostponeAsync(
        OrganizationId id,
        PostponeTerm.Input body,
        PostponeTerm postpone,
        Actor by,
        HttpContext http,
        CancellationToken ct
    ) => Answer(await postpone.RunAsync(body with { Organization = id, Version = http.SeenVersion }, by, ct));

    private static async Task<IResult> CloseAsync(
        OrganizationId id,
        CloseTerm.Input body,
        CloseTerm close,
        Actor by,
        HttpContext http,
        CancellationToken ct
    ) => Answer(await close.RunAsync(body with { Organization = id, Version = http.SeenVersion }, by, ct));

    private static IResult Answer(Result<Guid> done) => done.Refusal?.ToProblem() ?? Results.Ok(new TermDone(done.Value));
}
