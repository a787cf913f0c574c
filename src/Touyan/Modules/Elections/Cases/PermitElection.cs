using Touyan.Kernel;
using Touyan.Modules.Elections.Desk;
using Touyan.Modules.Procedures;

namespace Touyan.Modules.Elections.Cases;

/// <summary>The body above agrees that there be an election; of a case that was begun without one it begins here.</summary>
internal sealed class PermitElection(ElectionDesk desk, ElectionBeginning beginning) : ICaseEffect
{
    public const string Id = "election.permit";

    public async Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct)
    {
        var election = await desk.OfCaseAsync(moment.Case.Value, ct);
        if (election is null)
        {
            var draft = ElectionRequest.Draft(moment.Definition.Id, moment.Subject.Id, moment.Values, moment.On);
            var begun = await beginning.AddAsync(draft with { CaseId = moment.Case.Value }, moment.By, ct);
            if (begun.IsRefused)
                return begun.Refusal;

            election = begun.Value;
        }

        if (election.Permit(moment.Number) is { } refusal)
            return refusal;

        await desk.RecordAsync(moment.By, ElectionsActs.Course, election, moment.Reason, Words.Of(election.State), ct);
        return null;
    }
}
