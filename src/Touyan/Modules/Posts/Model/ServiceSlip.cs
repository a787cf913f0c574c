using System.ComponentModel;
using System.Security.Cryptography;
using Touyan.Kernel;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Posts.Model;

/// <summary>A slip of paper with a code (服务确认单): the branch gives it to a household, the household to whoever served it.</summary>
[DisplayName("服务确认单")]
public sealed class ServiceSlip : ICountyOwned, IVersioned
{
    public const int ForWhomMaxLength = ServiceDeed.ForWhomMaxLength;
    public const int CodeLength = 10;

    // None that are taken for each other on paper.
    private const string Letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private ServiceSlip() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    [DisplayName("党组织")]
    public OrganizationId OrganizationId { get; private set; }

    [DisplayName("确认码"), NotTraced]
    public string Code { get; private set; } = "";

    [DisplayName("服务对象")]
    public string ForWhom { get; private set; } = "";

    [DisplayName("开具日期")]
    public DateOnly IssuedOn { get; private set; }

    [DisplayName("有效期至")]
    public DateOnly ValidUntil { get; private set; }

    /// <summary>Who printed it knows the code: it is no word on his own deeds.</summary>
    [DisplayName("开具人")]
    public MemberId? IssuedByMember { get; private set; }

    [DisplayName("用于")]
    public ServiceDeedId? DeedId { get; private set; }

    [DisplayName("使用日期")]
    public DateOnly? UsedOn { get; private set; }

    [NotTraced]
    public int Version { get; set; }

    public static ServiceSlip Issue(int county, OrganizationId organization, string forWhom, Actor by, DateOnly today, PostRules rules) =>
        new()
        {
            CountyCode = county,
            Id = Guid.CreateVersion7(),
            OrganizationId = organization,
            Code = RandomNumberGenerator.GetString(Letters, CodeLength),
            ForWhom = forWhom,
            IssuedOn = today,
            ValidUntil = today.AddMonths(rules.SlipMonths.Value),
            IssuedByMember = by.Member,
        };

    /// <summary>A code as somebody types it.</summary>
    public static string Read(string typed) => string.Concat(typed.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit));

    internal Refusal? Use(ServiceDeed deed, DateOnly today)
    {
        if (UsedOn is not null || deed.OrganizationId != OrganizationId || today > ValidUntil)
            return PostRefusals.SlipNoGood;

        if (IssuedByMember == deed.MemberId)
            return PostRefusals.OwnSlip;

        (UsedOn, DeedId) = (today, deed.Id);
        return null;
    }

    internal void GoAlongTo(OrganizationId organization) => OrganizationId = organization;
}
