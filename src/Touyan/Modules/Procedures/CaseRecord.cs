using Touyan.Kernel;
using Touyan.Modules.Documents;
using Touyan.Modules.Procedures.Model;

namespace Touyan.Modules.Procedures;

/// <summary>A case as a record to be printed: what was decided, what was said, which documents were handed in.</summary>
public sealed record CaseRecord
{
    public required CaseId Id { get; init; }

    public required string Number { get; init; }

    public required ProcedureDefinition Definition { get; init; }

    public required CaseValues Values { get; init; }

    public required IReadOnlyList<Decision> Decisions { get; init; }

    public required IReadOnlyList<Document> Documents { get; init; }

    /// <summary>The day of the last decision on a step; null when it was not decided.</summary>
    public DateOnly? DayOf(string step) => Decisions.LastOrDefault(d => d.Step == step)?.On;

    internal static CaseRecord Of(Case of, ProcedureDefinition definition) =>
        new()
        {
            Id = of.Id,
            Number = of.Number,
            Definition = definition,
            Values = CaseValues.Read(of.Values),
            Decisions =
            [
                .. of
                    .Decisions.OrderBy(d => d.At)
                    .ThenBy(d => d.Id)
                    .Select(d => new Decision(
                        d.Step,
                        definition.Find(d.Step)?.Title ?? d.Step,
                        d.OutcomeTitle,
                        d.On,
                        d.By,
                        d.Post,
                        VoteCount.Read(d.Vote)
                    )
                    {
                        Reason = d.Reason,
                    }),
            ],
            Documents =
            [
                .. of
                    .Documents.OrderBy(d => d.At)
                    .ThenBy(d => d.Id)
                    .Select(d => new Document(d.Document, d.Title, d.Number, d.DatedOn, d.Pages, d.By)
                    {
                        Step = of.Steps.FirstOrDefault(s => s.Id == d.StepId)?.Step,
                        Paper = d.PaperId,
                    }),
            ],
        };

    /// <summary>What was decided at a gate.</summary>
    public sealed record Decision(string Step, string Title, string Outcome, DateOnly On, string By, string Post, VoteCount? Vote)
    {
        public string? Reason { get; init; }
    }

    /// <summary>What was handed in, by its id in the definition; or a paper that a step issued, by its kind.</summary>
    public sealed record Document(string Id, string Title, string? Number, DateOnly? DatedOn, int? Pages, string By)
    {
        /// <summary>Id of the step with which it came; null when it came with the beginning.</summary>
        public string? Step { get; init; }

        /// <summary>The paper, where the step issued it.</summary>
        public PaperId? Paper { get; init; }
    }
}
