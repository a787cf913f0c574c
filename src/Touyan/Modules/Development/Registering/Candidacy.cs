using Touyan.Kernel;
using Touyan.Modules.Development.Gates;
using Touyan.Modules.Development.Model;
using Touyan.Modules.Members;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Data;

namespace Touyan.Modules.Development.Registering;

/// <summary>Whether somebody may apply at all: of age, no member, not on the way already, not within the years after leaving the Party.</summary>
public sealed class Candidacy(TouyanDb db, IMemberRecords members, Rules rules)
{
    /// <summary>Null when he may.</summary>
    public async Task<Refusal?> CheckAsync(CitizenId number, DateOnly appliedOn, CancellationToken ct)
    {
        if (await db.IsOnTheWayAsync(number, ct))
            return DevelopmentRefusals.NumberTaken;

        return await CheckPastAsync(number, appliedOn, ct);
    }

    /// <summary>Somebody of the roster on probation, whose conversion goes on here; refused where he is none, or is on the way already.</summary>
    public async Task<Result<OnProbation>> ProbationerAsync(CitizenId number, DateOnly today, CancellationToken ct)
    {
        if (await db.IsOnTheWayAsync(number, ct))
            return DevelopmentRefusals.NumberTaken;

        if (await members.ByIdNumberAsync(number, today, ct) is not { Kind: MemberKind.Probationary, IsOnTheBooks: true } member)
            return DevelopmentRefusals.NotOnProbation;

        var usual = member.AdmittedOn.AddMonths(rules.Development(member.AdmittedOn).ProbationMonths.Value);
        return new OnProbation(member.Id, member.OrganizationId, member.AdmittedOn, member.ProbationExtendedTo ?? usual);
    }

    /// <summary>The same for somebody who is on the way: at the gate of the first step.</summary>
    public async Task<Refusal?> CheckPastAsync(CitizenId number, DateOnly appliedOn, CancellationToken ct)
    {
        var known = await members.StandingOfAsync(number, ct);
        return GateMath.Application(
            number.BornOn,
            appliedOn,
            known,
            code => rules.Codes("leave-reason").Name(code) ?? "",
            rules.Development(appliedOn)
        );
    }
}

/// <summary>A member on probation, as the roster has him.</summary>
public sealed record OnProbation(MemberId Member, OrganizationId Branch, DateOnly AdmittedOn, DateOnly Until);
