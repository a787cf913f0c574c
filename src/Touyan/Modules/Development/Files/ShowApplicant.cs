using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Development.Gates;
using Touyan.Modules.Development.Model;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures;
using Touyan.Platform.Data;

namespace Touyan.Modules.Development.Files;

/// <summary>One applicant: who he is, how far he has come, his reviews and moves. What was decided stands in his case.</summary>
public sealed class ShowApplicant(TouyanDb db, IOrganizations organizations, RulesToday rules, CasesOfSubjects cases)
{
    public async Task<Result<ApplicantFile>> RunAsync(ApplicantId id, Actor by, CancellationToken ct)
    {
        var found = await db
            .Applicants.AsNoTracking()
            .VisibleTo(by, DevelopmentPermissions.Read, organizations)
            .Include(a => a.Reviews)
            .Include(a => a.Moves)
            .AsSingleQuery()
            .SingleOrDefaultAsync(a => a.Id == id, ct);
        if (found is null)
            return DevelopmentRefusals.NotFound;

        var names = await organizations.NamesAsync([found.OrganizationId, .. found.Moves.SelectMany(m => new[] { m.FromId, m.ToId })], ct);
        var place = await organizations.Places.SingleAsync(p => p.Id == found.OrganizationId, ct);
        return new ApplicantFile
        {
            Who = Person(found, place.Name),
            Reviews = [.. found.Reviews.OrderByDescending(r => r.On)],
            Moves =
            [
                .. found
                    .Moves.OrderBy(m => m.On)
                    .Select(m => new ApplicantFile.Move(m.On, names[m.FromId], names[m.ToId], m.Files, m.Reason)),
            ],
            Due = DueList.Of(found, rules.Development, rules.Today),
            Case = (await cases.LatestAsync(CaseFields.Procedure, [id.Value], ct)).GetValueOrDefault(id.Value),
            MayEdit = by.MayAt(DevelopmentPermissions.Edit, place.Path) && found.Stage.IsOpen,
            MayReveal = by.MayAt(DevelopmentPermissions.Reveal, place.Path),
        };
    }

    private ApplicantFile.Person Person(Applicant a, string organization) =>
        new()
        {
            Id = a.Id,
            Version = a.Version,
            Name = a.Name,
            Sex = a.Sex,
            BornOn = a.BornOn,
            Age = MemberFacts.FullYears(a.BornOn, rules.Today),
            IdNumber = db.OfApplicant(a.Id, a.IdNumber).ToString(),
            Phone = db.OfApplicant(a.Id, a.Phone)?.ToString(),
            EthnicityCode = a.Ethnicity,
            Ethnicity = rules.Book.Codes("ethnicity").Name(a.Ethnicity) ?? "",
            EducationCode = a.Education,
            Education = rules.Book.Codes("education").Name(a.Education),
            OccupationCode = a.Occupation,
            Occupation = rules.Book.Codes("occupation").Name(a.Occupation),
            WorkUnit = a.WorkUnit,
            Residence = a.Residence,
            League = a.League,
            OrganizationId = a.OrganizationId,
            Organization = organization,
            Stage = a.Stage,
            AppliedOn = a.AppliedOn,
            ActivistOn = a.ActivistOn,
            TargetOn = a.TargetOn,
            AdmittedOn = a.AdmittedOn,
            ProbationTo = a.ProbationTo,
            EndedOn = a.EndedOn,
            Ending = a.Ending,
            FormNumber = a.FormNumber,
            MemberId = a.MemberId,
        };
}
