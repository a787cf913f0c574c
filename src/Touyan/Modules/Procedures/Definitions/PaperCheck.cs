using Touyan.Modules.Documents;
using Touyan.Modules.Procedures.Model;
using Touyan.Modules.Procedures.Running;

namespace Touyan.Modules.Procedures.Definitions;

/// <summary>Whether a paper that an outcome issues can be filled: its kind, its issuer, every field of the kind, every mark. Pure.</summary>
internal static class PaperCheck
{
    private const int MostOfName = 100;
    private const int MostOfCode = 20;
    private const int MostOfDate = 11;
    private const int MostOfNumber = 6;
    private const int MostOfVote = 70;

    public static IEnumerable<string> Wrong(ProcedureDefinition definition, PaperDefinition paper, ProcedureVocabulary words)
    {
        if (words.Papers.Find(paper.Kind) is not { } kind)
            return [$"没有文书“{paper.Kind}”"];

        return WrongHead(definition, paper, kind)
            .Concat(WrongFields(paper, kind))
            .Concat(WrongTexts(definition, paper, kind, words))
            .Concat(TooLong(definition, paper, kind));
    }

    // What a step takes its paper takes too: nobody stands before a gate that he cannot pass.
    private static IEnumerable<string> TooLong(ProcedureDefinition definition, PaperDefinition paper, PaperKind kind) =>
        from field in kind.Fields
        where paper.Values.ContainsKey(field.Id)
        let text = paper.Values[field.Id]
        let most = PaperDefinition.Fill(text, _ => "").Length + PaperDefinition.MarksIn(text).Sum(m => MostOf(definition, m))
        where most > field.Most
        select $"“{kind.Title}”的栏目“{field.Title}”只容 {field.Most} 字，取值最长 {most} 字";

    private static int MostOf(ProcedureDefinition definition, PaperMark mark) =>
        mark.Scope switch
        {
            PaperMark.Field => FieldOf(definition, mark.Name) is { } field ? MostOf(field) : 0,
            PaperMark.Reason => CaseDecision.ReasonMaxLength,
            PaperMark.Learned => FieldDefinition.LongMost,
            PaperMark.Vote => mark.Part.Length == 0 ? MostOfVote : MostOfNumber,
            PaperMark.Day => MostOfDate,
            // Facts of a subject are codes, dates and the like: its house keeps them short.
            PaperMark.Subject when mark.Name != PaperFacts.SubjectTitle => 0,
            _ => MostOfName,
        };

    private static int MostOf(FieldDefinition field) =>
        field.Type switch
        {
            FieldType.Date or FieldType.Month => MostOfDate,
            FieldType.Number or FieldType.YesNo => MostOfNumber,
            FieldType.Choice => field.Choices.Max(c => c.Length),
            FieldType.Organization => MostOfName,
            FieldType.Code => MostOfCode,
            _ => field.MaxLength,
        };

    private static IEnumerable<string> WrongHead(ProcedureDefinition definition, PaperDefinition paper, PaperKind kind)
    {
        if (definition.Party(paper.Issuer) is null)
            yield return $"“{kind.Title}”没有出具方“{paper.Issuer}”";
        if (paper.As is { } number && FieldOf(definition, number)?.Type is not FieldType.Text)
            yield return $"“{kind.Title}”：“{number}”不是填写文号的文字字段";
        if (paper.ValidUntil is { } until && FieldOf(definition, until)?.Type is not FieldType.Date)
            yield return $"“{kind.Title}”：“{until}”不是日期字段";
    }

    private static IEnumerable<string> WrongFields(PaperDefinition paper, PaperKind kind) =>
        paper
            .Values.Keys.Where(v => kind.Fields.All(f => f.Id != v))
            .Select(v => $"“{kind.Title}”没有栏目“{v}”")
            .Concat(
                kind.Fields.Where(f => f.IsRequired && !paper.Values.ContainsKey(f.Id))
                    .Select(f => $"“{kind.Title}”缺少栏目“{f.Title}”（{f.Id}）")
            );

    private static IEnumerable<string> WrongTexts(
        ProcedureDefinition definition,
        PaperDefinition paper,
        PaperKind kind,
        ProcedureVocabulary words
    ) =>
        paper
            .Values.Where(v => PaperDefinition.HasStray(v.Value))
            .Select(v => $"“{kind.Title}”的栏目“{v.Key}”：花括号里写的不是取值")
            .Concat(paper.Marks.Where(m => !IsKnown(definition, m, words)).Distinct().Select(m => $"“{kind.Title}”：没有取值“{m}”"));

    private static bool IsKnown(ProcedureDefinition definition, PaperMark mark, ProcedureVocabulary words) =>
        mark.Scope switch
        {
            PaperMark.Subject => mark.Name == PaperFacts.SubjectTitle
                || words.FactsOf(definition.Subject).Contains(mark.Name, StringComparer.Ordinal),
            PaperMark.Party => definition.Party(mark.Name) is not null,
            PaperMark.Learned => words.LearnedBy(definition).Contains(mark.Name, StringComparer.Ordinal),
            PaperMark.Field => FieldOf(definition, mark.Name) is not null,
            PaperMark.Case => PaperFacts.OfCase.Contains(mark.Name, StringComparer.Ordinal),
            PaperMark.Vote => definition.Find(mark.Name)?.Vote is not null && PaperFacts.OfVote.Contains(mark.Part, StringComparer.Ordinal),
            PaperMark.Day or PaperMark.By or PaperMark.Reason => definition.Find(mark.Name) is not null,
            _ => false,
        };

    private static FieldDefinition? FieldOf(ProcedureDefinition definition, string id) => definition.Fields.FirstOrDefault(f => f.Id == id);
}
