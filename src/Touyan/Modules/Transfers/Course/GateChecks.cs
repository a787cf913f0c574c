using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Transfers.Course;

/// <summary>A probationary member's inspection material goes with him (TRF-08).</summary>
internal sealed class InspectionGoesAlong(IMemberRecords members) : ICaseCheck
{
    public const string Id = "transfers.inspection";

    public const string Document = "inspection";

    public async Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct)
    {
        if (moment.Documents.Contains(Document) || moment.Subject.Member is not { } id)
            return null;

        return await members.FindAsync(id, moment.On, ct) is { Kind: MemberKind.Probationary }
            ? TransferRefusals.InspectionMissing(moment.Step?.Documents.SingleOrDefault(d => d.Id == Document)?.Article)
            : null;
    }
}

/// <summary>The new organisation may defer the discussion of conversion for some months after probation has ended, and of probationary members only.</summary>
internal sealed class DeferralWithinBounds(IMemberRecords members, TransferBook book) : ICaseCheck
{
    public const string Id = "transfers.deferral";

    public async Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct)
    {
        if (moment.Values.Date(Fields.DeferredTo) is not { } until)
            return null;

        var (kind, admittedOn, extendedTo) = await WhoAsync(moment, ct);
        if (kind is MemberKind.Full || admittedOn is not { } admitted)
            return TransferRefusals.DeferralOfFull;

        var rules = new MembershipRules(moment.Rules);
        var ends = MemberFacts.ProbationEnd(kind, admitted, extendedTo, rules)!.Value;
        var most = rules.MaxDeferralMonths;
        return until <= ends || until > ends.AddMonths(most.Value) ? TransferRefusals.DeferralTooLong(ends, most) : null;
    }

    private async Task<(MemberKind Kind, DateOnly? AdmittedOn, DateOnly? ExtendedTo)> WhoAsync(CaseMoment moment, CancellationToken ct)
    {
        if (moment.Subject.Member is { } id && await members.FindAsync(id, moment.On, ct) is { } member)
            return (member.Kind, member.AdmittedOn, member.ProbationExtendedTo);

        var arrival = await book.ArrivalAsync(moment, ct);
        return (arrival.Kind, arrival.AdmittedOn, null);
    }
}

/// <summary>The branch that the receiving committee chose stands below it and holds members.</summary>
internal sealed class BranchBelow(IOrganizations organizations) : ICaseCheck
{
    public const string Id = "transfers.branch-below";

    public async Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct)
    {
        if (moment.Values.Organization(Fields.TargetBranch) is not { } chosen)
            return TransferRefusals.NotBelow;

        var committee = moment.Party(Parties.Target);
        var places = await organizations.Places.Where(p => p.Id == chosen || p.Id == committee).ToListAsync(ct);
        var (branch, above) = (places.Find(p => p.Id == chosen), places.Find(p => p.Id == committee));
        return
            branch is { IsOpen: true } && above is not null && OrganizationPath.IsWithin(branch.Path, above.Path) && branch.Id != above.Id
            ? null
            : TransferRefusals.NotBelow;
    }
}

/// <summary>What the other county answers nobody answers here.</summary>
internal sealed class DecidedThere : ICaseCheck
{
    public const string Id = "transfers.decided-there";

    public Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct) => Task.FromResult<Refusal?>(TransferRefusals.DecidedThere);
}
