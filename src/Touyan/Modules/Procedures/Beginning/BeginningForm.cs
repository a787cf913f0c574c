using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures.Forms;

namespace Touyan.Modules.Procedures.Beginning;

/// <summary>What the common form needs to know of a definition: its subjects, and its named organisations as fields.</summary>
public sealed class BeginningForm(
    ProcedureBook book,
    IEnumerable<ICaseSubjects> subjects,
    FieldForms forms,
    PartyForms parties,
    TimeProvider clock
)
{
    /// <summary>A procedure that may begin today, with the kind of its subjects; null when there is none, or it has a form of its own.</summary>
    public (ProcedureDefinition, ICaseSubjects)? Find(string id) =>
        book.Find(id, clock.Today) is { StartPage: null } definition
        && subjects.FirstOrDefault(s => string.Equals(s.Kind, definition.Subject, StringComparison.Ordinal)) is { } kind
            ? (definition, kind)
            : null;

    public Task<IReadOnlyList<FormField>> FieldsAsync(ProcedureDefinition definition, FormState state, CancellationToken ct) =>
        forms.OfAsync(definition.Start.Fields, state, ct);

    public Task<IReadOnlyList<FormField>> PartiesAsync(ProcedureDefinition definition, FormState state, CancellationToken ct) =>
        parties.OfAsync(definition, state, ct);

    public Dictionary<string, OrganizationId?> PartiesOf(ProcedureDefinition definition, Dictionary<string, string> values) =>
        PartyForms.Read(definition, values);

    public Task<IReadOnlyDictionary<OrganizationId, string>> PlacesAsync(IEnumerable<CaseSubject> of, CancellationToken ct) =>
        parties.NamesAsync(of.Select(s => s.Organization).OfType<OrganizationId>(), ct);
}

/// <summary>The organisations that whoever begins names, as fields of the form.</summary>
public sealed class PartyForms(IOrganizations organizations)
{
    private const int Most = 30;
    private const string Prefix = "party:";

    public async Task<IReadOnlyList<FormField>> OfAsync(ProcedureDefinition definition, FormState state, CancellationToken ct)
    {
        var rows = new List<FormField>();
        foreach (var party in definition.Parties.Where(p => p.Origin is PartyOrigin.Given))
        {
            var id = Prefix + party.Id;
            var (find, value) = (state.Finds.GetValueOrDefault(id), state.Values.GetValueOrDefault(id, ""));
            var found = find is { Length: > 0 } ? await organizations.NamedAsync(find, party.Types, Most, ct) : [];
            var chosen = EntityId.TryParse<OrganizationId>(value, out var one)
                ? await NamesAsync([one], ct)
                : new Dictionary<OrganizationId, string>();
            var key = $"Input.Parties[{party.Id}]";
            rows.Add(
                new FormField
                {
                    Field = new FieldDefinition(id, party.Title, FieldType.Organization) { IsRequired = true },
                    Name = $"Input.Values[{id}]",
                    Value = value,
                    Find = find,
                    Key = key,
                    Error = state.Model.TryGetValue(key, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null,
                    Options =
                    [
                        .. chosen.Select(c => new Microsoft.AspNetCore.Mvc.Rendering.SelectListItem(c.Value, c.Key.ToString())),
                        .. found
                            .Where(p => !chosen.ContainsKey(p.Id))
                            .Select(p => new Microsoft.AspNetCore.Mvc.Rendering.SelectListItem(p.Name, p.Id.ToString())),
                    ],
                }
            );
        }

        return rows;
    }

    public static Dictionary<string, OrganizationId?> Read(ProcedureDefinition definition, Dictionary<string, string> values) =>
        definition
            .Parties.Where(p => p.Origin is PartyOrigin.Given)
            .ToDictionary(
                p => p.Id,
                p => EntityId.TryParse<OrganizationId>(values.GetValueOrDefault(Prefix + p.Id), out var id) ? id : (OrganizationId?)null,
                StringComparer.Ordinal
            );

    public Task<IReadOnlyDictionary<OrganizationId, string>> NamesAsync(IEnumerable<OrganizationId> ids, CancellationToken ct) =>
        organizations.NamesAsync(ids, ct);
}
