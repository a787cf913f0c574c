using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Dues.Model;

/// <summary>The accounts of a year as an organisation showed them to its members: up to which posting, and the digest of the sheet.</summary>
[DisplayName("党费公布")]
public sealed class DuesPublication : ICountyOwned
{
    private DuesPublication() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    [DisplayName("党组织")]
    public OrganizationId OrganizationId { get; private set; }

    /// <summary>What it was called then: part of the sheet.</summary>
    [DisplayName("当时名称")]
    public string OrganizationName { get; private set; } = "";

    [DisplayName("年份")]
    public int Year { get; private set; }

    /// <summary>The last posting that it counts; the year takes no other after it.</summary>
    [DisplayName("截至凭证号")]
    public int LastSerial { get; private set; }

    /// <summary>SHA-256 of the sheet: made anew from the postings it is the same.</summary>
    [DisplayName("公布表摘要")]
    public string Digest { get; private set; } = "";

    [DisplayName("公布日期")]
    public DateOnly PublishedOn { get; private set; }

    [DisplayName("公布方式")]
    public string Place { get; private set; } = "";

    [DisplayName("公布人")]
    public string PublishedBy { get; private set; } = "";

    /// <summary>When it was entered: from then on it counts as published.</summary>
    [DisplayName("录入时间")]
    public DateTime RecordedAt { get; private set; }

    public static DuesPublication Of(PublicationFacts facts) =>
        new()
        {
            CountyCode = facts.County,
            Id = Guid.CreateVersion7(),
            OrganizationId = facts.Organization,
            OrganizationName = facts.OrganizationName,
            Year = facts.Year,
            LastSerial = facts.LastSerial,
            Digest = facts.Digest,
            PublishedOn = facts.On,
            Place = facts.Place,
            PublishedBy = facts.By,
            RecordedAt = facts.At,
        };
}

/// <summary>A publication as it is made.</summary>
public sealed record PublicationFacts(
    int County,
    OrganizationId Organization,
    string OrganizationName,
    int Year,
    int LastSerial,
    string Digest,
    DateOnly On,
    string Place,
    string By,
    DateTime At
);
