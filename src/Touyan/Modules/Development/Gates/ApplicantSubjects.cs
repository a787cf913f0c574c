using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Development.Model;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Data;

namespace Touyan.Modules.Development.Gates;

/// <summary>Applicants as subjects of cases.</summary>
internal sealed class ApplicantSubjects(TouyanDb db, IOrganizations organizations, Rules rules) : ICaseSubjects
{
    public const string KindName = "applicant";
    private const int Most = 20;

    public string Kind => KindName;

    public string Title => "发展党员工作对象";

    // Who is just being registered stands in the unit of work and not in the database yet.
    public async Task<CaseSubject?> FindAsync(Guid id, Actor by, CancellationToken ct)
    {
        var wanted = new ApplicantId(id);
        var found =
            db.Applicants.Local.FirstOrDefault(a => a.Id == wanted)
            ?? await InSight(by).AsNoTracking().SingleOrDefaultAsync(a => a.Id == wanted, ct);
        return found is null ? null : Of(found);
    }

    public async Task<IReadOnlyList<CaseSubject>> SearchAsync(string text, Actor by, CancellationToken ct) =>
        [.. (await InSight(by).AsNoTracking().Named(text).OrderBy(a => a.NameKey).ThenBy(a => a.Id).Take(Most).ToListAsync(ct)).Select(Of)];

    public Task<bool> IsSeenAsync(Guid id, Actor by, CancellationToken ct)
    {
        var wanted = new ApplicantId(id);
        return db.Applicants.VisibleTo(by, DevelopmentPermissions.Read, organizations).AnyAsync(a => a.Id == wanted, ct);
    }

    // As it stands in the unit of work: what a step has just decided is on its papers.
    public async Task<IReadOnlyDictionary<string, string>> OnPaperAsync(Guid id, DateOnly on, CancellationToken ct)
    {
        var wanted = new ApplicantId(id);
        var found = await db.Applicants.SingleAsync(a => a.Id == wanted, ct);
        return ApplicantOnPaper.Of(found, rules);
    }

    public string HrefOf(Guid id) => $"/development/{id}";

    private IQueryable<Applicant> InSight(Actor by) =>
        db.Applicants.VisibleTo(by, DevelopmentPermissions.Edit, organizations).Where(a => a.Stage == ApplicantStage.Applicant);

    private static CaseSubject Of(Applicant applicant) =>
        new(applicant.Id.Value, applicant.Name, applicant.OrganizationId, applicant.MemberId);
}
