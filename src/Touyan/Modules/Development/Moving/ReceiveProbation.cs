using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Development.Desk;
using Touyan.Modules.Development.Gates;
using Touyan.Modules.Development.Model;
using Touyan.Modules.Members;
using Touyan.Modules.Procedures;
using Touyan.Platform.Data;

namespace Touyan.Modules.Development.Moving;

/// <summary>
/// Somebody on probation is received from another county of the installation: he is on his way here from now on, with all that his file says, and his
/// case goes on at the gates of his new branch. In the transaction in which he is received; his old county ends its case in the same.
/// </summary>
public sealed class ReceiveProbation(ApplicantDesk desk, TakeOverCase takeOver, OtherCounty other)
{
    public async Task<Refusal?> RunAsync(MemberReceived received, CancellationToken ct)
    {
        var (dossier, by) = (received.Dossier, received.Decision.By);
        if (dossier.Kind is not MemberKind.Probationary || dossier.County == desk.Db.County)
            return null;

        if (await other.Enter(dossier.County).GetRequiredService<OpenProbationFile>().RunAsync(dossier.Id, ct) is not { } file)
            return null;

        if (await desk.Db.IsOnTheWayAsync(file.Who.IdNumber.Value, ct))
            return DevelopmentRefusals.NumberTaken;

        var number = await FreeAsync(file.Who.FormNumber, ct);
        var registration = file.Who.AsRegistered(desk.Db.County, received.Into, desk.Now) with { Name = dossier.Name };
        var here = Applicant.Arrive(file.Who, registration, received.Member, number);
        desk.Db.Add(here);
        desk.Record(by, DevelopmentActs.Receive, here, received.Decision.Reason, Said(file.Who, number));
        return (await takeOver.RunAsync(CaseOf(here, file, received.Decision), by, ct)).Refusal;
    }

    private static TakeOverCase.Input CaseOf(Applicant here, ProbationFile file, MembershipDecision decision) =>
        new()
        {
            Procedure = CaseFields.Procedure,
            Subject = new CaseSubject(here.Id.Value, here.Name, here.OrganizationId, here.MemberId),
            StartedOn = here.AppliedOn,
            Step = file.GoesOnAt,
            Past = file.Past,
            TakenAt = "转出县办理",
            Why = $"{decision.Reason}，预备期连续计算，至 {here.ProbationTo:yyyy-MM-dd}",
            OpenedOn = decision.On,
            Values = CaseFields.KnownOf(here),
        };

    // Numbers of forms are each county's own: one that somebody here has, or he himself before he went, is told and not entered.
    private async Task<string?> FreeAsync(string? number, CancellationToken ct) =>
        number is null || await desk.Db.Applicants.AnyAsync(a => a.FormNumber == number, ct) ? null : number;

    private static string Said(Applicant there, string? number) =>
        $"预备期至 {there.ProbationTo:yyyy-MM-dd}"
        + (there.FormNumber is { } written && number is null ? $"；入党志愿书编号 {written} 在本县已有，没有登记" : "");
}
