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
    public async Task<IReadOnlyList<ActingPost>> OfAsync(AccountId account, CancellationToken ct)
    {
        var today = clock.Today;
        var held = await (
            from post in db.AccountPosts
            where post.AccountId == account && post.From <= today && (post.To == null || today < post.To)
            join place in organizations.Places on post.OrganizationId equals place.Id into places
            from place in places.DefaultIfEmpty()
            orderby post.Id
            select new
            {
                post.Role,
                post.OrganizationId,
                post.DelegatedBy,
                Place = place.Name,
                place.Path,
            }
        ).ToListAsync(ct);
        return
        [
            .. held.Select(p => new ActingPost(
                p.Role,
                TitleOf(p.Role, p.Place, p.DelegatedBy),
                p.OrganizationId,
                PathOf(p.Role, p.Path),
                matrix.Of(p.Role)
            )),
        ];
    }

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
