using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Model;
using Touyan.Modules.Organizations;

namespace Touyan.Modules.Accounts.Administration;

/// <summary>Organisations at which a role could be held, by name or code: names only, for one who sees no business data.</summary>
public sealed class FindPlaces(IOrganizations organizations)
{
    private const int Most = 20;

    public sealed record Row(OrganizationId Id, string Name, OrganizationType Type);

    public async Task<IReadOnlyList<Row>> RunAsync(string? text, Role? role, Actor by, CancellationToken ct)
    {
        if (!by.May(AccountsPermissions.Grant) || text?.Trim() is not { Length: > 0 } asked)
            return [];

        var types = Enum.GetValues<OrganizationType>().Where(t => role?.Fits(t) is not false).ToList();
        if (types.Count == 0)
            return [];

        return await organizations
            .Places.Where(p => p.IsOpen && types.Contains(p.Type) && (p.Name.Contains(asked) || p.Code == asked))
            .OrderBy(p => p.Path)
            .Take(Most)
            .Select(p => new Row(p.Id, p.Name, p.Type))
            .ToListAsync(ct);
    }
}
