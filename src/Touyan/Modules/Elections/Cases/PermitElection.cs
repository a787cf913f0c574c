using Touyan.Kernel;
using Touyan.Modules.Elections.Desk;
using Touyan.Modules.Procedures;

namespace Touyan.Modules.Elections.Cases;

/// <summary>The body above agrees that there be an election; of a case that was begun without one it begins here.</summary>
internal class PermitElection(ElectionDesk desk, ElectionBeginning beginning) : ICaseEffect
{
    public const string Id = "election.permit";

    public virtual async Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct)
    {
        var found = await beginning.OfCaseAsync(moment, ct);
        if (found.IsRefused)
            return found.Refusal;

        if (found.Value.Permit(moment.Number) is { } refusal)
            return refusal;

        await desk.RecordAsync(moment.By, ElectionsActs.Course, found.Value, moment.Reason, Words.Of(found.Value.State), ct);
        return null;
    }
}

/// <summary>What was permitted on paper is prepared here from now on; nothing where the election has begun with its case.</summary>
internal sealed class BeginElection(ElectionDesk desk, ElectionBeginning beginning) : PermitElection(desk, beginning)
{
    public new const string Id = "election.begin";
    private readonly ElectionDesk desk = desk;

    public override async Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct) =>
        await desk.OfCaseAsync(moment.Case.Value, ct) is null ? await base.RunAsync(moment, ct) : null;
}
