using Touyan.Modules.Organizations;
using Touyan.Modules.Organizations.Health;
using Touyan.Modules.Rulebook;
using Touyan.Modules.Rulebook.Files;

namespace Touyan.Tests.Organizations;

/// <summary>Organisations with nothing to say against them; a test says in what its own differs.</summary>
internal static class SetUpCast
{
    public const string Village = "01";
    public const string Township = "03";
    public const string Organ = "05";
    public const string Enterprise = "06";
    public static readonly DateOnly Today = new(2026, 7, 1);
    private static readonly Rules Rules = RulebookLoader.Load(RulebookLoader.DefaultFolder, Today);
    private static readonly string[] FullPosts = ["01", "03", "11", "12", "13"];

    /// <summary>An organ's branch of twenty with nothing to say against it.</summary>
    public static readonly SetUpFacts Sound = new()
    {
        Type = OrganizationType.Branch,
        ParentType = OrganizationType.PartyCommittee,
        Sector = Organ,
        FullMembers = 19,
        Members = 20,
        Posts = FullPosts,
        Seated = 5,
        Seats = 5,
        ElectedOn = new(2025, 7, 1),
        DueOn = new(2028, 7, 1),
        SecretaryStandingFrom = new(2010, 1, 1),
        Today = Today,
    };

    public static readonly SetUpFacts SoundGeneralBranch = Sound with
    {
        Type = OrganizationType.GeneralBranch,
        Members = 60,
        FullMembers = 58,
    };

    public static readonly SetUpFacts SoundCommittee = Sound with
    {
        Type = OrganizationType.PartyCommittee,
        Members = 300,
        FullMembers = 290,
        Seated = 7,
        Seats = 7,
        DueOn = new(2030, 7, 1),
    };

    public static IReadOnlyList<SetUpFinding> Findings(SetUpFacts facts) => SetUpCheck.Of(facts, Rules.SetUp(facts.Today));

    public static void AssertFound(bool found, string rule, SetUpFacts facts) =>
        Assert.Equal(found, Findings(facts).Any(f => f.RuleId == rule));
}
