using Touyan.Kernel;
using Touyan.Modules.Procedures.Model;
using Touyan.Modules.Procedures.Running;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Procedures.TakingOver;

/// <summary>
/// The one place where a case begins in its middle (补录): it ran on paper, and goes on here at the step at which it stands. What was decided on paper
/// is told by the story and is no decision of this program; its days stand under the ids of the steps, and limits count from them. Writes nothing.
/// </summary>
public sealed class OpenOnPaper(CaseDesk desk, FindStep find, FindKeepers keepers, Rules rules)
{
    private readonly Dictionary<string, Guid> definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<KeeperFound>> offices = new(StringComparer.Ordinal);

    /// <summary>The definition is kept before the cases that point at it, once for all of them.</summary>
    public async Task KeepAsync(ProcedureDefinition definition, Actor by, CancellationToken ct)
    {
        if (!definitions.ContainsKey(definition.Digest))
            definitions[definition.Digest] =
                desk.Db.KeptDefinitions.Local.FirstOrDefault(d => d.Digest == definition.Digest)?.Id
                ?? await desk.Definitions.KeepAsync(definition, by, ct);
    }

    /// <summary>The case as it stands, its step opened with keepers and limit.</summary>
    public async Task<Case> RunAsync(CaseEntry entry, Guid? import, Doer doer, Actor by, CancellationToken ct)
    {
        await KeepAsync(entry.Definition, by, ct);
        var begun = Case.Start(BeginningOf(entry, import, by), doer);
        foreach (var told in entry.Told)
            begun.Tell(CaseEventKind.TakenOver, told[..Math.Min(told.Length, CaseEvent.TextMaxLength)], doer);

        var found = Ahead(entry, CaseSoFar.Of(begun));
        foreach (var passed in found.Passed)
            begun.Tell(CaseEventKind.Skipped, $"不经“{passed.Step.Title}”：{passed.Why}", doer);

        var times = found.Times with { DueOn = entry.DueOn ?? found.Times.DueOn };
        begun.OpenNext(found.Step, times, await KeepersAsync(begun, entry.Definition, found.Step, ct), doer.At);
        return begun;
    }

    // Where the paper says at which step it stands, it stands there; where it says which was the last, conditions are asked for the next.
    private StepFound Ahead(CaseEntry entry, CaseSoFar at) =>
        entry.StandsThere
            ? new StepFound(entry.Step, [], CaseClock.TimesOf(at, entry.Step, entry.OpenedOn, rules), [])
            : find.Ahead(entry.Definition, entry.Step.Id, at, entry.OpenedOn);

    private CaseBeginning BeginningOf(CaseEntry entry, Guid? import, Actor by) =>
        new()
        {
            County = by.County,
            Definition = entry.Definition,
            KeptDefinition = definitions[entry.Definition.Digest],
            Number = entry.Number ?? CaseNumbers.New(entry.Definition, entry.StartedOn),
            Subject = entry.Subject,
            Parties = entry.Parties,
            Values = entry.Values.With(entry.Past.ToDictionary(p => p.Step, p => p.On.ToString("yyyy-MM-dd"))),
            On = entry.StartedOn,
            Import = import,
        };

    // Offices hang on the parties alone: found once for all cases of the same parties.
    private async Task<IReadOnlyList<KeeperFound>> KeepersAsync(
        Case begun,
        ProcedureDefinition definition,
        StepDefinition step,
        CancellationToken ct
    )
    {
        var basis = AdvanceCase.BasisOf(begun);
        if (step.Keepers.Any(k => k.Office is KeeperOffice.Subject or KeeperOffice.Starter or KeeperOffice.Named))
            return await keepers.RunAsync(step.Keepers, step.AllSign, basis, ct);

        var key = $"{definition.Digest} {step.Id} {string.Join(' ', basis.Parties.OrderBy(p => p.Key, StringComparer.Ordinal))}";
        if (!offices.TryGetValue(key, out var found))
            offices[key] = found = await keepers.RunAsync(step.Keepers, step.AllSign, basis, ct);

        return found;
    }
}
