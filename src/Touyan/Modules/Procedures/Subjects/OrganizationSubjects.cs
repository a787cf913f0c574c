using Touyan.Kernel;
using Touyan.Modules.Organizations;

namespace Touyan.Modules.Procedures.Subjects;

/// <summary>Organisations as subjects of cases.</summary>
internal sealed class OrganizationSubjects(IOrganizations organizations) : ICaseSubjects
{
    public const string KindName = "organization";
    private const int Most = 20;

    public string Kind => KindName;

    public string Title => "党组织";

    public async Task<CaseSubject?> FindAsync(Guid id, Actor by, CancellationToken ct) =>
        await organizations.FindAsync(new OrganizationId(id), by, ProceduresPermissions.Start, ct) is { IsOpen: true } place
            ? Of(place)
            : null;

    public async Task<IReadOnlyList<CaseSubject>> SearchAsync(string text, Actor by, CancellationToken ct) =>
        [.. (await organizations.NamedAsync(text, [], Most, ct)).Where(p => by.MayAt(ProceduresPermissions.Start, p.Path)).Select(Of)];

    public async Task<bool> IsSeenAsync(Guid id, Actor by, CancellationToken ct) =>
        await organizations.FindAsync(new OrganizationId(id), by, OrganizationsPermissions.Read, ct) is not null;

    /// <summary>Its name is all that papers say of it.</summary>
    public Task<IReadOnlyDictionary<string, string>> OnPaperAsync(Guid id, DateOnly on, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<string, string>>(new Dictionary<string, string>());

    public string HrefOf(Guid id) => $"/organizations/{id}";

    private static CaseSubject Of(OrganizationPlace place) => new(place.Id.Value, place.Name, place.Id);
}
