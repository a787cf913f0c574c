using Touyan.Kernel;
using Touyan.Modules.Procedures.Model;
using Touyan.Modules.Procedures.Running;
using Touyan.Modules.Procedures.TakingOver;

namespace Touyan.Modules.Procedures;

/// <summary>
/// The door for houses whose subjects run on paper: their case goes on here, opened as those of a sheet are. No save: the house whose subject it is
/// writes both together.
/// </summary>
public sealed class TakeOverCase(CaseDesk desk, FindParties findParties, ProcedureBook book, OpenOnPaper open)
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

        /// <summary>Where they were taken, as the story says it.</summary>
        public string TakenAt { get; init; } = "系统外办理";

        /// <summary>Why it goes on here; null where the days say it all.</summary>
        public string? Why { get; init; }

        /// <summary>From which day on it goes on here; the day of the last step before when null.</summary>
        public DateOnly? OpenedOn { get; init; }

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

        var begun = await open.RunAsync(
            EntryOf(input, definition, parties.Value),
            input.Import,
            Doer.Of(by, by.PostBehind(null), desk.Now),
            by,
            ct
        );
        desk.Db.Add(begun);
        desk.Record(by, CaseActs.Import, begun, detail: $"补录，从“{definition.Find(input.Step)!.Title}”起继续办理");
        return begun.Id;
    }

    private static CaseEntry EntryOf(Input input, ProcedureDefinition definition, IReadOnlyDictionary<string, OrganizationId> parties) =>
        new()
        {
            Definition = definition,
            Subject = input.Subject,
            Parties = parties,
            Values = new CaseValues(input.Values),
            Step = definition.Find(input.Step)!,
            StandsThere = false,
            StartedOn = input.StartedOn,
            OpenedOn = input.OpenedOn ?? (input.Past.Count > 0 ? input.Past[^1].On : input.StartedOn),
            Past = input.Past,
            Told =
            [
                .. input.Past.Select(p => $"{definition.Find(p.Step)?.Title ?? p.Step}：{p.On:yyyy-MM-dd}（{input.TakenAt}）"),
                .. input.Why is { } why ? new[] { why } : [],
            ],
        };
}
