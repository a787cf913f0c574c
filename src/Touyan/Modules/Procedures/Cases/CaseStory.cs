using Touyan.Kernel;
using Touyan.Modules.Documents;
using Touyan.Modules.Procedures.Model;

namespace Touyan.Modules.Procedures.Cases;

/// <summary>Decisions, events and files of a case in the order in which they were entered. Pure.</summary>
internal static class CaseStory
{
    public static IReadOnlyList<StoryLine> Of(
        Case at,
        ProcedureDefinition definition,
        ValueWords.Known words,
        IReadOnlyList<KeptFileGlance> files
    ) =>
        [
            .. at
                .Decisions.Select(d => (d.At, d.Id, Line: OfDecision(at, d, definition, words)))
                .Concat(at.Events.Select(e => (e.At, e.Id, Line: OfEvent(e))))
                .Concat(files.Select(f => (At: f.KeptAt, Id: f.Id.Value, Line: OfFile(f))))
                .OrderBy(x => x.At)
                .ThenBy(x => x.Id)
                .Select(x => x.Line),
        ];

    /// <summary>Time by stage, in the order of the definition.</summary>
    public static IReadOnlyList<StageTime> TimesOf(Case at, ProcedureDefinition definition, DateTime now) =>
        [
            .. at
                .Steps.GroupBy(s => definition.Find(s.Step) is { Stage.Length: > 0 } step ? step.Stage : s.Title)
                .OrderBy(g => g.Min(s => s.OpenedAt))
                .Select(g => new StageTime(
                    g.Key,
                    TimeSpan.FromTicks(g.Sum(s => ((s.ClosedAt ?? now) - s.OpenedAt).Ticks)),
                    g.Any(s => s.IsOpen)
                )),
        ];

    private static StoryLine OfDecision(Case at, CaseDecision decision, ProcedureDefinition definition, ValueWords.Known words)
    {
        var step = definition.Find(decision.Step);
        var kind = step?.Find(decision.Outcome)?.Kind ?? OutcomeKind.Forward;
        return new()
        {
            At = decision.At,
            On = Clock.ToChinaDate(decision.At) == decision.On ? null : decision.On,
            Title = $"{step?.Title ?? decision.Step}：{decision.OutcomeTitle}",
            By = decision.By,
            Post = decision.Post,
            Text = decision.Reason,
            Vote = VoteCount.Read(decision.Vote)?.InWords(words.Rules.Codes(VoteRules.Grounds)),
            LateReason = decision.LateReason,
            StandsIn = decision.StandsIn,
            Tone =
                kind is OutcomeKind.Forward ? "good"
                : kind is OutcomeKind.Return ? "warn"
                : "bad",
            Said = words.Of(step?.Fields ?? [], CaseValues.Read(decision.Values)),
            Documents = [.. at.Documents.Where(d => d.StepId == decision.StepId && d.At == decision.At)],
        };
    }

    private static StoryLine OfFile(KeptFileGlance file) =>
        new()
        {
            At = file.KeptAt,
            Title = "上传附件",
            By = file.KeptByName,
            Text = $"{file.Title}：{file.Name}{(file.WithdrawnFor is { } why ? $"（已撤下：{why}）" : "")}",
        };

    private static StoryLine OfEvent(CaseEvent happened) =>
        new()
        {
            At = happened.At,
            Title = Words.Of(happened.Kind),
            By = happened.By,
            Text = happened.Text,
            Tone = happened.Kind is CaseEventKind.Overdue or CaseEventKind.Withdrawn or CaseEventKind.Stopped ? "warn" : "none",
        };
}
