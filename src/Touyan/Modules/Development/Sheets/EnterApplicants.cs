using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Development.Desk;
using Touyan.Modules.Development.Gates;
using Touyan.Modules.Development.Model;
using Touyan.Modules.Imports;
using Touyan.Modules.Procedures;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;

namespace Touyan.Modules.Development.Sheets;

/// <summary>Writes the persons of a list with their cases, and takes them back as long as nobody went on with them.</summary>
internal sealed class EnterApplicants(ApplicantDesk desk, TakeOverCase takeOver, CasesOfSubjects cases, Trail.Trail trail)
{
    private const string OnPaper = "系统启用前的考察";

    // Looking does not change anybody.
    private static readonly string[] NoChange = [DevelopmentActs.Import.Code, DevelopmentActs.Reveal.Code];

    public Registration BasisOf(ImportContext context) =>
        new()
        {
            County = context.By.County,
            OrganizationId = default,
            Name = "",
            IdNumber = default,
            Ethnicity = "",
            AppliedOn = desk.Today,
            ImportId = context.Import.Value,
            RecordedAt = desk.Now,
        };

    public async Task RunAsync(ImportContext context, IReadOnlyList<CheckedRow> rows, CancellationToken ct)
    {
        foreach (var row in rows)
        {
            var entry = (ApplicantEntry)row.Value!;
            var applicant = Make(entry, context.By);
            desk.Db.Add(applicant);
            desk.Record(context.By, DevelopmentActs.Import, applicant, reason: null, $"{context.FileName} 第 {row.Row.Number} 行");
            var taken = await takeOver.RunAsync(CaseOf(applicant, entry, context.Import.Value), context.By, ct);
            if (taken.Refusal is { } refusal)
                throw new InvalidOperationException($"第 {row.Row.Number} 行：{refusal.Message}");

            row.SubjectId = applicant.Id.Value;
        }

        await desk.Db.SaveChangesAsync(ct);
    }

    public async Task<Refusal?> TakeBackAsync(ImportContext context, string reason, CancellationToken ct)
    {
        var import = context.Import.Value;
        var imported = desk.Db.Applicants.Where(a => a.ImportId == import);
        var within = desk.Organizations.Within(context.By.Reach(DevelopmentPermissions.Import));
        if (await imported.CountAsync(a => !within.Contains(a.OrganizationId), ct) is > 0 and var outside)
            return ImportRefusals.OutOfReach(outside);

        var all = await imported.AsNoTracking().Include(a => a.Reviews).AsSingleQuery().ToListAsync(ct);
        var ids = all.Select(a => a.Id.Value).ToList();
        var changed = await desk
            .Db.TrailEntries.Where(e => ids.Contains(e.SubjectId) && !NoChange.Contains(e.ActCode))
            .Select(e => e.SubjectId)
            .Distinct()
            .ToListAsync(ct);
        var inTheWay = changed.Concat(await cases.DecidedAmongAsync(import, ct)).ToHashSet();
        if (inTheWay.Count > 0)
            return DevelopmentRefusals.ChangedSinceImport(
                inTheWay.Count,
                all.Where(a => inTheWay.Contains(a.Id.Value)).Select(a => a.Name)
            );

        var gone = trail.InBulk();
        await cases.EraseAsync(import, gone, ct);
        gone.Gone(all);
        gone.Gone(all.SelectMany(a => a.Reviews));
        await imported.ExecuteDeleteAsync(ct);
        await gone.TellAsync([.. all.Select(a => TrailEntry.Of(context.By, DevelopmentActs.TakeBack, a.Subject, desk.Now, reason))], ct);
        return null;
    }

    private Applicant Make(ApplicantEntry entry, Actor by)
    {
        var applicant = Applicant.Register(entry.Person);
        if (entry.ActivistOn is { } activist && entry.Stage >= ApplicantStage.Activist)
            applicant.BecomeActivist(activist);

        foreach (var day in applicant.Stage is ApplicantStage.Activist ? entry.ReviewedOn : [])
            applicant.Review(new ReviewFacts(day, ReviewResult.Fair, OnPaper, 0, by.Name, desk.Now));

        if (entry.TargetOn is { } target && entry.Stage >= ApplicantStage.Target)
            applicant.BecomeTarget(target);

        if (entry.Probation is { } probation)
            applicant.BecomeProbationary(probation.Member, probation.AdmittedOn, probation.Until);

        return applicant;
    }

    private static TakeOverCase.Input CaseOf(Applicant applicant, ApplicantEntry entry, Guid import) =>
        new()
        {
            Procedure = CaseFields.Procedure,
            Subject = new CaseSubject(applicant.Id.Value, applicant.Name, applicant.OrganizationId, applicant.MemberId),
            StartedOn = applicant.AppliedOn,
            Step = OnPaperSteps.NextOf(entry),
            Past = [.. OnPaperSteps.Of(entry)],
            Values = CaseFields.KnownOf(applicant),
            Import = import,
        };
}
