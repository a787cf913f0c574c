using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.Elections.Counting;
using Touyan.Modules.Rulebook;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Elections.Model;

/// <summary>Somebody on the shortlist (候选人预备人选) of a contest; a candidate once the body above has agreed.</summary>
[DisplayName("候选人")]
public sealed class Nominee : ICountyOwned
{
    private Nominee() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    [NotTraced]
    public ElectionId ElectionId { get; private set; }

    [DisplayName("选举事项")]
    public Contest Contest { get; private set; }

    /// <summary>Null for a villager who is no member.</summary>
    [DisplayName("党员")]
    public MemberId? MemberId { get; private set; }

    [DisplayName("姓名")]
    public string Name { get; private set; } = "";

    [DisplayName("提名方式")]
    public NominationOrigin Origin { get; private set; }

    /// <summary>How many nominated him.</summary>
    [DisplayName("推荐票数")]
    public int? Recommendations { get; private set; }

    [DisplayName("简介")]
    public string? About { get; private set; }

    [DisplayName("上级同意文号")]
    public string? ConsentNumber { get; private set; }

    /// <summary>As they were put on the list; counted from one.</summary>
    [DisplayName("填报次序")]
    public int Order { get; private set; }

    [DisplayName("撤下原因")]
    public string? TakenOffWhy { get; private set; }

    [DisplayName("录入时间")]
    public DateTime RecordedAt { get; private set; }

    public bool Stands => TakenOffWhy is null;

    public Choice Who => new(Name, MemberId);

    internal static Nominee Of(Election election, NomineeFacts facts) =>
        new()
        {
            CountyCode = election.CountyCode,
            Id = Guid.CreateVersion7(),
            ElectionId = election.Id,
            Contest = facts.Contest,
            MemberId = facts.Who.Member,
            Name = facts.Who.Name,
            Origin = facts.Origin,
            Recommendations = facts.Recommendations,
            About = facts.About,
            ConsentNumber = facts.ConsentNumber,
            Order = election.Nominees.Count + 1,
            RecordedAt = facts.RecordedAt,
        };

    internal Refusal? TakeOff(string why)
    {
        TakenOffWhy = why;
        return null;
    }
}

/// <summary>How somebody came onto the shortlist: the four recommendations of the village form are among these.</summary>
public enum NominationOrigin
{
    [Display(Name = "党员推荐")]
    Members = 1,

    [Display(Name = "群众（村民代表）推荐")]
    Masses = 2,

    [Display(Name = "党组织推荐")]
    Organization = 3,

    [Display(Name = "个人自荐")]
    Self = 4,
}

/// <summary>A nomination as it is entered.</summary>
public sealed record NomineeFacts
{
    public required Contest Contest { get; init; }
    public required Choice Who { get; init; }
    public required NominationOrigin Origin { get; init; }
    public int? Recommendations { get; init; }
    public string? About { get; init; }
    public string? ConsentNumber { get; init; }

    /// <summary>The rule that keeps tellers from standing.</summary>
    public required Rule Ballot { get; init; }
    public required DateTime RecordedAt { get; init; }
}
