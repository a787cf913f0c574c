using System.Globalization;
using Touyan.Kernel;
using Touyan.Modules.Procedures.Cases;
using Touyan.Modules.Procedures.Model;

namespace Touyan.Modules.Procedures.Running;

/// <summary>What a case can say on a paper, by mark.</summary>
internal sealed class PaperFacts(RunningCase running, IReadOnlyDictionary<string, string> subject, ValueWords.Known words)
{
    /// <summary>What <c>{case.…}</c> knows.</summary>
    public static IReadOnlyList<string> OfCase { get; } = ["number", "title"];

    /// <summary>Figures of a vote; none for all of them in words.</summary>
    public static IReadOnlyList<string> OfVote { get; } = ["", "entitled", "present", "written", "for", "against", "abstained"];

    /// <summary>What <c>{subject.…}</c> always knows, beside what its house says.</summary>
    public const string SubjectTitle = "title";

    public string Fill(string text) => PaperDefinition.Fill(text, Of);

    private string? Of(PaperMark mark) =>
        mark.Scope switch
        {
            PaperMark.Subject when mark.Name == SubjectTitle => running.Case.SubjectTitle,
            PaperMark.Subject => subject.GetValueOrDefault(mark.Name),
            PaperMark.Party => running.Case.PartyOf(mark.Name) is { } party ? words.Organizations.GetValueOrDefault(party) : null,
            PaperMark.Field => Said(mark.Name),
            PaperMark.Learned => CaseValues.Read(running.Case.Values).Text(mark.Name),
            PaperMark.Case => mark.Name == "number" ? running.Case.Number : running.Case.Title,
            _ => running.Case.LastDecisionOn(mark.Name) is { } decision ? Of(mark, decision) : null,
        };

    private static string? Of(PaperMark mark, CaseDecision decision) =>
        mark.Scope switch
        {
            PaperMark.Day => ChineseDate.Of(decision.On),
            PaperMark.By => decision.By,
            PaperMark.Reason => decision.Reason,
            PaperMark.Vote when VoteCount.Read(decision.Vote) is { } vote => Figure(vote, mark.Part),
            _ => null,
        };

    private static string Figure(VoteCount vote, string part) =>
        part switch
        {
            "entitled" => Number(vote.Entitled),
            "present" => Number(vote.Present),
            "written" => Number(vote.Written),
            "for" => Number(vote.For),
            "against" => Number(vote.Against),
            "abstained" => Number(vote.Abstained),
            _ => vote.InWords(),
        };

    private string? Said(string field)
    {
        var values = CaseValues.Read(running.Case.Values);
        return running.Definition.Fields.FirstOrDefault(f => f.Id == field) switch
        {
            null => values.Text(field),
            { Type: FieldType.Date } => values.Date(field) is { } day ? ChineseDate.Of(day) : null,
            { Type: FieldType.Month } => values.Text(field) is { } month ? ChineseDate.MonthOf(month) : null,
            { } known => values.Text(field) is null ? null : words.Word(known, values),
        };
    }

    private static string Number(int? figure) => (figure ?? 0).ToString(CultureInfo.InvariantCulture);
}
