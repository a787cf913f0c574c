using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures;

namespace Touyan.Modules.OrganizationAffairs.Demo;

/// <summary>An affair of the demo county: when it began, and the gates it has passed.</summary>
internal sealed record AffairWay(string Procedure, string Reason, int BegunDaysAgo, params DemoCourse.Gate[] Gates)
{
    public IReadOnlyList<string> Documents { get; init; } = [];

    /// <summary>What it says beside the reason.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();

    /// <summary>True when a committee itself begins it.</summary>
    public bool IsOfCommittee => Documents.Count > 0;
}

/// <summary>What is asked for, and how it is worded for the organisation at hand.</summary>
internal sealed class AffairWays(ICommittees committees, IMemberRecords records, TimeProvider clock)
{
    private const string Rename = "organization-rename";
    private const string Appointment = "committee-appointment";
    private const string Removal = "committee-removal";
    private const string Dissolution = "organization-dissolution";
    private const string Establishment = "organization-establishment";
    private const string Plain = "90";
    private const char OfMembers = '1';
    private const string Village = "村支部委员会";
    private const string Community = "社区支部委员会";
    private static readonly DemoCourse.Gate Asked = new("submit", 9);

    public IReadOnlyList<AffairWay> OfBranches { get; } =
    [
        new(Rename, "村庄合并后启用新村名", 3),
        new(Rename, "社区更名，党组织名称相应变更", 12, Asked),
        new(Rename, "行政区划调整，村名变更", 14, new("submit", 12), Replied("approve", 7, "12")),
        new(Rename, "村庄合并后启用新村名", 40, new("submit", 37), Replied("approve", 32, "9"), new("file", 26)),
        new(Rename, "社区更名", 15, new("submit", 12), new("back", 8, Reason: "请附村（居）民委员会更名的批准文件")),
        new(Appointment, "委员调离，届中增补", 11, Asked),
        new(Removal, "到镇里工作，不再担任支部委员", 24, new("submit", 21), Replied("approve", 16, "10")),
        new(Dissolution, "党员陆续转出，拟撤销", 50, new("submit", 46), new("refuse", 40, Reason: "仍有在册党员，先办理组织关系转接")),
    ];

    public IReadOnlyList<AffairWay> OfCommittees { get; } =
    [Established("新材料产业园", 5), Established("电商物流园", 20, Replied("approve", 9, "15"))];

    /// <summary>The fields of the beginning; null when it does not fit the organisation.</summary>
    public async Task<Dictionary<string, string>?> SaidAsync(AffairWay way, OrganizationPlace place, CancellationToken ct)
    {
        var values = new Dictionary<string, string>(way.Values) { ["reason"] = way.Reason };
        if (way.Procedure != Establishment)
            values["path"] = "党组织提出";

        if (way.Procedure is Dissolution)
            values["members-go"] = "转入邻近党支部";

        if (way.Procedure is Establishment)
            values["name"] = $"{place.Name[..^"委员会".Length]}{way.Values["applicant"]}支部委员会";

        if (way.Procedure is Rename)
        {
            if (NewName(place.Name) is not { } name)
                return null;

            values["name"] = name;
        }

        return way.Procedure is Appointment or Removal ? await WhoAsync(way, place, values, ct) : values;
    }

    private async Task<Dictionary<string, string>?> WhoAsync(
        AffairWay way,
        OrganizationPlace place,
        Dictionary<string, string> values,
        CancellationToken ct
    )
    {
        if (await committees.InOfficeAsync(place.Id, ct) is not { } term)
            return null;

        return way.Procedure is Removal ? Removed(term, values) : Appointed(term, await records.OfAsync(place.Id, clock.Today, ct), values);
    }

    // Somebody with a post of his own, not the secretary.
    private static Dictionary<string, string>? Removed(CommitteeInOffice term, Dictionary<string, string> values)
    {
        var held = term.Posts.FirstOrDefault(p => p.Post[0] == OfMembers);
        if (held == default)
            return null;

        (values["member"], values["post"], values["ground"]) = ($"{held.Member}", held.Post, "工作调动");
        return values;
    }

    private static Dictionary<string, string>? Appointed(
        CommitteeInOffice term,
        IReadOnlyList<MemberOnDay> there,
        Dictionary<string, string> values
    )
    {
        var who = there.FirstOrDefault(m => m.IsFullInGoodStanding && !term.Members.Contains(m.Id));
        if (who is null || term.Seated >= term.Seats)
            return null;

        (values["member"], values["post"], values["vacancy"]) = ($"{who.Id}", Plain, "一名委员调离，空缺一人");
        return values;
    }

    private static string? NewName(string name) =>
        name.EndsWith(Village, StringComparison.Ordinal) ? name[..^Village.Length] + "新" + Village
        : name.EndsWith(Community, StringComparison.Ordinal) ? name[..^Community.Length] + "新" + Community
        : null;

    private static AffairWay Established(string applicant, int daysAgo, params DemoCourse.Gate[] gates) =>
        new(Establishment, "园区内正式党员达到规定人数，申请单独设立党支部", daysAgo, gates)
        {
            Documents = ["application", "member-list"],
            Values = new Dictionary<string, string>
            {
                ["type"] = "631",
                ["sector"] = "10",
                ["applicant"] = applicant,
                ["full-members"] = "6",
                ["members"] = "7",
            },
        };

    private static DemoCourse.Gate Replied(string outcome, int daysAgo, string number) =>
        new(outcome, daysAgo, new Dictionary<string, string> { ["reply-number"] = $"委〔2026〕{number}号" });
}
