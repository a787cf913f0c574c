using Touyan.Modules.Procedures;

namespace Touyan.Modules.Elections.Cases;

internal static class CasesSetup
{
    /// <summary>The words that definitions of elections use (rulebook/procedures/election*.yaml).</summary>
    public static IServiceCollection AddElectionCases(this IServiceCollection services) =>
        services
            .AddScoped<ElectionBeginning>()
            .AddScoped<RequestElection>()
            .AddCaseCheck<MayRequest>(MayRequest.Id)
            .AddCaseCheck<CommitteeElected>(CommitteeElected.Id)
            .AddCaseCheck<VillageElected>(VillageElected.Id)
            .AddCaseCheck<MayPostpone>(MayPostpone.Id)
            .AddCaseEffect<PermitElection>(PermitElection.Id)
            .AddCaseEffect<SubmitShortlist>(SubmitShortlist.Id)
            .AddCaseEffect<SendBackShortlist>(SendBackShortlist.Id)
            .AddCaseEffect<AdmitShortlist>(AdmitShortlist.Id)
            .AddCaseEffect<ConcludeElection>(ConcludeElection.Id)
            .AddCaseEffect<SeatElected>(SeatElected.Id, "新一届班子自选举之日起任职", [SeatElected.Elected])
            .AddCaseEffect<EndElection>(EndElection.Id)
            .AddCaseEffect<PostponeElection>(PostponeElection.Id);
}
