using Touyan.Kernel;
using Touyan.Modules.Elections.Desk;
using Touyan.Modules.Procedures;

namespace Touyan.Modules.Elections.Cases;

/// <summary>The villagers have elected their committee, by the law on villages.</summary>
internal sealed class VillageElected(ElectionDesk desk) : ICaseCheck
{
    public const string Id = "election.village-elected";

    public async Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct)
    {
        if (await desk.OfCaseAsync(moment.Case.Value, ct) is not { } election)
            return ElectionRefusals.NotFound;

        var progress = election.ProgressOf(Contest.Village);
        return progress.IsDone ? null : ElectionRefusals.SeatsLeft(Contest.Village, progress.NextSeats);
    }
}
