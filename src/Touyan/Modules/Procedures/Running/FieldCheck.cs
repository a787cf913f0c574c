using System.Globalization;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Procedures.Running;

/// <summary>What is said in fields: there where it must be, of the right kind, within the rule that bounds it, about members and organisations that there are.</summary>
public sealed class FieldCheck(IMembers members, IOrganizations organizations, Rules rules)
{
    private const string Yes = "是";
    private const string No = "否";

    /// <summary>The values of the fields alone, trimmed; a refusal beside the first field that is wrong.</summary>
    public async Task<Result<IReadOnlyDictionary<string, string>>> RunAsync(
        IEnumerable<FieldDefinition> fields,
        IReadOnlyDictionary<string, string> given,
        FieldSetting setting,
        CancellationToken ct
    )
    {
        var clean = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in fields)
        {
            var text = given.GetValueOrDefault(field.Id)?.Trim() ?? "";
            if (text.Length == 0)
            {
                if (field.IsRequired)
                    return ProcedureRefusals.FieldRequired(field);

                continue;
            }

            if (await WrongAsync(field, text, setting, ct) is { } refusal)
                return refusal;

            clean[field.Id] = text;
        }

        return clean;
    }

    private async Task<Refusal?> WrongAsync(FieldDefinition field, string text, FieldSetting setting, CancellationToken ct)
    {
        if (Malformed(field, text) is { } why)
            return ProcedureRefusals.FieldWrong(field, why);

        var values = new CaseValues(new Dictionary<string, string> { [field.Id] = text });
        return field.Type switch
        {
            FieldType.Number => OutOfBounds(field, values.Number(field.Id)!.Value, setting.On),
            FieldType.Members => await WrongMembersAsync(field, values.Members(field.Id), setting, ct),
            FieldType.Organization => await organizations.FindAsync(
                values.Organization(field.Id)!.Value,
                setting.By,
                ProceduresPermissions.Read,
                ct
            )
                is null
                ? ProcedureRefusals.FieldWrong(field, "没有这个党组织")
                : null,
            FieldType.Code => rules.Codes(field.Codes!).Find(text) is { } entry && entry.InForce.Contains(setting.On)
                ? null
                : ProcedureRefusals.FieldWrong(field, $"“{rules.Codes(field.Codes!).Title}”中没有代码“{text}”"),
            _ => null,
        };
    }

    private static string? Malformed(FieldDefinition field, string text)
    {
        if (text.Length > (field.Type is FieldType.Members ? 2000 : field.MaxLength))
            return $"最多 {field.MaxLength} 个字";

        return field.Type switch
        {
            FieldType.Date when !DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) || day.Year is < 1900 or > 2100 =>
                "应为日期，如 2026-07-01",
            FieldType.Month when !DateOnly.TryParseExact(text + "-01", "yyyy-MM-dd", out var month) || month.Year is < 1900 or > 2100 =>
                "应为月份，如 2026-07",
            FieldType.Number when !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _) => "应为整数",
            FieldType.YesNo when text is not (Yes or No) => "应为“是”或“否”",
            FieldType.Choice when !field.Choices.Contains(text, StringComparer.Ordinal) => $"没有选项“{text}”",
            FieldType.Members when text.Split(',').Any(id => !Guid.TryParse(id, out _)) => "应为党员",
            FieldType.Organization when !Guid.TryParse(text, out _) => "应为党组织",
            _ => null,
        };
    }

    private Refusal? OutOfBounds(FieldDefinition field, int number, DateOnly on)
    {
        if (field.AtMost is { } most && CaseClock.RuleOn(rules, most, on) is { } bound && number > bound.Number)
            return ProcedureRefusals.FieldAgainstRule(field, $"不超过 {bound.ShownWithUnit}", bound);

        if (field.Rule is not { } id)
            return null;

        var rule = CaseClock.RuleOn(rules, id, on);
        var isWithin = rule.Range?.Contains(number) ?? number >= rule.Number;
        return isWithin
            ? null
            : ProcedureRefusals.FieldAgainstRule(field, $"应为 {rule.ShownWithUnit}{(rule.Range is null ? "以上" : "")}", rule);
    }

    private async Task<Refusal?> WrongMembersAsync(
        FieldDefinition field,
        IReadOnlyList<MemberId> ids,
        FieldSetting setting,
        CancellationToken ct
    )
    {
        if (ids.Distinct().Count() != ids.Count)
            return ProcedureRefusals.FieldWrong(field, "同一人选了两次");

        foreach (var id in ids)
        {
            if (await members.FindAsync(id, setting.By, ProceduresPermissions.Read, ct) is not { IsOnTheBooks: true })
                return ProcedureRefusals.FieldWrong(field, "有的人不是管理范围内的在册党员");
        }

        return OutOfBounds(field, ids.Count, setting.On);
    }
}

/// <summary>Who says it, and as of which day it is judged.</summary>
public sealed record FieldSetting(Actor By, DateOnly On);
