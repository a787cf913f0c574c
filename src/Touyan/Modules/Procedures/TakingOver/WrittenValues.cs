using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures.Running;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.Procedures.TakingOver;

/// <summary>What a row says in fields and of parties: in columns of their titles, or as 字段：值 pairs; names become what they mean.</summary>
internal sealed class WrittenValues(FieldCheck fields, FindParties findParties, IMembers members, Rules rules)
{
    private const int Most = 2;
    private static readonly char[] Between = [';', '；', '\n'];
    private static readonly char[] Colons = [':', '：'];
    private static readonly char[] Names = ['、', ',', '，', ' '];
    private readonly Dictionary<string, Result<IReadOnlyDictionary<string, OrganizationId>>> parties = new(StringComparer.Ordinal);

    /// <summary>The case as it is taken over; null when something was wrong, which the draft knows.</summary>
    public async Task<CaseEntry?> ReadAsync(CaseDraft draft, OrganizationNames organizations, Actor by, CancellationToken ct)
    {
        if (!draft.IsGood)
            return null;

        var definition = draft.Definition!;
        var said = Said(draft, definition);
        var named = new Dictionary<string, OrganizationId?>(StringComparer.Ordinal);
        foreach (var party in definition.Parties.Where(p => p.Origin is PartyOrigin.Given && said.ContainsKey(CellText.Key(p.Title))))
            named[party.Id] = Organization(draft, party.Title, said[CellText.Key(party.Title)], organizations);

        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in definition.Fields.Where(f => said.ContainsKey(CellText.Key(f.Title))))
            given[field.Id] = await ValueAsync(draft, field, said[CellText.Key(field.Title)], organizations, by, ct) ?? "";

        if (
            !draft.IsGood
            || await CleanAsync(draft, given, by, ct) is not { } values
            || await PartiesAsync(draft, named, ct) is not { } found
        )
            return null;

        return EntryOf(draft, values, found);
    }

    // Of what was decided on paper the sheet knows the day of the last step.
    private static CaseEntry EntryOf(
        CaseDraft draft,
        IReadOnlyDictionary<string, string> values,
        IReadOnlyDictionary<string, OrganizationId> parties
    )
    {
        var (definition, step, opened) = (draft.Definition!, draft.Step!, draft.OpenedOn!.Value);
        var before = definition.Steps.TakeWhile(s => s != step).ToList();
        var done = before.Count == 0 ? "尚未办理任何环节" : $"此前在系统外办过：{string.Join("、", before.Select(s => s.Title))}";
        return new CaseEntry
        {
            Definition = definition,
            Subject = draft.Subject!,
            Parties = parties,
            Values = new CaseValues(values),
            Step = step,
            StandsThere = true,
            StartedOn = draft.StartedOn!.Value,
            OpenedOn = opened,
            DueOn = draft.DueOn,
            Past = before.Count == 0 ? [] : [(before[^1].Id, opened)],
            Told = [$"{done}；{opened:yyyy-MM-dd} 转到“{step.Title}”"],
        };
    }

    // By the key of the title; a column of its own goes before a pair.
    private static Dictionary<string, string> Said(CaseDraft draft, ProcedureDefinition definition)
    {
        var titles = definition
            .Fields.Select(f => f.Title)
            .Concat(definition.Parties.Where(p => p.Origin is PartyOrigin.Given).Select(p => p.Title))
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(CellText.Key, title => title, StringComparer.Ordinal);
        var said = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (
            var pair in draft.Text(CaseColumns.Said).Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        )
        {
            var colon = pair.IndexOfAny(Colons);
            if (colon <= 0)
                draft.Reject(CaseColumns.Said, "unreadable", $"“{pair}”应写成“名称：内容”。");
            else if (!titles.ContainsKey(CellText.Key(pair[..colon])))
                draft.Reject(CaseColumns.Said, "unknown", $"流程“{definition.Title}”中没有“{pair[..colon].Trim()}”。");
            else
                said[CellText.Key(pair[..colon])] = pair[(colon + 1)..].Trim();
        }

        foreach (var (key, title) in titles)
        {
            var cell = draft.Cell(CaseColumns.KeyOf(title));
            if (cell.Kind is SheetCellKind.Date && DateReading.Of(cell) is { Problem: DateProblem.None } day)
                said[key] = $"{day.Day:yyyy-MM-dd}";
            else if (CellText.Clean(cell.Text) is { Length: > 0 } text)
                said[key] = text;
        }

        return said;
    }

    private async Task<string?> ValueAsync(
        CaseDraft draft,
        FieldDefinition field,
        string text,
        OrganizationNames organizations,
        Actor by,
        CancellationToken ct
    ) =>
        field.Type switch
        {
            FieldType.Date when DateReading.Of(text) is { Problem: DateProblem.None } day => $"{day.Day:yyyy-MM-dd}",
            FieldType.Month when DateReading.Of(text + "-01") is { Problem: DateProblem.None } month => $"{month.Day:yyyy-MM}",
            FieldType.Organization => Organization(draft, field.Title, text, organizations)?.ToString(),
            FieldType.Code => rules.Codes(field.Codes!).Resolve(text)?.Code ?? text,
            FieldType.Members => await MembersAsync(draft, field, text, by, ct),
            FieldType.Text
            or FieldType.LongText
            or FieldType.Date
            or FieldType.Month
            or FieldType.Number
            or FieldType.YesNo
            or FieldType.Choice => text,
        };

    private static OrganizationId? Organization(CaseDraft draft, string title, string written, OrganizationNames organizations)
    {
        var match = organizations.Resolve(written);
        if (match.Node is { } node)
            return node.Id;

        var why = match.IsAmbiguous ? $"“{written}”对应多个党组织，请填写全称。" : $"没有找到党组织“{written}”。";
        draft.Reject(CaseColumns.KeyOf(title), "party", "wrong", $"“{title}”：{why}");
        return null;
    }

    private async Task<string?> MembersAsync(CaseDraft draft, FieldDefinition field, string text, Actor by, CancellationToken ct)
    {
        var ids = new List<string>();
        foreach (var name in text.Split(Names, StringSplitOptions.RemoveEmptyEntries))
        {
            var found = (await members.NamedAsync(name, Most + 1, by, ProceduresPermissions.Import, ct))
                .Where(m => m.Name == name)
                .ToList();
            if (found.Count == 1)
                ids.Add(found[0].Id.ToString());
            else
                draft.Reject(
                    CaseColumns.KeyOf(field.Title),
                    "values",
                    "wrong",
                    found.Count == 0 ? $"“{field.Title}”：没有找到在册党员“{name}”。" : $"“{field.Title}”：不止一名党员叫“{name}”。"
                );
        }

        return string.Join(',', ids);
    }

    // What the start asks for must be there: what comes later rests on it. What was asked for in steps done on paper may be missing.
    private async Task<IReadOnlyDictionary<string, string>?> CleanAsync(
        CaseDraft draft,
        Dictionary<string, string> given,
        Actor by,
        CancellationToken ct
    )
    {
        var definition = draft.Definition!;
        var wanted = definition.Start.Fields.Concat(definition.Steps.SelectMany(s => s.Fields).Select(f => f with { IsRequired = false }));
        var clean = await fields.RunAsync(wanted, given, new FieldSetting(by, draft.StartedOn!.Value), ct);
        if (clean.Refusal is not { } refusal)
            return clean.Value;

        var field = definition.Fields.FirstOrDefault(f => refusal.Field == $"Values[{f.Id}]");
        draft.Reject(field is null ? CaseColumns.Said : CaseColumns.KeyOf(field.Title), "values", "wrong", refusal.Message + "。");
        return null;
    }

    // The parties of a case hang on its organisation and on those named: asked once for each.
    private async Task<IReadOnlyDictionary<string, OrganizationId>?> PartiesAsync(
        CaseDraft draft,
        Dictionary<string, OrganizationId?> named,
        CancellationToken ct
    )
    {
        var definition = draft.Definition!;
        var key =
            $"{definition.Digest} {draft.Subject!.Organization} {string.Join(' ', named.OrderBy(n => n.Key, StringComparer.Ordinal))}";
        if (!parties.TryGetValue(key, out var found))
            parties[key] = found = await findParties.RunAsync(definition, draft.Subject, named, ct);

        if (found.Refusal is not { } refusal)
            return found.Value;

        draft.Reject(CaseColumns.Subject, "party", "wrong", refusal.Message + "。");
        return null;
    }
}
