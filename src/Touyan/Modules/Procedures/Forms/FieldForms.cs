using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Modules.Documents;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Procedures.Forms;

/// <summary>Makes the fields of a definition into a form: with what was filled in, what was found, and what is wrong.</summary>
public sealed class FieldForms(IMembers members, IOrganizations organizations, Rules rules, TimeProvider clock)
{
    private const int Most = 60;

    public async Task<IReadOnlyList<FormField>> OfAsync(IEnumerable<FieldDefinition> fields, FormState state, CancellationToken ct)
    {
        var rows = new List<FormField>();
        foreach (var field in fields)
        {
            var name = $"Input.Values[{field.Id}]";
            rows.Add(
                new FormField
                {
                    Field = field,
                    Name = field.Type is FieldType.Members ? $"Many[{field.Id}]" : name,
                    Value = state.Values.GetValueOrDefault(field.Id, ""),
                    Key = name,
                    Error = ErrorsOf(state.Model, name),
                    Find = state.Finds.GetValueOrDefault(field.Id),
                    When = When(field.For, state.Step),
                    Options = await OptionsAsync(field, state, ct),
                }
            );
        }

        return rows;
    }

    public static IReadOnlyList<FormDocument> DocumentsOf(
        IEnumerable<DocumentDefinition> documents,
        IReadOnlyDictionary<string, DocumentEntry> entries,
        IReadOnlySet<string> there,
        FormState state,
        IReadOnlyList<KeptFileGlance>? files = null
    ) =>
        [
            .. documents.Select(d => new FormDocument(
                d,
                entries.GetValueOrDefault(d.Id) ?? new DocumentEntry(),
                there.Contains(d.Id),
                ErrorsOf(state.Model, FormDocument.KeyOf(d)),
                When(d.For, state.Step)
            )
            {
                Files = [.. files?.Where(f => f.Title == d.Title) ?? []],
            }),
        ];

    /// <summary>Those that were handed in, as the act takes them.</summary>
    public static List<DocumentGiven> Given(IReadOnlyDictionary<string, DocumentEntry> entries) =>
        [.. entries.Where(e => e.Value.IsGiven).Select(e => new DocumentGiven(e.Key, e.Value.Number, e.Value.DatedOn, e.Value.Pages))];

    /// <summary>The values as sent, those of several boxes joined.</summary>
    public static Dictionary<string, string> Joined(Dictionary<string, string> values, Dictionary<string, List<string>> many)
    {
        var all = new Dictionary<string, string>(values.Where(v => v.Value is not null), StringComparer.Ordinal);
        foreach (var (field, chosen) in many)
            all[field] = string.Join(',', (chosen ?? []).Where(c => !string.IsNullOrEmpty(c)).Distinct(StringComparer.Ordinal));

        return all;
    }

    private async Task<IReadOnlyList<SelectListItem>> OptionsAsync(FieldDefinition field, FormState state, CancellationToken ct) =>
        field.Type switch
        {
            FieldType.Choice => [.. field.Choices.Select(c => new SelectListItem(c, c))],
            FieldType.Code => [.. rules.Codes(field.Codes!).InForce(clock.Today).Select(e => new SelectListItem(e.Name, e.Code))],
            FieldType.Members => await MembersAsync(field, state, ct),
            FieldType.Organization => await OrganizationsAsync(field, state, ct),
            _ => [],
        };

    // Those chosen first, then those found, else those of the organisation at hand.
    private async Task<IReadOnlyList<SelectListItem>> MembersAsync(FieldDefinition field, FormState state, CancellationToken ct)
    {
        var chosen = new CaseValues(state.Values).Members(field.Id);
        var names = await members.NamesAsync(chosen, ct);
        var found =
            state.Finds.GetValueOrDefault(field.Id) is { Length: > 0 } text
                ? await members.NamedAsync(text, Most, state.By, ProceduresPermissions.Read, ct)
            : state.Near is { } near ? await members.OfAsync(near, Most, state.By, ProceduresPermissions.Read, ct)
            : [];
        var places = await organizations.NamesAsync(found.Select(m => m.OrganizationId), ct);
        return
        [
            .. chosen.Where(names.ContainsKey).Select(id => new SelectListItem(names[id], id.ToString(), selected: true)),
            .. found
                .Where(m => !chosen.Contains(m.Id))
                .Select(m => new SelectListItem(
                    $"{m.Name}（{Words.Of(m.Kind)}，{places.GetValueOrDefault(m.OrganizationId)}）",
                    m.Id.ToString()
                )),
        ];
    }

    private async Task<IReadOnlyList<SelectListItem>> OrganizationsAsync(FieldDefinition field, FormState state, CancellationToken ct)
    {
        var found = state.Finds.GetValueOrDefault(field.Id) is { Length: > 0 } text
            ? await organizations.NamedAsync(text, [], Most, ct)
            : [];
        var chosen = new CaseValues(state.Values).Organization(field.Id);
        var names = chosen is { } id ? await organizations.NamesAsync([id], ct) : new Dictionary<OrganizationId, string>();
        return
        [
            .. names.Select(n => new SelectListItem(n.Value, n.Key.ToString())),
            .. found.Where(p => p.Id != chosen).Select(p => new SelectListItem(p.Name, p.Id.ToString())),
        ];
    }

    private static string? When(IReadOnlyList<string> outcomes, StepDefinition? step) =>
        outcomes.Count == 0 || step is null || step.Outcomes.All(o => outcomes.Contains(o.Id, StringComparer.Ordinal))
            ? null
            : $"选“{string.Join("”“", outcomes.Select(o => step.Find(o)!.Title))}”时填写";

    private static string? ErrorsOf(ModelStateDictionary model, string name) =>
        model.TryGetValue(name, out var entry) && entry.Errors.Count > 0
            ? string.Join("；", entry.Errors.Select(e => e.ErrorMessage))
            : null;
}

/// <summary>What a form knows when it is shown.</summary>
public sealed record FormState(Actor By, IReadOnlyDictionary<string, string> Values, ModelStateDictionary Model)
{
    /// <summary>What was looked for, by field.</summary>
    public IReadOnlyDictionary<string, string> Finds { get; init; } = new Dictionary<string, string>();

    /// <summary>The organisation whose members are offered.</summary>
    public OrganizationId? Near { get; init; }

    public StepDefinition? Step { get; init; }
}
