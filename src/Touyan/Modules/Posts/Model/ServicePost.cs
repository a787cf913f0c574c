using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Posts.Model;

/// <summary>A post that members take (岗位): of a branch, or a template that branches below make theirs.</summary>
[DisplayName("党员岗位")]
public sealed class ServicePost : ICountyOwned, IVersioned
{
    public const int NameMaxLength = 60;
    public const int PromiseMaxLength = 500;

    private ServicePost() { }

    public int CountyCode { get; private set; }

    public ServicePostId Id { get; private set; }

    [DisplayName("党组织")]
    public OrganizationId OrganizationId { get; private set; }

    /// <summary>Offered to the branches below instead of being taken itself.</summary>
    [DisplayName("岗位样本")]
    public bool IsTemplate { get; private set; }

    [DisplayName("参照的样本")]
    public ServicePostId? TemplateId { get; private set; }

    [DisplayName("岗位名称")]
    public string Name { get; private set; } = "";

    /// <summary>Code of rulebook/codes/post-kind.yaml.</summary>
    [DisplayName("岗位类别")]
    public string Kind { get; private set; } = "";

    /// <summary>Code of rulebook/codes/service-area.yaml.</summary>
    [DisplayName("服务领域")]
    public string Area { get; private set; } = "";

    [DisplayName("承诺事项")]
    public string Promise { get; private set; } = "";

    /// <summary>How many may hold it at a time.</summary>
    [DisplayName("人数")]
    public int Places { get; private set; }

    [DisplayName("设置日期")]
    public DateOnly Since { get; private set; }

    /// <summary>The last day, where the post was set up for a time.</summary>
    [DisplayName("期限")]
    public DateOnly? Until { get; private set; }

    [DisplayName("撤销日期")]
    public DateOnly? ClosedOn { get; private set; }

    [DisplayName("撤销原因")]
    public string? ClosedFor { get; private set; }

    [DisplayName("录入时间")]
    public DateTime RecordedAt { get; private set; }

    [NotTraced]
    public Guid? ImportId { get; private set; }

    [NotTraced]
    public int Version { get; set; }

    /// <summary>A post is set up, with what its holders promise.</summary>
    public static Result<ServicePost> Define(PostFacts facts, PostRules rules)
    {
        if (rules.Kinds.Find(facts.Kind) is not { } kind)
            return PostRefusals.KindUnknown;

        if (rules.Areas.Find(facts.Area) is null)
            return PostRefusals.AreaUnknown;

        if (facts.Places < 1 || facts.Places > rules.MaxPlaces.Value)
            return PostRefusals.TooManyPlaces(rules);

        if (kind.Has(PostRules.Single) && facts.Places != 1)
            return PostRefusals.SinglePlace;

        if (facts.Until < facts.Since)
            return PostRefusals.EndsBeforeItBegins;

        return new ServicePost
        {
            CountyCode = facts.County,
            Id = EntityId.New<ServicePostId>(),
            OrganizationId = facts.Organization,
            IsTemplate = facts.IsTemplate,
            TemplateId = facts.Template,
            Name = facts.Name,
            Kind = facts.Kind,
            Area = facts.Area,
            Promise = facts.Promise,
            Places = facts.Places,
            Since = facts.Since,
            Until = facts.Until,
            RecordedAt = facts.RecordedAt,
            ImportId = facts.ImportId,
        };
    }

    /// <summary>Members may take it on this day.</summary>
    public bool IsOpenOn(DateOnly day) => ClosedOn is null && Since <= day && !(Until < day);

    public Refusal? Close(DateOnly on, string why)
    {
        if (ClosedOn is not null)
            return PostRefusals.PostClosed;

        (ClosedOn, ClosedFor) = (on, why);
        return null;
    }

    /// <summary>Its branch was merged into another.</summary>
    internal void GoAlongTo(OrganizationId organization) => OrganizationId = organization;
}

/// <summary>A post as it is entered.</summary>
public sealed record PostFacts
{
    public required int County { get; init; }
    public required OrganizationId Organization { get; init; }
    public required string Name { get; init; }
    public required string Kind { get; init; }
    public required string Area { get; init; }
    public required string Promise { get; init; }
    public required int Places { get; init; }
    public required DateOnly Since { get; init; }
    public required DateTime RecordedAt { get; init; }
    public DateOnly? Until { get; init; }
    public bool IsTemplate { get; init; }
    public ServicePostId? Template { get; init; }
    public Guid? ImportId { get; init; }
}
