using Touyan.Kernel;
using Touyan.Modules.Development.Desk;
using Touyan.Modules.Development.Gates;
using Touyan.Modules.Development.Model;
using Touyan.Modules.Members;
using Touyan.Modules.Procedures;

namespace Touyan.Modules.Development.Moving;

/// <summary>
/// Somebody on probation was received outside the county: his file and what is left of his probation went with the letter (细则第三十七条), the organisation
/// that received him goes on. Here his way and his case end, and say why.
/// </summary>
public sealed class LeaveOnProbation(ApplicantDesk desk, CasesOfSubjects cases)
{
    /// <summary>What the county entered of his membership itself, as a correction, or his death: his way is where the roster has it.</summary>
    public async Task<Refusal?> FollowAsync(Applicant probationer, MembershipEntry entry, Actor by, CancellationToken ct)
    {
        if (entry is { Change: MembershipChange.ExtendProbation, Until: { } until })
            return probationer.ExtendProbation(until);

        var ended = entry.Change switch
        {
            MembershipChange.Convert => probationer.BecomeFull(entry.On),
            MembershipChange.Leave => probationer.End(ApplicantStage.Cancelled, entry.On, entry.Reason),
            MembershipChange.Die => probationer.End(ApplicantStage.Deceased, entry.On, entry.Reason),
            _ => null,
        };
        if (ended is not null || probationer.Stage.IsOpen)
            return ended;

        var why = $"{Words.Of(entry.Change)}：{entry.Reason}";
        desk.Record(by, DevelopmentActs.FollowEntry, probationer, entry.Reason, Words.Of(entry.Change));
        await cases.StopAsync(CaseFields.Procedure, probationer.Id.Value, why, entry.On, by, ct);
        return null;
    }

    public async Task<Refusal?> RunAsync(Applicant probationer, MembershipDecision decision, CancellationToken ct)
    {
        var until = $"预备期至 {probationer.ProbationTo:yyyy-MM-dd}";
        if (probationer.End(ApplicantStage.TransferredOut, decision.On, $"{decision.Reason}，{until}") is { } refusal)
            return refusal;

        desk.Record(decision.By, DevelopmentActs.Leave, probationer, decision.Reason, $"{until}，依据 {decision.CaseNumber}");
        var why = $"{decision.Reason}（{decision.CaseNumber}），{until}；档案和考察材料随转，由接收的党组织继续教育考察";
        await cases.StopAsync(CaseFields.Procedure, probationer.Id.Value, why, decision.On, decision.By, ct);
        return null;
    }
}
