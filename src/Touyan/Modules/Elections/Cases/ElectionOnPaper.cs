using Touyan.Kernel;
using Touyan.Modules.Elections.Desk;
using Touyan.Modules.Procedures;

namespace Touyan.Modules.Elections.Cases;

/// <summary>
/// An election that ran on paper goes on here from a gate at which it can begin here. Who stands and what was voted is registered in this program, so
/// that a case whose shortlist is being made, or whose rounds were held on paper, cannot go on.
/// </summary>
internal sealed class ElectionOnPaper(ElectionDesk desk, MayRequest may) : ITakeOverCheck
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

    public async Task<Refusal?> WhyNotAsync(PaperCase asked, CancellationToken ct)
    {
        var rest = asked.Definition.Steps.SkipWhile(s => s.Id != asked.Step.Id);
        if (!rest.SelectMany(Words).Any(Needing.Contains))
            return null;

        if (!Words(asked.Step).Any(Beginning.Contains))
            return ElectionRefusals.NotFromThisStep(
                asked.Step.Title,
                asked.Definition.Steps.Where(s => Words(s).Any(Beginning.Contains)).Select(s => s.Title)
            );

        var draft = ElectionRequest.Draft(asked.Definition.Id, asked.Subject.Id, asked.Values, asked.OpenedOn);
        return await may.CheckAsync(draft, asked.Definition.Id, desk.RulesOn(asked.OpenedOn), ct);
    }

    private static IEnumerable<string> Words(StepDefinition step) => step.Checks.Concat(step.Outcomes.SelectMany(o => o.Effects));
}
