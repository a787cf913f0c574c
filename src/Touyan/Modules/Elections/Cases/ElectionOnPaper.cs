using Touyan.Kernel;
using Touyan.Modules.Elections.Desk;
using Touyan.Modules.Procedures;

namespace Touyan.Modules.Elections.Cases;

/// <summary>
/// An election that ran on paper goes on here from a gate at which it can begin here. Who stands and what was voted is registered in this program, so
/// that a case whose shortlist is being made, or whose rounds were held on paper, cannot go on.
/// </summary>
internal sealed class ElectionOnPaper(ElectionDesk desk, MayRequest may) : ICaseOnPaper
{
    private static readonly HashSet<string> Beginning = [PermitElection.Id, BeginElection.Id, AdmitShortlist.Id];

    private static readonly HashSet<string> Needing =
    [
        .. Beginning,
        SubmitShortlist.Id,
        ConcludeElection.Id,
        SeatElected.Id,
        ExamineDelegates.Id,
        CommitteeElected.Id,
        VillageElected.Id,
    ];

    public bool IsOf(string procedure) => ElectionRequest.Procedures.Contains(procedure, StringComparer.Ordinal);

    public async Task<Refusal?> WhyNotAsync(CaseMoment moment, CancellationToken ct)
    {
        var openedOn = moment.Days.Count > 0 ? moment.Days.Values.Max() : moment.StartedOn;
        var rest = moment.Definition.Steps.SkipWhile(s => s.Id != moment.Step!.Id);
        if (!rest.SelectMany(Words).Any(Needing.Contains))
            return null;

        if (!Words(moment.Step!).Any(Beginning.Contains))
            return ElectionRefusals.NotFromThisStep(
                moment.Step!.Title,
                moment.Definition.Steps.Where(s => Words(s).Any(Beginning.Contains)).Select(s => s.Title)
            );

        var draft = ElectionRequest.Draft(moment.Definition.Id, moment.Subject.Id, moment.Values, openedOn);
        return await may.CheckAsync(draft, moment.Definition.Id, desk.RulesOn(openedOn), ct);
    }

    private static IEnumerable<string> Words(StepDefinition step) => step.Checks.Concat(step.Outcomes.SelectMany(o => o.Effects));
}
