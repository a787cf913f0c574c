using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Procedures.Definitions;

/// <summary>What a step says of times, votes and conditions.</summary>
public static partial class DefinitionCheck
{
    private static IEnumerable<string> WrongTimes(
        ProcedureDefinition definition,
        StepDefinition step,
        string where,
        ProcedureVocabulary words,
        Func<string, Rule?> rule
    )
    {
        foreach (var limit in new[] { step.Limit, step.Earliest }.OfType<LimitDefinition>())
        {
            if (limit.Rule is { } asked && (rule(asked) is not { } known || !Limits.IsSpan(known)))
                yield return $"{where}：期限规则“{limit.Rule}”不存在或不是时间";
            if (limit.Step is { } from && definition.Find(from) is null)
                yield return $"{where}：期限从没有的环节“{from}”起算";
            if (limit.Field is { } field && definition.Fields.FirstOrDefault(f => f.Id == field)?.Type is not FieldType.Date)
                yield return $"{where}：期限从不是日期的字段“{field}”起算";
            if (limit.Learned is { } fact && !words.LearnedBy(definition).Contains(fact, StringComparer.Ordinal))
                yield return $"{where}：期限从没有效果得出的“{fact}”起算";
            if (limit is { Step: null, Field: null, Learned: null, From: not (LimitDefinition.Opened or LimitDefinition.Start) })
                yield return $"{where}：期限的起算“{limit.From}”看不懂";
        }

        if (step.Extension is { } extension)
        {
            if (step.Limit is null)
                yield return $"{where}：没有期限，不能延长";
            if (rule(extension.Rule) is not { } longer || !Limits.IsSpan(longer))
                yield return $"{where}：延长期限的规则“{extension.Rule}”不存在或不是时间";
            foreach (var message in WrongKeepers(definition, extension.By, where))
                yield return message;
        }

        if (step is { Automatic: not null, Limit: null })
            yield return $"{where}：没有期限，不会到期自动办理";
    }

    private static IEnumerable<string> WrongVote(
        ProcedureDefinition definition,
        StepDefinition step,
        string where,
        Func<string, Rule?> rule
    )
    {
        if (step.Vote is not { } vote)
            yield break;

        foreach (var id in new[] { vote.Quorum, vote.Majority }.Where(id => rule(id)?.Share is null))
            yield return $"{where}：表决规则“{id}”不存在或不是比例";
        if (vote.Of is { } party && definition.Party(party) is null)
            yield return $"{where}：表决的是没有的参与方“{party}”";
    }

    private static IEnumerable<string> WrongCondition(
        ProcedureDefinition definition,
        StepDefinition step,
        string where,
        Func<string, Rule?> rule
    )
    {
        if (step.Condition is not { } condition)
            yield break;

        if (condition.Rule is { } id && rule(id) is null)
            yield return $"{where}：条件中的规则“{id}”不存在";
        if (condition.Field is { } field && definition.Fields.All(f => f.Id != field))
            yield return $"{where}：条件中的字段“{field}”不存在";
        foreach (var party in condition.Differ.Where(p => definition.Party(p) is null))
            yield return $"{where}：条件中没有参与方“{party}”";
        if (definition.Find(condition.Else) is null)
            yield return $"{where}：没有环节“{condition.Else}”";
    }
}
