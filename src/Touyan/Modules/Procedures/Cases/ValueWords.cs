using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures.Model;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Procedures.Cases;

/// <summary>What was said in fields, in the words of a reader: names for ids.</summary>
public sealed class ValueWords(IMembers members, IOrganizations organizations, Rules rules)
{
    public async Task<Known> OfAsync(Case at, ProcedureDefinition definition, CancellationToken ct)
    {
        var all = CaseValues.Read(at.Values);
        var named = at.Decisions.Select(d => CaseValues.Read(d.Values)).Append(all).ToList();
        var people = definition.Fields.Where(f => f.Type is FieldType.Members).SelectMany(f => named.SelectMany(v => v.Members(f.Id)));
        var places = definition
            .Fields.Where(f => f.Type is FieldType.Organization)
            .SelectMany(f => named.Select(v => v.Organization(f.Id)))
            .OfType<OrganizationId>();
        var names = await organizations.NamesAsync(places.Concat(at.Parties.Select(p => p.OrganizationId)), ct);
        var parties = definition
            .Parties.Where(p => at.PartyOf(p.Id) is not null)
            .Select(p => new Fact(p.Title, names.GetValueOrDefault(at.PartyOf(p.Id)!.Value, "")));
        return new Known(await members.NamesAsync([.. people.Distinct()], ct), names, rules) { Parties = [.. parties] };
    }

    /// <summary>Names that were looked up.</summary>
    public sealed record Known(
        IReadOnlyDictionary<MemberId, string> Members,
        IReadOnlyDictionary<OrganizationId, string> Organizations,
        Rules Rules
    )
    {
        public IReadOnlyList<Fact> Parties { get; init; } = [];

        /// <summary>The fields of which something was said.</summary>
        public IReadOnlyList<Fact> Of(IEnumerable<FieldDefinition> fields, CaseValues values) =>
            [.. fields.Where(f => values.Text(f.Id) is not null).Select(f => new Fact(f.Title, Word(f, values)))];

        /// <summary>What was said in a field, names for ids.</summary>
        public string Word(FieldDefinition field, CaseValues values) =>
            field.Type switch
            {
                FieldType.Members => string.Join('、', values.Members(field.Id).Select(id => Members.GetValueOrDefault(id, "（不在册）"))),
                FieldType.Organization => values.Organization(field.Id) is { } id ? Organizations.GetValueOrDefault(id, "") : "",
                FieldType.Code => Rules.Codes(field.Codes!).Name(values.Text(field.Id))!,
                _ => values.Text(field.Id)!,
            };
    }
}
