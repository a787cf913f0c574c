using Touyan.Kernel;
using Touyan.Modules.Elections.Desk;
using Touyan.Modules.Procedures;

namespace Touyan.Modules.Elections.Cases;

/// <summary>The meeting is over when it has elected the committee: only then its minutes go on.</summary>
internal sealed class CommitteeElected(ElectionDesk desk) : ICaseCheck
{
    public const string Id = "election.committee-elected";

    public async Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct)
    {
        if (await desk.OfCaseAsync(moment.Case.Value, ct) is not { } election)
            return ElectionRefusals.NotFound;

        var contest = election.HasCommittee ? Contest.Committee : Contest.Secretary;
        if (election.SeatsOf(contest) == 0)
            contest = Contest.Deputy;

        var progress = election.ProgressOf(contest);
        return progress.IsDone ? null : ElectionRefusals.SeatsLeft(contest, progress.NextSeats);
    }
}
