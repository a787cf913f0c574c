using System.Linq.Expressions;
using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Modules.Posts.Model;

namespace Touyan.Modules.Posts.Deeds;

/// <summary>Deeds in sight with whose they are: asked by the list, its export and the figures.</summary>
public sealed class DeedQuery(PostDesk desk)
{
    public DateOnly Today => desk.Today;

    public PostRules Rules => desk.Rules;

    public IQueryable<ServiceDeed> Of(Actor by, Permission permission) => desk.Deeds(by, permission);

    public IQueryable<ServiceDeed> Below(IQueryable<ServiceDeed> deeds, OrganizationPlace place)
    {
        var within = desk.Organizations.Within(Reach.Of([place.Path]));
        return deeds.Where(d => within.Contains(d.OrganizationId));
    }

    /// <summary>On a post of this kind.</summary>
    public IQueryable<ServiceDeed> OnKind(IQueryable<ServiceDeed> deeds, string kind)
    {
        var posts = desk.Db.ServicePosts.AsQueryable();
        return deeds.Where(d => posts.Any(p => p.Id == d.PostId && p.Kind == kind));
    }

    public Expression<Func<ServiceDeed, DeedRow>> Row()
    {
        var (known, places, posts) = (desk.Members.Known, desk.Organizations.Places, desk.Db.ServicePosts.AsQueryable());
        return d => new DeedRow
        {
            Id = d.Id,
            MemberId = d.MemberId,
            Name = known.Where(m => m.Id == d.MemberId).Select(m => m.Name).FirstOrDefault() ?? "",
            Branch = places.Where(p => p.Id == d.OrganizationId).Select(p => p.Name).FirstOrDefault() ?? "",
            PostId = d.PostId,
            Post = posts.Where(p => p.Id == d.PostId).Select(p => p.Name).FirstOrDefault(),
            Kind = d.Kind,
            Area = d.Area,
            On = d.On,
            Tenths = d.Tenths,
            What = d.What,
            ForWhom = d.ForWhom,
            IsLate = d.IsLate,
            SameBecause = d.SameBecause,
            EnteredBy = d.EnteredBy,
            RecordedAt = d.RecordedAt,
            Confirmation = d.Confirmation,
            ConfirmedBy = d.ConfirmedBy,
            ConfirmedAt = d.ConfirmedAt,
            WithdrawnAt = d.WithdrawnAt,
            WithdrawnFor = d.WithdrawnFor,
            Version = d.Version,
        };
    }
}

/// <summary>A row of the list.</summary>
public sealed record DeedRow
{
    public ServiceDeedId Id { get; init; }
    public MemberId MemberId { get; init; }
    public string Name { get; init; } = "";
    public string Branch { get; init; } = "";
    public ServicePostId? PostId { get; init; }
    public string? Post { get; init; }
    public DeedKind Kind { get; init; }
    public string Area { get; init; } = "";
    public DateOnly On { get; init; }
    public int Tenths { get; init; }
    public string What { get; init; } = "";
    public string ForWhom { get; init; } = "";
    public bool IsLate { get; init; }
    public string? SameBecause { get; init; }
    public string EnteredBy { get; init; } = "";
    public DateTime RecordedAt { get; init; }
    public DeedConfirmation? Confirmation { get; init; }
    public string? ConfirmedBy { get; init; }
    public DateTime? ConfirmedAt { get; init; }
    public DateTime? WithdrawnAt { get; init; }
    public string? WithdrawnFor { get; init; }
    public int Version { get; init; }

    public decimal Hours => Tenths / 10m;

    public DeedState State =>
        WithdrawnAt is not null ? DeedState.Withdrawn
        : ConfirmedAt is not null ? DeedState.Confirmed
        : DeedState.Waiting;
}
