using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.Trail;
using Touyan.Platform.Secrets;

namespace Touyan.Modules.Appraisals.Model;

/// <summary>Between whom a talk was (LIFE-09).</summary>
public enum TalkKind
{
    [Display(Name = "支部委员之间")]
    AmongCommittee = 1,

    [Display(Name = "支部委员和党员之间")]
    CommitteeAndMember = 2,

    [Display(Name = "党员和党员之间")]
    AmongMembers = 3,
}

/// <summary>A talk between members (谈心谈话). That it was, on which day and between whom is known to their branch; what was said only to themselves.</summary>
[DisplayName("谈心谈话")]
public sealed class Talk : ICountyOwned
{
    public const int WordsMaxLength = 2000;
    public const int MostPartners = 10;
    internal const string WordsColumn = "talks.words";

    private readonly List<TalkPart> parts = [];

    private Talk() { }

    public int CountyCode { get; private set; }

    public TalkId Id { get; private set; }

    [DisplayName("党支部")]
    public OrganizationId OrganizationId { get; private set; }

    [DisplayName("类别")]
    public TalkKind Kind { get; private set; }

    [DisplayName("谈话日期")]
    public DateOnly On { get; private set; }

    /// <summary>Sealed, and opened for those who talked with each other alone.</summary>
    [DisplayName("谈话内容")]
    public Secret<PrivateText>? Words { get; private set; }

    [DisplayName("登记人")]
    public string RecordedBy { get; private set; } = "";

    [DisplayName("登记时间")]
    public DateTime RecordedAt { get; private set; }

    public IReadOnlyList<TalkPart> Parts => parts;

    internal static Result<Talk> Record(TalkFacts facts, IReadOnlySet<MemberId> committee)
    {
        if (facts.On > facts.Today)
            return TalkRefusals.InFuture;

        var who = facts.Members.Distinct().ToList();
        if (who is not [_, _, ..])
            return TalkRefusals.TwoNeeded;

        if (who.Count > MostPartners)
            return TalkRefusals.TooMany;

        if (facts.Words is not null && (facts.Self is not { } self || !who.Contains(self)))
            return TalkRefusals.WordsOfOthers;

        var talk = new Talk
        {
            CountyCode = facts.County,
            Id = EntityId.New<TalkId>(),
            OrganizationId = facts.Organization,
            Kind = KindOf(who, committee),
            On = facts.On,
            Words = facts.Words is { } words ? new PrivateText(words) : (Secret<PrivateText>?)null,
            RecordedBy = facts.By,
            RecordedAt = facts.At,
        };
        talk.parts.AddRange(who.Select(m => TalkPart.Of(talk, m)));
        return talk;
    }

    /// <summary>By who sat in the committee on that day, never by what somebody says.</summary>
    internal static TalkKind KindOf(IReadOnlyList<MemberId> who, IReadOnlySet<MemberId> committee)
    {
        var seated = who.Count(committee.Contains);
        return seated == who.Count ? TalkKind.AmongCommittee
            : seated > 0 ? TalkKind.CommitteeAndMember
            : TalkKind.AmongMembers;
    }
}

/// <summary>Who took part in a talk.</summary>
[DisplayName("谈话人")]
public sealed class TalkPart : ICountyOwned
{
    private TalkPart() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    [NotTraced]
    public TalkId TalkId { get; private set; }

    [DisplayName("党员")]
    public MemberId MemberId { get; private set; }

    internal static TalkPart Of(Talk talk, MemberId member) =>
        new()
        {
            CountyCode = talk.CountyCode,
            Id = Guid.CreateVersion7(),
            TalkId = talk.Id,
            MemberId = member,
        };
}

/// <summary>A talk as it is entered.</summary>
public sealed record TalkFacts
{
    public required int County { get; init; }
    public required OrganizationId Organization { get; init; }
    public required IReadOnlyList<MemberId> Members { get; init; }
    public required DateOnly On { get; init; }
    public required DateOnly Today { get; init; }

    /// <summary>What was said; entered by one of those who talked, or not at all.</summary>
    public string? Words { get; init; }

    /// <summary>Who enters it, as a member.</summary>
    public MemberId? Self { get; init; }
    public required string By { get; init; }
    public required DateTime At { get; init; }
}

internal static class TalkRefusals
{
    public static readonly Refusal NotFound = Refusal.NotFound("talk.not-found", "没有找到该谈心谈话，或不在您的管理范围内");

    public static readonly Refusal InFuture = Refusal.Invalid("talk.in-future", "谈话日期不能晚于今天", "On");

    public static readonly Refusal TwoNeeded = Refusal.Invalid("talk.two-needed", "至少选择两名党员", "Members");

    public static readonly Refusal TooMany = Refusal.Invalid(
        "talk.too-many",
        $"一次谈话不超过 {Talk.MostPartners} 人，更多的应当开会",
        "Members"
    );

    public static readonly Refusal NotOfBranch = Refusal.Invalid("talk.not-of-branch", "谈话人应当是本支部的在册党员", "Members");

    public static readonly Refusal WordsOfOthers = Refusal.Invalid("talk.words-of-others", "谈话内容由谈话人本人填写，不能代填", "Words");
}
