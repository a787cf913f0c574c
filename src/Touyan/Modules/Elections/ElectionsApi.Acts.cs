using Touyan.Kernel;
using Touyan.Modules.Elections.Api;
using Touyan.Modules.Elections.Preparing;
using Touyan.Modules.Elections.Rounds;
using Touyan.Modules.Elections.Tellers;
using Touyan.Platform.Web;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Elections;

internal sealed partial class ElectionsApi
{
    private static void MapActs(RouteGroupBuilder acts)
    {
        Act(
            acts,
            "/exclusions",
            ExcludeAsync,
            "excludeMember",
            "登记不计入应到会的党员",
            "ground 见规则库 election-exclusion。",
            ElectionExamples.Exclude
        );
        Act(
            acts,
            "/nominees",
            NominateAsync,
            "nominateCandidate",
            "登记候选人预备人选",
            "批复以后再增加的，须有 consentNumber。",
            ElectionExamples.Nominate
        );
        Act(
            acts,
            "/officers",
            NameOfficerAsync,
            "nameOfficer",
            "确定监票人、计票人",
            "计票人须有自己的账号；候选人不能担任。",
            ElectionExamples.NameOfficer
        );
        Act(
            acts,
            "/rounds",
            OpenRoundAsync,
            "openRound",
            "开始投票",
            "candidates 为本轮候选人（党员的编号），不填为名单上尚未当选的全部。",
            ElectionExamples.OpenRound
        );
        Act(acts, "/give-up-seats", GiveUpAsync, "giveUpSeats", "减少应选名额", "votes 为同意的选举人数。", ElectionExamples.GiveUp);
        Act(
            acts,
            "/posts",
            DivideAsync,
            "divideWork",
            "登记委员分工",
            "post 见规则库 committee-post；书记、副书记由选举产生。",
            ElectionExamples.Divide
        );
        acts.MapPost("/declare", DeclareAsync)
            .WithName("declareRound")
            .WithSummary("公布投票结果")
            .WithDescription("两名计票人录入的结果一致以后。")
            .Produces<ElectionDone>()
            .Versioned()
            .Idempotent();
    }

    private static void MapCounting(RouteGroupBuilder counting) =>
        counting
            .MapPost("/counts", CountAsync)
            .WithName("enterCount")
            .WithSummary("录入计票")
            .WithDescription("只有这次选举的计票人，每一遍各录入一次；双方都录入以前互相看不到。")
            .Produces<ElectionDone>()
            .Example(ElectionExamples.Count)
            .Idempotent();

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
            .WithDescription(description)
            .Produces<ElectionDone>()
            .Example(example)
            .Versioned()
            .Idempotent();

    private static async Task<IResult> ExcludeAsync(
        ElectionId id,
        ExcludeMember.Input body,
        ExcludeMember exclude,
        Actor by,
        HttpContext http,
        CancellationToken ct
    ) => Answer(await exclude.RunAsync(body with { Election = id, Version = http.SeenVersion }, by, ct));

    private static async Task<IResult> NominateAsync(
        ElectionId id,
        NominateCandidate.Input body,
        NominateCandidate nominate,
        Actor by,
        HttpContext http,
        CancellationToken ct
    ) => Answer(await nominate.RunAsync(body with { Election = id, Version = http.SeenVersion }, by, ct));

    private static async Task<IResult> NameOfficerAsync(
        ElectionId id,
        NameOfficer.Input body,
        NameOfficer name,
        Actor by,
        HttpContext http,
        CancellationToken ct
    ) => Answer(await name.RunAsync(body with { Election = id, Version = http.SeenVersion }, by, ct));

    private static async Task<IResult> OpenRoundAsync(
        ElectionId id,
        OpenRound.Input body,
        OpenRound open,
        Actor by,
        HttpContext http,
        CancellationToken ct
    ) => Answer(await open.RunAsync(body with { Election = id, Version = http.SeenVersion }, by, ct));

    private static async Task<IResult> GiveUpAsync(
        ElectionId id,
        GiveUpSeats.Input body,
        GiveUpSeats give,
        Actor by,
        HttpContext http,
        CancellationToken ct
    ) => Answer(await give.RunAsync(body with { Election = id, Version = http.SeenVersion }, by, ct));

    private static async Task<IResult> DivideAsync(
        ElectionId id,
        DivideWork.Input body,
        DivideWork divide,
        Actor by,
        HttpContext http,
        CancellationToken ct
    ) => Answer(await divide.RunAsync(body with { Election = id, Version = http.SeenVersion }, by, ct));

    private static async Task<IResult> DeclareAsync(
        ElectionId id,
        DeclareRound declare,
        Actor by,
        HttpContext http,
        CancellationToken ct
    ) => Answer(await declare.RunAsync(new() { Election = id, Version = http.SeenVersion }, by, ct));

    private static async Task<IResult> CountAsync(ElectionId id, EnterCount.Input body, EnterCount enter, Actor by, CancellationToken ct) =>
        Answer(await enter.RunAsync(body with { Election = id }, by, ct));

    private static IResult Answer(Result<ElectionId> done) => done.Refusal?.ToProblem() ?? Results.Ok(new ElectionDone(done.Value));
}
