using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Transfers.Course;

/// <summary>A probationary member's inspection material goes with him (TRF-08), whether he goes alone, comes from elsewhere, or goes with his branch.</summary>
internal sealed class InspectionGoesAlong(IMemberRecords members, TransferBook book, UnitRoll roll) : ICaseCheck
{
    public const string Id = "transfers.inspection";

    public const string Document = "inspection";

    public async Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct)
    {
        if (moment.Documents.Contains(Document) || !await AnyProbationaryAsync(moment, ct))
            return null;

        return TransferRefusals.InspectionMissing(moment.Step?.Documents.SingleOrDefault(d => d.Id == Document)?.Article);
    }

    private async Task<bool> AnyProbationaryAsync(CaseMoment moment, CancellationToken ct)
    {
        if (moment.Subject.Member is { } id)
            return await members.FindAsync(id, moment.On, ct) is { Kind: MemberKind.Probationary };

        return Procedures.KindOf(moment.Definition.Id).Arrives
            ? (await book.ArrivalAsync(moment, ct)).Kind is MemberKind.Probationary
            : (await roll.StillThereAsync(moment, ct)).Any(m => m.Kind is MemberKind.Probationary);
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

        var rules = new MembershipRules(moment.Rules);
        if (await ProbationToAsync(moment, rules, ct) is not { } ends)
            return TransferRefusals.DeferralOfFull;

        var most = rules.MaxDeferralMonths;
        return until <= ends || until > ends.AddMonths(most.Value) ? TransferRefusals.DeferralTooLong(ends, most) : null;
    }

    // Of whom another county sends its letter says it.
    private async Task<DateOnly?> ProbationToAsync(CaseMoment moment, MembershipRules rules, CancellationToken ct)
    {
        if (moment.Subject.Member is { } id && await members.FindAsync(id, moment.On, ct) is { } member)
            return MemberFacts.ProbationEnd(member.Kind, member.AdmittedOn, member.ProbationExtendedTo, rules)?.Value;

        var arrival = await book.ArrivalAsync(moment, ct);
        return arrival.AdmittedOn is { } admitted
            ? MemberFacts.ProbationEnd(arrival.Kind, admitted, extendedTo: null, rules)?.Value
            : moment.Values.Date(Fields.ProbationTo);
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
