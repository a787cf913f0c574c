using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Procedures;
using Touyan.Modules.Trail;

namespace Touyan.Modules.OrganizationalLife.Model;

/// <summary>What one branch decided at a meeting, and by how many votes. In a joint session each decides for itself.</summary>
[DisplayName("决议")]
public sealed class Resolution : ICountyOwned
{
    private Resolution() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    [DisplayName("会议")]
    public MeetingId MeetingId { get; private set; }

    [DisplayName("党组织")]
    public OrganizationId OrganizationId { get; private set; }

    [DisplayName("序号")]
    public int Number { get; private set; }

    [DisplayName("事项"), Coded(Matter.Table)]
    public string MatterCode { get; private set; } = "";

    [DisplayName("议题")]
    public string Title { get; private set; } = "";

    [DisplayName("决议内容")]
    public string Content { get; private set; } = "";

    /// <summary>The figures of the vote.</summary>
    [DisplayName("表决情况")]
    public string Votes { get; private set; } = "";

    /// <summary>By the rules of the day of the meeting.</summary>
    [DisplayName("通过")]
    public bool IsPassed { get; private set; }

    /// <summary>What it was judged by, for whoever asks later.</summary>
    [DisplayName("依据")]
    public string Article { get; private set; } = "";

    public VoteCount Vote => VoteCount.Read(Votes)!;

    internal static Resolution Of(Meeting meeting, ResolutionFacts facts, VotingRules rules, int number) =>
        new()
        {
            CountyCode = meeting.CountyCode,
            Id = Guid.CreateVersion7(),
            MeetingId = meeting.Id,
            OrganizationId = facts.Organization,
            Number = number,
            MatterCode = facts.Matter,
            Title = facts.Title,
            Content = facts.Content,
            Votes = facts.Vote.ToJson(),
            IsPassed = VoteRules.IsPassed(facts.Vote, rules.Majority),
            Article = rules.Majority.Article,
        };
}

/// <summary>A resolution as it is entered.</summary>
/// <param name="Organization">Whose.</param>
/// <param name="Matter">Code of what it is about.</param>
/// <param name="Title">What was put to the vote.</param>
/// <param name="Content">What was decided.</param>
/// <param name="Vote">By how many.</param>
public sealed record ResolutionFacts(OrganizationId Organization, string Matter, string Title, string Content, VoteCount Vote);
