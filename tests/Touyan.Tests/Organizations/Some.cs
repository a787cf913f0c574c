using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Modules.Organizations.Model;

namespace Touyan.Tests.Organizations;

/// <summary>A few organisations without a database: a county committee (2010), towns A and B (2012), a village branch below A (2015).</summary>
internal sealed class Some
{
    public const int County = 320685;

    public static readonly DateTime Now = new(2025, 6, 30, 2, 0, 0, DateTimeKind.Utc);

    public static readonly Actor Clerk = new()
    {
        County = County,
        Account = EntityId.New<AccountId>(),
        Name = "王敏",
        Posts = [],
    };

    private static readonly HashSet<OrganizationType> UnderCommittee =
    [
        OrganizationType.PartyCommittee,
        OrganizationType.GeneralBranch,
        OrganizationType.Branch,
    ];

    public static readonly PlacementRules Rules = new(
        new Dictionary<OrganizationType, IReadOnlySet<OrganizationType>>
        {
            [OrganizationType.PartyCommittee] = new HashSet<OrganizationType> { OrganizationType.PartyCommittee },
            [OrganizationType.GeneralBranch] = new HashSet<OrganizationType> { OrganizationType.PartyCommittee },
            [OrganizationType.Branch] = new HashSet<OrganizationType> { OrganizationType.PartyCommittee, OrganizationType.GeneralBranch },
        },
        new HashSet<OrganizationType> { OrganizationType.PartyCommittee },
        new Dictionary<OrganizationType, string> { [OrganizationType.PartyCommittee] = "《中国共产党章程》" }
    );

    public Some()
    {
        CountyCommittee = Establish("县委", OrganizationType.PartyCommittee, parent: null, "2010-01-01");
        TownA = Establish("甲镇党委", OrganizationType.PartyCommittee, CountyCommittee, "2012-01-01");
        TownB = Establish("乙镇党委", OrganizationType.PartyCommittee, CountyCommittee, "2012-01-01");
        Village = Establish("东村党支部", OrganizationType.Branch, TownA, "2015-01-01");
    }

    public Organization CountyCommittee { get; }
    public Organization TownA { get; }
    public Organization TownB { get; }
    public Organization Village { get; }

    public static ChangeBasis On(string day, string reason = "区划调整") =>
        new()
        {
            On = DateOnly.Parse(day),
            Reason = reason,
            DocumentNumber = "海组〔2025〕1号",
            By = Clerk,
            RecordedAt = Now,
        };

    public static Placement Below(Organization? parent, params Organization[] above) =>
        new(parent, above, new HashSet<string>(StringComparer.Ordinal), Rules);

    public static Organization Establish(string name, OrganizationType type, Organization? parent, string day) =>
        Organization.Establish(County, new OrganizationDraft(name, type, "rural"), Below(parent), On(day)).Value;

    public static string SectorName(string code) => code == "rural" ? "农村" : "其他";

    public static Subordinate[] Nobody => [];
}
