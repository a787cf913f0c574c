using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Dispositions.Model;
using Touyan.Modules.Members;
using Touyan.Modules.Procedures;
using Touyan.Platform.Data;

namespace Touyan.Modules.Dispositions.Deciding;

/// <summary>The correction period begins on the day of the notice.</summary>
internal sealed class BeginCorrection(TouyanDb db) : ICaseEffect
{
    public Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct)
    {
        db.Add(Disposition.Correct(moment, moment.On));
        return Task.FromResult<Refusal?>(null);
    }
}

/// <summary>He has corrected himself.</summary>
internal sealed class EndCorrection(TouyanDb db) : ReviewEffect(db, CorrectionResult.Corrected);

/// <summary>He has not.</summary>
internal sealed class FailCorrection(TouyanDb db) : ReviewEffect(db, CorrectionResult.Unchanged);

/// <summary>What a correction period came to; one that began on paper is entered now.</summary>
internal abstract class ReviewEffect(TouyanDb db, CorrectionResult result) : ICaseEffect
{
    public async Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct)
    {
        var id = moment.Case;
        var running = await db.Dispositions.SingleOrDefaultAsync(d => d.CaseId == id && d.Result == null, ct);
        if (running is null)
            db.Add(running = Disposition.Correct(moment, moment.DayOf("notice") ?? moment.StartedOn));

        running.Review(result, moment.On);
        return null;
    }
}

/// <summary>He leaves as advised.</summary>
internal sealed class LeaveAsAdvised(TouyanDb db, IMembershipDecisions memberships) : LeaveEffect(db, memberships)
{
    protected override (DispositionKind Kind, string Code) Of(CaseMoment moment) => (DispositionKind.AdvisedWithdrawal, "13");

    protected override bool Fits(CaseMoment moment) => moment.Values.Yes("agrees");
}

/// <summary>He was advised to leave, refuses, and is delisted.</summary>
internal sealed class DelistRefusing(TouyanDb db, IMembershipDecisions memberships) : LeaveEffect(db, memberships)
{
    protected override (DispositionKind Kind, string Code) Of(CaseMoment moment) => (DispositionKind.DelistingAfterRefusal, "14");

    protected override bool Fits(CaseMoment moment) => !moment.Values.Yes("agrees");
}

/// <summary>除名: by its ground.</summary>
internal sealed class Delist(TouyanDb db, IMembershipDecisions memberships) : LeaveEffect(db, memberships)
{
    protected override (DispositionKind Kind, string Code) Of(CaseMoment moment) =>
        (
            DispositionKind.Delisting,
            moment.Values.Text("ground") switch
            {
                Grounds.StillLost => "151",
                Grounds.Insists => "12",
                _ => "15",
            }
        );
}

/// <summary>A disposition that ends the membership.</summary>
internal abstract class LeaveEffect(TouyanDb db, IMembershipDecisions memberships) : ICaseEffect
{
    public async Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct)
    {
        if (!Fits(moment))
            return DispositionRefusals.NotWhatHeSaid;

        var (kind, code) = Of(moment);
        db.Add(Disposition.Leave(moment, kind));
        var decision = new MembershipDecision(moment.On, moment.Number, $"{Words.Of(kind)}：{moment.Values.Text("ground")}", moment.By);
        return await memberships.LeaveAsync(moment.Subject.Member!.Value, code, decision, ct);
    }

    protected abstract (DispositionKind Kind, string Code) Of(CaseMoment moment);

    protected virtual bool Fits(CaseMoment moment) => true;
}
