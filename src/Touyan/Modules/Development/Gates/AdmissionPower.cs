using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Development.Desk;
using Touyan.Modules.Development.Model;
using Touyan.Modules.Development.Registering;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures;
using Touyan.Platform.Data;

namespace Touyan.Modules.Development.Gates;

/// <summary>第一步: of age on the day of the application, no member, not within the years after leaving the Party.</summary>
internal sealed class ApplicantCheck(ApplicantsAtGate applicants, Candidacy candidacy) : ICaseCheck
{
    public async Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct)
    {
        if (await applicants.FindAsync(moment.Applicant, ct) is not { } applicant)
            return DevelopmentRefusals.NotFound;

        return await candidacy.CheckPastAsync(
            applicant.IdNumber.Value,
            moment.Values.Date(CaseFields.AppliedOn) ?? applicant.AppliedOn,
            ct
        );
    }
}

/// <summary>Only a committee with the power to approve takes part: no leading group, no general branch, nothing temporary (细则第二十四条).</summary>
internal sealed class MayApprove(IOrganizations organizations) : ICaseCheck
{
    public async Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct)
    {
        var excluded = moment.Asked.MayNotApprove;
        if (!moment.Parties.TryGetValue("committee", out var id))
            return GateRefusals.NoCommittee(excluded.Article);

        var committee = await organizations.Places.SingleAsync(p => p.Id == id, ct);
        var code = ((int)committee.Type).ToString();
        return excluded.Value.Any(e => e.Code == code)
            ? GateRefusals.MayNotApprove(committee.Name, Words.Of(committee.Type), excluded.Article)
            : null;
    }
}

/// <summary>Applicants as gates need them: whole, to be changed, whoever decides.</summary>
internal sealed class ApplicantsAtGate(TouyanDb db)
{
    public async Task<Applicant?> FindAsync(ApplicantId id, CancellationToken ct) =>
        db.Applicants.Local.FirstOrDefault(a => a.Id == id)
        ?? await db.Applicants.Include(a => a.Reviews).AsSingleQuery().SingleOrDefaultAsync(a => a.Id == id, ct);
}
