using Touyan.Kernel;
using Touyan.Modules.Development.Plans;
using Touyan.Modules.Organizations;
using Touyan.Platform.Demo;

namespace Touyan.Modules.Development.Demo;

/// <summary>Plans of the demo county: what was taken by those who passed the pre-review, and some places left.</summary>
internal sealed class DemoPlans(PlanDesk desk, IOrganizations organizations)
{
    private const int Spare = 3;

    public async Task AddAsync(IReadOnlyList<DemoPath> made, DemoPlan plan, Actor by, CancellationToken ct)
    {
        var tree = await organizations.TreeAsOfAsync(plan.Today, ct);
        var taken = made.Where(p => p.Days.ContainsKey("pre-review"))
            .ToLookup(p => (p.Days["pre-review"].Year, CommitteeOf(tree, p.Branch)));
        foreach (
            var committee in tree.All.Where(n => n.Type is OrganizationType.PartyCommittee).OrderBy(n => n.Code, StringComparer.Ordinal)
        )
        {
            foreach (var year in (int[])[plan.Today.Year - 1, plan.Today.Year])
                Add([.. taken[(year, committee.Id)]], year, committee, plan, by);
        }
    }

    private void Add(List<DemoPath> taken, int year, OrganizationTree.Node committee, DemoPlan demo, Actor by)
    {
        var plan = DevelopmentPlan.Of(demo.County, year, committee.Id);
        var note = desk.Note(new DateOnly(year, 1, 15), "下达年度发展党员计划", by) with { DocumentNumber = $"组通〔{year}〕3号" };
        plan.Grant(taken.Count + Spare, note);
        foreach (var path in taken)
            plan.Take(
                path.Branch,
                path.Applicant.Id,
                desk.Note(path.Days["pre-review"], $"{path.Applicant.Name} 预审合格", by),
                isStrict: true,
                article: null
            );

        desk.Db.Add(plan);
        desk.Record(by, DevelopmentActs.Demo, plan, committee.Name, "演示数据", $"{plan.Balance.Granted} 个名额");
    }

    private static OrganizationId CommitteeOf(OrganizationTree tree, OrganizationId branch) =>
        tree.PathTo(branch).Last(n => n.Type is OrganizationType.PartyCommittee or OrganizationType.WorkCommittee).Id;
}
