using Touyan.Kernel;
using Touyan.Modules.Organizations.Import;
using Touyan.Modules.Organizations.Model;

namespace Touyan.Modules.Organizations.Demo;

/// <summary>What happened to the demo county's organisations between 2023 and 2025, so that its tree differs from day to day. Today's tree is the sheet's.</summary>
internal sealed class DemoHistory(PlacementRules rules, Func<string, string> sectorName, ChangeBasis basis)
{
    private static readonly HashSet<string> NoSiblings = new(StringComparer.Ordinal);

    private Dictionary<string, Organization> byCode = [];

    /// <summary>The rows as they stood before: old names and parents, and organisations that are no more.</summary>
    public static IReadOnlyList<OrganizationRow> Before(IEnumerable<OrganizationRow> today) =>
        [
            .. today.Select(AsItWas),
            new OrganizationRow(0)
            {
                Code = "001.003.901",
                Parent = "001.003",
                Name = "中共曲塘镇双楼村支部委员会",
                Type = OrganizationType.Branch,
                Sector = "01",
                Division = "320685102",
                EstablishedOn = new DateOnly(1962, 3, 1),
            },
            new OrganizationRow(0)
            {
                Code = "001.901",
                Parent = "001",
                Name = "中共海安市疫情防控工作临时支部委员会",
                Type = OrganizationType.TemporaryBranch,
                Sector = "05",
                Division = "320685",
                EstablishedOn = new DateOnly(2020, 2, 1),
            },
        ];

    private static OrganizationRow AsItWas(OrganizationRow row) =>
        row.Code switch
        {
            "001.001.003" => row with { Name = "中共海安镇闸东村支部委员会", Sector = "01" },
            "001.001.007" => row with { Name = "中共海安镇新桥街社区支部委员会" },
            "001.002.032" => row with { Name = Formerly(row.Name), Parent = "001.001" },
            "001.012.026" => row with { Name = "中共海安市财政局支部委员会", Type = OrganizationType.Branch },
            { } code when code.StartsWith("001.002.032.", StringComparison.Ordinal) => row with { Name = Formerly(row.Name) },
            _ => row,
        };

    private static string Formerly(string name) => name.Replace("城东镇", "海安镇", StringComparison.Ordinal);

    /// <summary>Does to the organisations, in order of time, all that leads to today's sheet.</summary>
    public void Happen(IReadOnlyList<Organization> made)
    {
        byCode = made.ToDictionary(o => o.Code!, StringComparer.Ordinal);
        Done(byCode["001.901"].Dissolve([], [], On("2023-03-31", "任务完成，临时党支部自然撤销", "海组〔2023〕18号")));
        BecomeCommunity();
        Rename("001.001.007", "中共海安镇新桥社区支部委员会", On("2024-04-15", "社区规范命名", "海民〔2024〕21号"));
        Merge();
        BecomeGeneralBranch();
        ChangeTown();
    }

    private void BecomeCommunity()
    {
        var paper = On("2023-09-01", "撤村建居", "海组〔2023〕47号");
        var village = byCode["001.001.003"];
        Done(village.ChangeType(village.Type, "02", OrganizationType.PartyCommittee, [], rules, sectorName, paper));
        Rename("001.001.003", "中共海安镇闸东社区支部委员会", paper);
    }

    private void Merge()
    {
        var paper = On("2024-06-30", "双楼村并入郭楼村", "海组〔2024〕33号");
        var into = byCode["001.003.020"];
        Done(byCode["001.003.901"].MergeInto(into, [], [], _ => [], new Placement(into, [], NoSiblings, rules), paper));
    }

    private void BecomeGeneralBranch()
    {
        var paper = On("2024-11-20", "党员人数增加，支部升格为党总支", "海机工委〔2024〕15号");
        var finance = byCode["001.012.026"];
        Done(
            finance.ChangeType(OrganizationType.GeneralBranch, finance.Sector, OrganizationType.WorkCommittee, [], rules, sectorName, paper)
        );
        Rename("001.012.026", "中共海安市财政局总支部委员会", paper);
    }

    private void ChangeTown()
    {
        var paper = On("2025-01-01", "区划调整，石桥村由海安镇划归城东镇", "海组〔2024〕58号");
        var (from, to, village) = (byCode["001.001"], byCode["001.002"], byCode["001.002.032"]);
        var below = byCode.Where(o => o.Key.StartsWith("001.002.032.", StringComparison.Ordinal)).Select(o => o.Value).ToList();
        Done(village.MoveBelow(new Placement(to, [byCode["001"]], NoSiblings, rules), from, below, paper));
        foreach (var moved in below.Prepend(village))
            Rename(moved.Code!, moved.Name.Replace("海安镇", "城东镇", StringComparison.Ordinal), paper);
    }

    private void Rename(string code, string name, ChangeBasis paper) => Done(byCode[code].Rename(name, NoSiblings, paper));

    private ChangeBasis On(string day, string reason, string paper)
    {
        var on = DateOnly.ParseExact(day, "yyyy-MM-dd");
        return basis with { On = on, Reason = reason, DocumentNumber = paper, DocumentOn = on.AddDays(-12) };
    }

    private static void Done(Refusal? refusal)
    {
        if (refusal is not null)
            throw new InvalidOperationException($"The demo's history does not fit its sheet: {refusal.Code} {refusal.Message}");
    }
}
