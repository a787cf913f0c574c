using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Organizations;

namespace Touyan.Modules.Procedures.Running;

/// <summary>The organisations of a case: the subject's own, those that were named, and the bodies above them.</summary>
public sealed class FindParties(IOrganizations organizations)
{
    /// <summary>By part. A body above that there is not has no part; a named one must be there, open, and of a fitting type.</summary>
    public async Task<Result<IReadOnlyDictionary<string, OrganizationId>>> RunAsync(
        ProcedureDefinition definition,
        CaseSubject subject,
        IReadOnlyDictionary<string, OrganizationId?> named,
        CancellationToken ct
    )
    {
        var found = new Dictionary<string, OrganizationId>(StringComparer.Ordinal);
        foreach (var party in definition.Parties)
        {
            var place = party.Origin switch
            {
                PartyOrigin.Subject => await OpenAsync(subject.Organization, party, ct),
                PartyOrigin.Given => await OpenAsync(named.GetValueOrDefault(party.Id), party, ct),
                PartyOrigin.Above => found.TryGetValue(party.Of!, out var below) ? await AboveAsync(below, party, ct) : null,
            };
            if (place is { } id)
                found[party.Id] = id;
            else if (party.Origin is not PartyOrigin.Above)
                return named.GetValueOrDefault(party.Id) is null && party.Origin is PartyOrigin.Given
                    ? ProcedureRefusals.PartyRequired(party)
                    : ProcedureRefusals.PartyNotFound(party);
        }

        return found;
    }

    private async Task<OrganizationId?> OpenAsync(OrganizationId? id, PartyDefinition party, CancellationToken ct)
    {
        var place = id is null ? null : await organizations.Places.SingleOrDefaultAsync(p => p.Id == id && p.IsOpen, ct);
        return place is not null && (party.Types.Count == 0 || party.Types.Contains(place.Type)) ? place.Id : null;
    }

    private async Task<OrganizationId?> AboveAsync(OrganizationId below, PartyDefinition party, CancellationToken ct)
    {
        var place = await organizations.Places.SingleAsync(p => p.Id == below, ct);
        var above = (await organizations.WayToAsync(place, ct)).Where(p => p.Id != below && p.IsOpen).Reverse();
        return above.FirstOrDefault(p => party.Types.Count == 0 || party.Types.Contains(p.Type))?.Id;
    }
}
