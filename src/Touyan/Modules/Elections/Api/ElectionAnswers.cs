using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Elections.Counting;
using Touyan.Modules.Elections.Profile;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Elections.Api;

/// <summary>The election that an act was about.</summary>
internal sealed record ElectionDone([property: Description("选举的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")] ElectionId Id);

/// <summary>One election. Figures of a round that is being counted are not told.</summary>
internal sealed record ElectionAnswer
{
    [Description("选举的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public required ElectionId Id { get; init; }

    [Description("党组织"), Example("中共海安镇江海社区支部委员会")]
    public required string Organization { get; init; }

    [Description("进程"), Example("ready")]
    public required ElectionState State { get; init; }

    [Description("应到会人数"), Example("28")]
    public required int Entitled { get; init; }

    [Description("法定到会人数"), Example("23")]
    public required int Quorum { get; init; }

    [Description("不计入应到会的党员")]
    public required IReadOnlyList<ExclusionAnswer> Exclusions { get; init; }

    [Description("各项选举")]
    public required IReadOnlyList<ContestAnswer> Contests { get; init; }

    public static ElectionAnswer Of(ElectionView view) =>
        new()
        {
            Id = view.Election.Id,
            Organization = view.Place.Name,
            State = view.Election.State,
            Entitled = view.Entitled,
            Quorum = view.Entitled > 0 ? view.Quorum : 0,
            Exclusions = [.. view.Exclusions.Select(e => new ExclusionAnswer(e.Name, e.Ground, e.ConsentNumber, e.ResolvedOn))],
            Contests = [.. view.Contests.Select(c => ContestAnswer.Of(c, view))],
        };
}

/// <summary>Somebody who is not counted among those who should come.</summary>
internal sealed record ExclusionAnswer(
    [property: Description("姓名"), Example("李伟")] string Name,
    [property: Description("情形"), Example("自费出国半年以上")] string Ground,
    [property: Description("上级同意文号；不需要为空"), Example("海组〔2026〕12号")] string? ConsentNumber,
    [property: Description("党员大会通过日期；不需要为空"), Example("2026-10-10")] DateOnly? ResolvedOn
);

/// <summary>What is voted on: seats, who stands, rounds, who is elected.</summary>
internal sealed record ContestAnswer(
    [property: Description("选举事项"), Example("committee")] Contest Contest,
    [property: Description("应选名额"), Example("5")] int Seats,
    [property: Description("候选人至少几名"), Example("6")] int LeastCandidates,
    [property: Description("依据条款"), Example("《中国共产党基层组织选举工作条例》第十四条")] string Article,
    [property: Description("候选人，按姓氏笔画为序"), Example("[\"丁一\",\"王二\"]")] IReadOnlyList<string> Candidates,
    [property: Description("已经公布的各轮投票")] IReadOnlyList<RoundAnswer> Rounds,
    [property: Description("当选人"), Example("[\"丁一\"]")] IReadOnlyList<string> Elected,
    [property: Description("接着应当举行的投票；已全部选出为空"), Example("tie")] RoundGround? Next
)
{
    public static ContestAnswer Of(ElectionView.ContestRow row, ElectionView view) =>
        new(
            row.Contest,
            row.Seats,
            row.Least,
            row.Least > row.Seats ? view.Rules.Surplus(row.Contest).Article : view.Rules.Heads.Article,
            [.. row.Nominees.Select(n => n.Name)],
            [.. row.Rounds.Where(r => r.IsDeclared).Select(RoundAnswer.Of)],
            [.. row.Progress.Elected.Select(e => e.Name)],
            row.Progress.Next
        );
}

/// <summary>A round that was declared.</summary>
internal sealed record RoundAnswer(
    [property: Description("第几轮"), Example("1")] int Number,
    [property: Description("缘由"), Example("first")] RoundGround Ground,
    [property: Description("应选名额"), Example("5")] int Seats,
    [property: Description("应到会"), Example("28")] int Entitled,
    [property: Description("实到会"), Example("23")] int Present,
    [property: Description("法定到会人数"), Example("23")] int Quorum,
    [property: Description("当选所需票数"), Example("12")] int Needed,
    [property: Description("选举无效"), Example("false")] bool IsVoid,
    [property: Description("得票")] IReadOnlyList<VotesAnswer> Votes
)
{
    public static RoundAnswer Of(RoundRow round) =>
        new(
            round.Number,
            round.Ground,
            round.Seats,
            round.Entitled,
            round.Present,
            round.Quorum,
            round.Needed,
            round.IsVoid,
            [.. round.Votes.Select(VotesAnswer.Of)]
        );
}

/// <summary>Votes of one.</summary>
internal sealed record VotesAnswer(
    [property: Description("姓名"), Example("丁一")] string Name,
    [property: Description("另选他人"), Example("false")] bool IsWriteIn,
    [property: Description("赞成"), Example("20")] int For,
    [property: Description("不赞成"), Example("2")] int Against,
    [property: Description("弃权"), Example("1")] int Abstained,
    [property: Description("结果"), Example("elected")] Standing Standing
)
{
    public static VotesAnswer Of(RoundRow.VotesRow choice) =>
        new(choice.Name, choice.IsWriteIn, choice.For ?? 0, choice.Against ?? 0, choice.Abstained ?? 0, choice.Standing);
}

/// <summary>Bodies as the OpenAPI document shows them.</summary>
internal static class ElectionExamples
{
    public const string Exclude = """
        { "memberId": "01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f", "ground": "14", "consentNumber": "海组〔2026〕12号", "resolvedOn": "2026-10-10" }
        """;

    public const string Nominate = """
        { "contest": "committee", "who": "丁一", "origin": "members", "recommendations": 21, "about": "现任组织委员" }
        """;

    public const string NameOfficer = """
        { "duty": "teller", "memberId": "01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f" }
        """;

    public const string OpenRound = """
        { "contest": "committee", "on": "2026-10-20", "present": 23, "candidates": [] }
        """;

    public const string Count = """
        { "issued": 23, "returned": 23, "valid": 23, "spoilt": 0, "candidates": [ { "order": 1, "for": 20, "against": 2, "abstained": 1 } ], "writtenIn": [] }
        """;

    public const string GiveUp = """
        { "votes": 15 }
        """;

    public const string Divide = """
        { "memberId": "01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f", "post": "11" }
        """;
}
