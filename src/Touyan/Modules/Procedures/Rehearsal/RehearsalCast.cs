using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures.Running;

namespace Touyan.Modules.Procedures.Rehearsal;

/// <summary>Whom a rehearsed case is about, and which organisations have a part in it: as a case would find them.</summary>
public sealed class RehearsalCast(IEnumerable<ICaseSubjects> subjects, FindParties findParties, IOrganizations organizations)
{
    private const int Most = 20;

    /// <summary>Who plays which part.</summary>
    /// <param name="Kind">What a subject is called.</param>
    /// <param name="Subject">The one that was chosen; null rehearses in words only.</param>
    /// <param name="Parties">Organisations by part; null while one that must be named is missing, or there is no subject.</param>
    /// <param name="Missing">Why they are not there.</param>
    public sealed record Cast(string Kind, CaseSubject? Subject, IReadOnlyDictionary<string, OrganizationId>? Parties, Refusal? Missing);

    public async Task<Cast> FindAsync(ProcedureDefinition definition, RehearseCase.Input input, Actor by, CancellationToken ct)
    {
        var kind = KindOf(definition);
        if (input.Subject is not { } id)
            return new(kind.Title, null, null, null);

        if (await kind.FindAsync(id, by, ct) is not { } subject || !definition.Start.Takes(subject))
            return new(kind.Title, null, null, ProcedureRefusals.SubjectNotFound);

        var found = await findParties.RunAsync(definition, subject, input.Parties, ct);
        return new(kind.Title, subject, found.IsRefused ? null : found.Value, found.Refusal);
    }

    public async Task<IReadOnlyList<CaseSubject>> SearchAsync(
        ProcedureDefinition definition,
        string text,
        Actor by,
        CancellationToken ct
    ) => text.Length == 0 ? [] : await KindOf(definition).SearchAsync(text, by, ct);

    /// <summary>Organisations that a text may mean for a part that is named.</summary>
    public async Task<IReadOnlyList<OrganizationPlace>> SearchAsync(PartyDefinition party, string text, CancellationToken ct) =>
        text.Length == 0 ? [] : await organizations.NamedAsync(text, party.Types, Most, ct);

    public async Task<IReadOnlyDictionary<OrganizationId, string>> NamesAsync(Cast cast, CancellationToken ct) =>
        await organizations.NamesAsync(cast.Parties?.Values ?? [], ct);

    private ICaseSubjects KindOf(ProcedureDefinition definition) => subjects.First(s => s.Kind == definition.Subject);
}
