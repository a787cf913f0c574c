using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Touyan.Kernel;
using Touyan.Modules.Posts.Model;

namespace Touyan.Modules.Posts.Defining;

/// <summary>Which posts the list shows; nothing chosen shows those that are open.</summary>
public enum PostFilter
{
    [Display(Name = "还有空额")]
    Vacant = 1,

    [Display(Name = "无人承担")]
    Empty = 2,

    [Display(Name = "有认领待确认")]
    Waiting = 3,

    [Display(Name = "岗位样本")]
    Templates = 4,

    [Display(Name = "已撤销或到期")]
    Closed = 5,
}

/// <summary>Posts, each with how many hold it: asked by the list, its export and the figures, so that all count alike.</summary>
public sealed class PostQuery(PostDesk desk)
{
    public DateOnly Today => desk.Today;

    public PostRules Rules => desk.Rules;

    public IQueryable<PostWithHolders> Of(Actor by, Permission permission)
    {
        var held = desk.InForce;
        return desk.Posts(by, permission)
            .Select(post => new PostWithHolders
            {
                Post = post,
                Holders = held.Count(h => h.PostId == post.Id && h.ConfirmedOn != null),
                Waiting = held.Count(h => h.PostId == post.Id && h.ConfirmedOn == null),
            });
    }

    public IQueryable<PostWithHolders> Standing(IQueryable<PostWithHolders> rows, PostFilter? state)
    {
        var today = desk.Today;
        var open = rows.Where(x =>
            !x.Post.IsTemplate && x.Post.ClosedOn == null && x.Post.Since <= today && (x.Post.Until == null || x.Post.Until >= today)
        );
        return state switch
        {
            null => open,
            PostFilter.Vacant => open.Where(x => x.Holders + x.Waiting < x.Post.Places),
            PostFilter.Empty => open.Where(x => x.Holders == 0),
            PostFilter.Waiting => open.Where(x => x.Waiting > 0),
            PostFilter.Templates => rows.Where(x => x.Post.IsTemplate && x.Post.ClosedOn == null),
            PostFilter.Closed => rows.Where(x => x.Post.ClosedOn != null || x.Post.Until < today),
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        };
    }

    public Expression<Func<PostWithHolders, PostRow>> Row()
    {
        var places = desk.Organizations.Places;
        return x => new PostRow
        {
            Id = x.Post.Id,
            Name = x.Post.Name,
            OrganizationId = x.Post.OrganizationId,
            Organization = places.Where(p => p.Id == x.Post.OrganizationId).Select(p => p.Name).FirstOrDefault() ?? "",
            Kind = x.Post.Kind,
            Area = x.Post.Area,
            Promise = x.Post.Promise,
            Places = x.Post.Places,
            Since = x.Post.Since,
            Until = x.Post.Until,
            ClosedOn = x.Post.ClosedOn,
            IsTemplate = x.Post.IsTemplate,
            Holders = x.Holders,
            Waiting = x.Waiting,
        };
    }
}

/// <summary>A post, still a question.</summary>
public sealed record PostWithHolders
{
    public required ServicePost Post { get; init; }

    /// <summary>Confirmed and in force.</summary>
    public int Holders { get; init; }

    /// <summary>Taken, and waiting for the branch.</summary>
    public int Waiting { get; init; }
}

/// <summary>A row of the list.</summary>
public sealed record PostRow
{
    public ServicePostId Id { get; init; }
    public string Name { get; init; } = "";
    public OrganizationId OrganizationId { get; init; }
    public string Organization { get; init; } = "";
    public string Kind { get; init; } = "";
    public string Area { get; init; } = "";
    public string Promise { get; init; } = "";
    public int Places { get; init; }
    public DateOnly Since { get; init; }
    public DateOnly? Until { get; init; }
    public DateOnly? ClosedOn { get; init; }
    public bool IsTemplate { get; init; }
    public int Holders { get; init; }
    public int Waiting { get; init; }
}
