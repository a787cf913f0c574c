using Touyan.Kernel;
using Touyan.Modules.Organizations.Import;
using Touyan.Modules.Organizations.Model;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Demo;

namespace Touyan.Modules.Organizations.Demo;

/// <summary>The demo county's organisations: towns, villages and communities over real divisions, invented units beside them.</summary>
internal sealed class DemoOrganizations(EnterOrganizations enter, PlacementBook book, Rules rules, TimeProvider clock) : IDemoPart
{
    private static readonly string[] Sheets = ["organizations-haian.csv", "organizations-haian-units.csv"];

    public int Order => 10;

    public string Title => "党组织";

    public async Task LoadAsync(DemoPlan plan, CancellationToken ct)
    {
        var basis = BasisOf(plan);
        var rows = DemoHistory.Before(Sheets.SelectMany(sheet => Read(sheet, plan)));
        var setting = new OrganizationCheckSetting(new OrganizationRegister([]), Reach.Of([OrganizationPath.Root]), book.Today, basis.On);
        var made = (await enter.MakeAsync(new OrganizationSheetCheck(setting).Run(rows), basis, ct)).Values.ToList();
        new DemoHistory(book.Today, code => rules.Codes("sector").Name(code), basis).Happen(made);
        await enter.WriteAsync(made, basis.By, basis.RecordedAt, "演示数据", ct);
    }

    private IEnumerable<OrganizationRow> Read(string sheet, DemoPlan plan)
    {
        using var stream = typeof(DemoOrganizations).Assembly.GetManifestResourceStream(sheet)!;
        return OrganizationSheet
            .Read(stream, rules, plan.Today, CancellationToken.None)
            .Value.Select(row =>
                row with
                {
                    EstablishedOn = EstablishedOn(row),
                    Division = row.Division is { Length: >= 6 } division ? plan.County + division[6..] : null,
                }
            );
    }

    // Organs and villages are old, communities and new kinds of employment young: a county as it grew.
    private static DateOnly EstablishedOn(OrganizationRow row) =>
        row.Sector switch
        {
            "01" => new DateOnly(1962, 3, 1),
            "02" => new DateOnly(2001, 9, 1),
            "03" => new DateOnly(1957, 5, 1),
            "05" => new DateOnly(1949, 10, 1),
            "06" => new DateOnly(1998, 7, 1),
            "10" or "11" or "12" => new DateOnly(2003, 6, 1),
            "13" => new DateOnly(2021, 11, 1),
            _ => new DateOnly(1978, 10, 1),
        };

    private ChangeBasis BasisOf(DemoPlan plan) =>
        new()
        {
            On = new DateOnly(1962, 3, 1),
            Reason = "演示数据",
            By = new Actor
            {
                County = plan.County,
                Account = new AccountId(Guid.Empty),
                Name = "演示数据",
                Posts = [],
                Origin = "demo",
            },
            RecordedAt = clock.UtcNow,
        };
}
