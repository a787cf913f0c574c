using Touyan.Modules.Procedures;

namespace Touyan.Modules.Elections.Cases;

internal static class CasesSetup
{
    /// <summary>The words that definitions of elections use (rulebook/procedures/election*.yaml).</summary>
    public static IServiceCollection AddElectionCases(this IServiceCollection services) =>
        services
            .AddScoped<ElectionBeginning>()
            .AddScoped<RequestElection>()
            .AddScoped<ICaseOnPaper, ElectionOnPaper>()
            .AddCaseCheck<MayRequest>(MayRequest.Id, "可以提出选举：没有正在进行的选举，方式、届次、名额符合规定")
            .AddCaseCheck<CommitteeElected>(CommitteeElected.Id, "委员（不设委员会的为书记）已经全部选出")
            .AddCaseCheck<VillageElected>(VillageElected.Id, "村民委员会已经全部选出")
            .AddCaseCheck<MayPostpone>(MayPostpone.Id, "延期晚于任期届满，不超过规定的年限")
            .AddCaseEffect<PermitElection>(PermitElection.Id, "选举获准，开始筹备")
            .AddCaseEffect<BeginElection>(BeginElection.Id, "从系统外接续的选举在此开始筹备")
            .AddCaseEffect<SubmitShortlist>(SubmitShortlist.Id, "候选人预备人选上报：人数符合差额要求")
            .AddCaseEffect<SendBackShortlist>(SendBackShortlist.Id, "人选退回，重新酝酿")
            .AddCaseEffect<AdmitShortlist>(AdmitShortlist.Id, "人选成为候选人，可以选举")
            .AddCaseEffect<ConcludeElection>(ConcludeElection.Id, "选举结果上报：各项全部选出")
            .AddCaseEffect<SeatElected>(
                SeatElected.Id,
                "当选人任职：新一届班子开始任期，补选的加入本届班子",
                [(SeatElected.Elected, "当选人")]
            )
            .AddCaseEffect<ExamineDelegates>(ExamineDelegates.Id, "代表资格审查通过，可以出席党员代表大会")
            .AddCaseEffect<EndElection>(EndElection.Id, "选举终止")
            .AddCaseEffect<PostponeElection>(PostponeElection.Id, "本届班子任期延长");
}
