using Touyan.Kernel;
using Touyan.Modules.Accounts;
using Touyan.Modules.Procedures.Demo;
using Touyan.Modules.Procedures.Model;
using Touyan.Modules.Procedures.Running;

namespace Touyan.Modules.Procedures;

/// <summary>
/// A case of the demo county goes through its gates by the use cases of every day: each gate is decided by the office that keeps it, with the
/// documents and the vote that it asks for. What is refused stops the loading, but for the beginning: the next subject is tried.
/// </summary>
public sealed class DemoCourse(CaseDesk desk, StartCase start, DecideStep decide, DemoOffices offices)
{
    /// <summary>A gate of the way.</summary>
    /// <param name="Outcome">What is decided.</param>
    /// <param name="DaysAgo">When, before today.</param>
    /// <param name="Values">What is said.</param>
    /// <param name="Reason">Why.</param>
    public sealed record Gate(string Outcome, int DaysAgo, IReadOnlyDictionary<string, string>? Values = null, string? Reason = null);

    /// <summary>Begins a case and takes it so far; null when it cannot begin.</summary>
    public async Task<CaseId?> RunAsync(StartCase.Input input, Office starter, IEnumerable<Gate> gates, CancellationToken ct)
    {
        var begun = await start.RunAsync(input, await offices.ActorAsync(starter, ct), ct);
        desk.Db.ChangeTracker.Clear();
        if (begun.IsRefused)
            return null;

        foreach (var gate in gates)
            await PassAsync(begun.Value, gate, ct);

        return begun.Value;
    }

    private async Task PassAsync(CaseId id, Gate gate, CancellationToken ct)
    {
        var running = (await desk.FindAsync(id, ct))!;
        var on = InTime(running.Case.Open!, desk.Today.AddDays(-gate.DaysAgo));
        var step = running.Definition.Find(running.Case.Open!.Step)!;
        var input = new DecideStep.Input
        {
            Case = id,
            Step = step.Id,
            Outcome = gate.Outcome,
            On = on,
            Values = new(gate.Values ?? new Dictionary<string, string>()),
            Documents = [.. Asked(step, gate.Outcome).Select(d => new DocumentGiven(d.Id, DatedOn: on, Pages: 2))],
            Vote = step.Vote is { } vote ? await offices.VoteAsync(running.Case, vote, gate.Outcome, on, ct) : null,
            Reason = gate.Reason,
        };
        var by = await offices.KeeperAsync(running.Case.Open, ct);
        desk.Db.ChangeTracker.Clear();
        if ((await decide.RunAsync(input, by, ct)).Refusal is { } refusal)
            throw new InvalidOperationException(
                $"The demo is refused: {running.Case.Procedure}, {step.Id}, {refusal.Code}, {refusal.Message}"
            );

        desk.Db.ChangeTracker.Clear();
    }

    // Working days differ from year to year: whatever the calendar, nobody is late.
    private static DateOnly InTime(CaseStep open, DateOnly on) => open.DueOn is { } due && due < on ? due : on;

    private static IEnumerable<DocumentDefinition> Asked(StepDefinition step, string outcome) =>
        step.Find(outcome) is { } known ? step.Documents.Where(d => GateRules.Asks(d.For, known)) : [];
}
