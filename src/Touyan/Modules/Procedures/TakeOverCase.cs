using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Procedures.Model;
using Touyan.Modules.Procedures.Running;

namespace Touyan.Modules.Procedures;

/// <summary>
/// A case that was running on paper goes on here (补录): at the step at which it stands, with the days of the steps before as they are known. What was
/// decided on paper is told by the story and is no decision of this program. No save: the house whose subject it is writes both together.
/// </summary>
public sealed class TakeOverCase(CaseDesk desk, FindParties findParties, AdvanceCase advance, ProcedureBook book)
{
    /// <summary>A case as it stands on paper.</summary>
    public sealed record Input
    {
        public required string Procedure { get; init; }

        public required CaseSubject Subject { get; init; }

        /// <summary>Id of the step at which it stands.</summary>
        public required string Step { get; init; }

        /// <summary>The day on which it began.</summary>
        public required DateOnly StartedOn { get; init; }

        /// <summary>Steps that were taken on paper, with their days, in order.</summary>
        public IReadOnlyList<(string Step, DateOnly On)> Past { get; init; } = [];

        /// <summary>What is known of fields.</summary>
        public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();

        public Guid? Import { get; init; }
    }

    public async Task<Result<CaseId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (book.Find(input.Procedure, desk.Today) is not { } definition)
            return ProcedureRefusals.ProcedureNotFound;

        if (definition.Find(input.Step) is null)
            return ProcedureRefusals.StepNotFound;

        var parties = await findParties.RunAsync(definition, input.Subject, new Dictionary<string, OrganizationId?>(), ct);
        if (parties.IsRefused)
            return parties.Refusal!;

        var doer = Doer.Of(by, by.PostBehind(null), desk.Now);
        var begun = Case.Start(await BeginningAsync(input, definition, parties.Value, by, ct), doer);
        foreach (var (step, on) in input.Past)
            begun.Tell(CaseEventKind.TakenOver, $"{definition.Find(step)?.Title ?? step}：{on:yyyy-MM-dd}（系统外办理）", doer);

        var last = input.Past.Count > 0 ? input.Past[^1].On : input.StartedOn;
        await advance.OpenAsync(begun, definition, input.Step, last, doer, ct);
        desk.Db.Add(begun);
        desk.Record(by, CaseActs.Import, begun, detail: $"补录，从“{definition.Find(input.Step)!.Title}”起继续办理");
        return begun.Id;
    }

    private async Task<CaseBeginning> BeginningAsync(
        Input input,
        ProcedureDefinition definition,
        IReadOnlyDictionary<string, OrganizationId> parties,
        Actor by,
        CancellationToken ct
    ) =>
        new()
        {
            County = by.County,
            Definition = definition,
            KeptDefinition = await KeptAsync(definition, by, ct),
            Number = CaseNumbers.New(definition, input.StartedOn),
            Subject = input.Subject,
            Parties = parties,
            // The day of a step taken on paper stands under the id of the step: limits count from it.
            Values = new CaseValues(input.Values).With(input.Past.ToDictionary(p => p.Step, p => p.On.ToString("yyyy-MM-dd"))),
            On = input.StartedOn,
            Import = input.Import,
        };

    // Many are taken over in one unit of work: the first keeps the definition for all.
    private async Task<Guid> KeptAsync(ProcedureDefinition definition, Actor by, CancellationToken ct) =>
        desk.Db.KeptDefinitions.Local.FirstOrDefault(d => d.Digest == definition.Digest)?.Id
        ?? await desk.Definitions.KeepAsync(definition, by, ct);
}
