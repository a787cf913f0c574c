using Touyan.Kernel;
using Touyan.Modules.Documents;
using Touyan.Modules.Procedures.Cases;
using Touyan.Modules.Procedures.Model;

namespace Touyan.Modules.Procedures.Running;

/// <summary>Issues the papers that go with an outcome, with numbers and with values taken from the case: the last thing of a step, in its transaction.</summary>
public sealed class IssuePapers(IPapers papers, PaperKinds kinds, IEnumerable<ICaseSubjects> subjects, ValueWords values)
{
    private const string OnPaper = "见原件";

    public async Task<Refusal?> RunAsync(RunningCase running, CaseMoment moment, CaseStep step, Doer by, CancellationToken ct)
    {
        var said = CaseValues.Read(running.Case.LastDecisionOn(step.Step)!.Values);
        var due = moment.Outcome!.Papers.Where(p => p.As is null || said.Text(p.As) is null).ToList();
        if (due.Count == 0)
            return null;

        var facts = await FactsAsync(running, moment, ct);
        foreach (var paper in due)
        {
            if (await VoidEarlierAsync(paper, running.Case, step, moment.By, ct) is { } refusal)
                return refusal;

            var issued = await papers.IssueAsync(DraftOf(paper, running, moment, facts), moment.By, ct);
            if (issued.IsRefused)
                return issued.Refusal!;

            running.Case.Add(step, issued.Value, kinds.TitleOf(paper.Kind), paper.Kind, moment.On, by);
            if (paper.As is { } field)
                moment.Learn(field, issued.Value.Number);
        }

        return null;
    }

    // A step that was gone back to and decided anew: what it issued before is good no more. One of the same kind that another step issued stays good.
    private async Task<Refusal?> VoidEarlierAsync(PaperDefinition paper, Case at, CaseStep step, Actor by, CancellationToken ct)
    {
        var rounds = at.Steps.Where(s => s.Step == step.Step).Select(s => (Guid?)s.Id).ToHashSet();
        var before = at.Documents.Where(d => d.PaperId is not null && d.Document == paper.Kind && rounds.Contains(d.StepId));
        if (before.MaxBy(d => d.Id)?.PaperId is not { } earlier)
            return null;

        var refusal = await papers.VoidAsync(earlier, $"{at.Title}重新办理，另行出具", by, ct);
        return refusal == PaperRefusals.AlreadyVoid ? null : refusal;
    }

    private async Task<PaperFacts> FactsAsync(RunningCase running, CaseMoment moment, CancellationToken ct)
    {
        var subject = await subjects.First(s => s.Kind == moment.Definition.Subject).OnPaperAsync(moment.Subject.Id, moment.On, ct);
        return new PaperFacts(running, subject, await values.OfAsync(running.Case, running.Definition, ct));
    }

    private static PaperDraft DraftOf(PaperDefinition paper, RunningCase running, CaseMoment moment, PaperFacts facts) =>
        new()
        {
            Kind = paper.Kind,
            Issuer = moment.Party(paper.Issuer),
            // Who has become a member with this decision reads his papers as one.
            Subject = (moment.SubjectIsNow ?? running.Case.SubjectMember) is { } member
                ? new PaperSubject(PaperSubject.Member, member.Value, moment.Subject.Title)
                : new PaperSubject(moment.Definition.Subject, moment.Subject.Id, moment.Subject.Title),
            Values = paper.Values.ToDictionary(v => v.Key, v => ValueOf(v.Value, running.Case, facts), StringComparer.Ordinal),
            On = moment.On,
            Concerned = [.. moment.Parties.Values.Distinct()],
            ValidUntil = paper.ValidUntil is { } field ? moment.Values.Date(field) : null,
        };

    // What was said on paper before the case was taken over is not known here.
    private static string? ValueOf(string text, Case at, PaperFacts facts) =>
        facts.Fill(text) is { Length: > 0 } value ? value
        : at.IsTakenOver ? OnPaper
        : null;
}
