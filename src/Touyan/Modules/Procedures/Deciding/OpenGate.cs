using Touyan.Kernel;
using Touyan.Modules.Documents;
using Touyan.Modules.Procedures.Cases;
using Touyan.Modules.Procedures.Model;
using Touyan.Modules.Procedures.Running;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Procedures.Deciding;

/// <summary>The open gate of a case as its keeper sees it before he decides: what it asks, what was said before, by which rules.</summary>
public sealed class OpenGate(CaseDesk desk, TellCase tell, EntitledOnTheBooks entitled, Rules rules)
{
    public sealed record View
    {
        public required Case Case { get; init; }
        public required ProcedureDefinition Definition { get; init; }
        public required CaseStep Open { get; init; }
        public required StepDefinition Step { get; init; }
        public required IReadOnlyList<StoryLine> Story { get; init; }
        public required IReadOnlyList<Fact> Said { get; init; }

        /// <summary>Files of the case that hold good.</summary>
        public required IReadOnlyList<KeptFileGlance> Files { get; init; }
        public Rule? Quorum { get; init; }
        public Rule? Majority { get; init; }

        /// <summary>Full members on the books today, where the vote is theirs.</summary>
        public int? OnTheBooks { get; init; }
        public required DateOnly Today { get; init; }

        public bool IsLate => Open.DueOn < Today;
    }

    public async Task<Result<View>> RunAsync(CaseId id, Actor by, CancellationToken ct)
    {
        var found = await desk.FindAsync(id, version: null, by, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var (at, definition) = (found.Value.Case, found.Value.Definition);
        if (at.Open is not { } open)
            return ProcedureRefusals.Ended;

        var step = definition.Find(open.Step)!;
        var admitted = GateRules.Admit(at, open, step, by, other => definition.Find(other)!.Title);
        if (admitted.IsRefused)
            return admitted.Refusal!;

        var told = await tell.RunAsync(found.Value, by, ct);
        return new View
        {
            Case = at,
            Definition = definition,
            Open = open,
            Step = step,
            Story = told.Story,
            Said = [.. told.Parties, .. told.Said],
            Files = [.. told.Files.Where(f => f.WithdrawnFor is null)],
            Quorum = step.Vote is { } vote ? CaseClock.RuleOn(rules, vote.Quorum, desk.Today) : null,
            Majority = step.Vote is { } passing ? CaseClock.RuleOn(rules, passing.Majority, desk.Today) : null,
            OnTheBooks =
                step.Vote?.Of is { } party && at.PartyOf(party) is { } branch ? await entitled.CountAsync(branch, desk.Today, ct) : null,
            Today = desk.Today,
        };
    }
}
