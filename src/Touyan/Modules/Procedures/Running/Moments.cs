using Touyan.Kernel;
using Touyan.Modules.Procedures.Model;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Procedures.Running;

/// <summary>A case as checks and effects see it.</summary>
public sealed class Moments(Rules rules)
{
    public CaseMoment Of(RunningCase running, Actor by, DateOnly on, DateTime at)
    {
        var found = running.Case;
        return new()
        {
            Case = found.Id,
            Number = found.Number,
            Definition = running.Definition,
            Subject = new CaseSubject(found.SubjectId, found.SubjectTitle, found.OrganizationId, found.SubjectMember),
            Parties = found.Parties.ToDictionary(p => p.Party, p => p.OrganizationId, StringComparer.Ordinal),
            Values = CaseValues.Read(found.Values),
            By = by,
            On = on,
            At = at,
            StartedOn = found.StartedOn,
            Rules = rules.On(on),
            Days = found.Decisions.GroupBy(d => d.Step).ToDictionary(g => g.Key, g => g.Max(d => d.On), StringComparer.Ordinal),
            Documents = found.Documents.Select(d => d.Document).ToHashSet(StringComparer.Ordinal),
        };
    }

    /// <summary>The moment of a decision, with what is said now.</summary>
    public CaseMoment Of(RunningCase running, StepDefinition step, OutcomeDefinition outcome, DecisionGiven given, Actor by, DateTime at)
    {
        var before = Of(running, by, given.On, at);
        return before with
        {
            Step = step,
            Outcome = outcome,
            Reason = given.Reason,
            DueOn = running.Case.Open?.DueOn,
            Vote = given.Vote,
            Values = before.Values.With(given.Values),
            Documents = before.Documents.Concat(given.Documents.Select(d => d.Document)).ToHashSet(StringComparer.Ordinal),
        };
    }
}
