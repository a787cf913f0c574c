using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Model;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;
using Touyan.Platform.Security;

namespace Touyan.Modules.Accounts.Authentication;

/// <summary>The posts of an account that are in force today, with the subtree that each covers and what it permits.</summary>
public sealed class PostsInForce(TouyanDb db, IOrganizations organizations, PermissionMatrix matrix, TimeProvider clock)
{
    /// <summary>A post as it stands in the books.</summary>
    public sealed record Held(Role Role, OrganizationId? OrganizationId, string? DelegatedBy);

    public async Task<IReadOnlyList<ActingPost>> OfAsync(AccountId account, CancellationToken ct)
    {
        var today = clock.Today;
        var held = await db
            .AccountPosts.Where(p => p.AccountId == account && p.From <= today && (p.To == null || today < p.To))
            .OrderBy(p => p.Id)
            .Select(p => new Held(p.Role, p.OrganizationId, p.DelegatedBy))
            .ToListAsync(ct);
        return await PlacedAsync(held, ct);
    }

    /// <summary>The posts with the name and the subtree of their organisations as these stand now.</summary>
    public async Task<IReadOnlyList<ActingPost>> PlacedAsync(IEnumerable<Held> held, CancellationToken ct)
    {
        var posts = held.ToList();
        var ids = posts.Select(p => p.OrganizationId).OfType<OrganizationId>().ToList();
        var places = ids.Count == 0 ? [] : await organizations.Places.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        return [.. posts.Select(p => Acting(p, p.OrganizationId is { } id ? places.GetValueOrDefault(id) : null))];
    }

    private ActingPost Acting(Held post, OrganizationPlace? place) =>
        new(
            post.Role,
            TitleOf(post.Role, place?.Name, post.DelegatedBy),
            post.OrganizationId,
            PathOf(post.Role, place?.Path),
            matrix.Of(post.Role)
        );

    public static string TitleOf(Role role, string? place, string? delegatedBy) =>
        (place is null ? "" : place + " · ") + Words.Of(role) + (delegatedBy is null ? "" : "（代行）");

    private static string? PathOf(Role role, string? path) =>
        role switch
        {
            Role.CountyAdministrator => OrganizationPath.Root,
            Role.CommitteeAdministrator or Role.BranchSecretary or Role.Inspector => path,
            Role.Member or Role.SystemAdministrator or Role.SecurityAdministrator or Role.AuditAdministrator => null,
        };
}
