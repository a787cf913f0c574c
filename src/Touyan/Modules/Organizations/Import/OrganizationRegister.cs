using Touyan.Kernel;

namespace Touyan.Modules.Organizations.Import;

/// <summary>An organisation that is in the books already.</summary>
public sealed record RegisteredOrganization
{
    public required OrganizationId Id { get; init; }
    public string? Code { get; init; }
    public required string Name { get; init; }
    public OrganizationType Type { get; init; }
    public string Sector { get; init; } = "";
    public string? Division { get; init; }
    public OrganizationId? ParentId { get; init; }
    public string Path { get; init; } = "";
    public DateOnly EstablishedOn { get; init; }
    public bool IsOpen { get; init; }
}

/// <summary>What is in the books of the county when a sheet comes in.</summary>
public sealed class OrganizationRegister
{
    private readonly Dictionary<OrganizationId, RegisteredOrganization> byId;
    private readonly Dictionary<string, RegisteredOrganization> byCode;
    private readonly ILookup<string, RegisteredOrganization> byName;
    private readonly Dictionary<(OrganizationId? Parent, string Name), RegisteredOrganization> byPlace = [];

    public OrganizationRegister(IReadOnlyCollection<RegisteredOrganization> all)
    {
        byId = all.ToDictionary(o => o.Id);
        byCode = all.Where(o => o.Code is not null).ToDictionary(o => o.Code!, StringComparer.Ordinal);
        byName = all.Where(o => o.IsOpen).ToLookup(o => o.Name, StringComparer.Ordinal);
        foreach (var open in all.Where(o => o.IsOpen))
            byPlace.TryAdd((open.ParentId, open.Name), open);
    }

    public RegisteredOrganization? Find(OrganizationId? id) => id is { } known ? byId.GetValueOrDefault(known) : null;

    public RegisteredOrganization? WithCode(string? code) => code is null ? null : byCode.GetValueOrDefault(code);

    /// <summary>Open organisations with this name, wherever they stand.</summary>
    public IReadOnlyList<RegisteredOrganization> Named(string name) => [.. byName[name]];

    /// <summary>The open organisation with this name directly below a parent.</summary>
    public RegisteredOrganization? At(OrganizationId? parent, string name) => byPlace.GetValueOrDefault((parent, name));
}
