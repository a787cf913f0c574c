using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Modules.Posts.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Posts.Defining;

/// <summary>Posts, the latest first.</summary>
public sealed class FindPosts(PostQuery posts, IOrganizations organizations)
{
    public sealed record Input
    {
        [Display(Name = "岗位名称"), StringLength(ServicePost.NameMaxLength)]
        public string? Name { get; init; }

        /// <summary>This one and all below it.</summary>
        [Display(Name = "所属")]
        public OrganizationId? Organization { get; init; }

        [Display(Name = "岗位类别"), StringLength(2)]
        public string? Kind { get; init; }

        [Display(Name = "服务领域"), StringLength(2)]
        public string? Area { get; init; }

        [Display(Name = "情形")]
        public PostFilter? State { get; init; }

        public string? Cursor { get; init; }

        public int? Size { get; init; }

        public bool IsNarrowed => (Name ?? Kind ?? Area) is not null || Organization is not null || State is not null;
    }

    public sealed record View(Page<PostRow> Page, OrganizationPlace? Organization);

    internal sealed record Asked(IQueryable<PostWithHolders> Rows, OrganizationPlace? Organization);

    private static readonly ListOrder<PostWithHolders, PostRow> Latest = ListOrder<PostWithHolders, PostRow>.By(
        x => x.Post.Since,
        x => x.Post.Id,
        row => (row.Since, row.Id),
        descending: true
    );

    public async Task<Result<View>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var asked = await AskAsync(input, by, PostsPermissions.Read, ct);
        if (asked.IsRefused)
            return asked.Refusal!;

        var (rows, place) = asked.Value;
        var cursor = Cursor.Read(input.Cursor);
        var total = cursor?.Total ?? await rows.CountAsync(ct);
        return new View(await rows.ToPageAsync(Latest, posts.Row(), cursor, PageSize.Of(input.Size), ct, total), place);
    }

    /// <summary>All that the input asks for, and the organisation it names.</summary>
    internal async Task<Result<Asked>> AskAsync(Input input, Actor by, Permission permission, CancellationToken ct)
    {
        OrganizationPlace? place = null;
        if (input.Organization is { } id && (place = await organizations.FindAsync(id, by, permission, ct)) is null)
            return PostRefusals.OrganizationNotFound;

        var rows = posts.Standing(posts.Of(by, permission), input.State);
        if (place is not null)
        {
            var within = organizations.Within(Reach.Of([place.Path]));
            rows = rows.Where(x => within.Contains(x.Post.OrganizationId));
        }

        if (input.Name is { Length: > 0 } typed && typed.Trim() is var name)
            rows = rows.Where(x => x.Post.Name.Contains(name));

        if (input.Kind is { Length: > 0 } kind)
            rows = rows.Where(x => x.Post.Kind == kind);

        if (input.Area is { Length: > 0 } area)
            rows = rows.Where(x => x.Post.Area == area);

        return new Asked(rows, place);
    }
}
