using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Development.Gates;
using Touyan.Modules.Development.Model;
using Touyan.Modules.Procedures;
using Touyan.Platform.Data;

namespace Touyan.Modules.Development.Moving;

/// <summary>What of somebody on probation goes with his letter, as the county that he leaves has it.</summary>
/// <param name="Who">He, with his reviews.</param>
/// <param name="Case">What was decided on his way; null when it is kept elsewhere.</param>
public sealed record ProbationFile(Applicant Who, CaseRecord? Case)
{
    /// <summary>
    /// Where his case goes on: the new branch enters him in its groups where he has not sworn yet, else it goes on with his inspection. What the branch
    /// that he leaves has begun about his conversion the new one discusses itself.
    /// </summary>
    public string GoesOnAt => Case is null || DayOf(CaseFields.Steps.Oath) is not null ? CaseFields.Steps.Inspect : CaseFields.Steps.Assign;

    /// <summary>The steps before, with their days, in the order of the chart.</summary>
    public IReadOnlyList<(string Step, DateOnly On)> Past =>
        [
            .. (Case?.Definition.Steps ?? [])
                .TakeWhile(s => s.Id != GoesOnAt)
                .Select(s => (s.Id, On: DayOf(s.Id)))
                .Where(s => s.On is not null)
                .Select(s => (s.Id, s.On!.Value)),
        ];

    // Decided there, or on paper before it was entered there.
    private DateOnly? DayOf(string step) => Case?.DayOf(step) ?? Case?.Values.Date(step);
}

/// <summary>Opens it in the county that he leaves. Never shown: the county that receives him asks.</summary>
public sealed class OpenProbationFile(TouyanDb db, CasesOfSubjects cases)
{
    public async Task<ProbationFile?> RunAsync(MemberId member, CancellationToken ct)
    {
        var who = await db
            .Applicants.Include(a => a.Reviews)
            .AsSingleQuery()
            .SingleOrDefaultAsync(a => a.MemberId == member && a.Stage == ApplicantStage.Probationary, ct);
        if (who is null)
            return null;

        var latest = await cases.LatestAsync(CaseFields.Procedure, [who.Id.Value], ct);
        return new ProbationFile(who, latest.GetValueOrDefault(who.Id.Value) is { } at ? await cases.RecordAsync(at.Id, ct) : null);
    }
}
