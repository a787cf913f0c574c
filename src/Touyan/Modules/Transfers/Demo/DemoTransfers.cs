using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures;
using Touyan.Modules.Transfers.Course;
using Touyan.Platform.Data;
using Touyan.Platform.Demo;
using Touyan.Platform.Security;

namespace Touyan.Modules.Transfers.Demo;

/// <summary>Transfers between organisations of the demo county, at every stage.</summary>
internal sealed class DemoTransfers(
    TouyanDb db,
    StartCase startCase,
    AnsweredElsewhere answered,
    IOrganizations organizations,
    IMemberRecords members,
    PermissionMatrix matrix
) : IDemoPart
{
    public int Order => 60;

    public string Title => "组织关系转接";

    // Days before today: handed in, then each step with what it came to.
    private static readonly Way[] Ways =
    [
        new(Course.Procedures.Within, 2),
        new(Course.Procedures.Within, 6, ("approve", "agree", 4)),
        new(Course.Procedures.Within, 12, ("approve", "agree", 9)),
        new(Course.Procedures.Within, 7, ("approve", "agree", 5), ("receive", "accept", 3)),
        new(Course.Procedures.Within, 12, ("approve", "agree", 10), ("receive", "accept", 8), ("take-in", "take-in", 6)),
        new(
            Course.Procedures.Within,
            20,
            ("approve", "agree", 18),
            ("receive", "accept", 15),
            ("take-in", "take-in", 12),
            ("receipt", "file", 10)
        ),
        new(Course.Procedures.Within, 15, ("approve", "agree", 13), ("receive", "return", 10)),
        new(Course.Procedures.Within, 28, ("approve", "agree", 25), ("receive", "expire", 14)),
        new(Course.Procedures.Within, 9, ("approve", "decline", 7)),
        new(Course.Procedures.Out, 12, ("approve", "agree", 10)),
        new(Course.Procedures.Out, 45, ("approve", "agree", 43), ("await", "expire", 12)),
    ];

    public async Task LoadAsync(DemoPlan plan, CancellationToken ct)
    {
        var branches = await organizations
            .Places.Where(p => p.IsOpen && p.Type == OrganizationType.Branch)
            .OrderBy(p => p.Code)
            .ThenBy(p => p.Name)
            .ToListAsync(ct);
        if (branches.Count < 2)
            return;

        var by = Clerk(plan);
        for (var i = 0; i < Ways.Length * 2; i++)
        {
            var source = branches[(i * 37) % branches.Count];
            var target = branches[(i * 37 + branches.Count / 2) % branches.Count];
            await GoAsync(Ways[i % Ways.Length], source.Id, target.Id, plan.Today, by, ct);
        }
    }

    private async Task GoAsync(Way way, OrganizationId source, OrganizationId target, DateOnly today, Actor by, CancellationToken ct)
    {
        var there = await members.OfAsync(source, today, ct);
        foreach (var member in there.Where(m => m.IsFullInGoodStanding))
        {
            var begun = await startCase.RunAsync(Beginning(way, member.Id, target, today), by, ct);
            if (begun.IsRefused)
            {
                db.ChangeTracker.Clear();
                continue;
            }

            foreach (var (step, outcome, daysAgo) in way.Steps)
                await DecideAsync(begun.Value, step, outcome, today.AddDays(-daysAgo), by, ct);

            db.ChangeTracker.Clear();
            return;
        }
    }

    private async Task DecideAsync(CaseId id, string step, string outcome, DateOnly on, Actor by, CancellationToken ct)
    {
        var answer = new ElsewhereAnswer(outcome, on, outcome is "return" or "decline" ? "经核实，未在当地居住" : null)
        {
            Act = CaseActs.Demo,
        };
        if (await answered.DecideAsync(id, step, answer, by, ct) is { } refusal)
            throw new InvalidOperationException($"The demo is refused: {refusal.Code}, {refusal.Message}");

        await db.SaveChangesAsync(ct);
    }

    private static StartCase.Input Beginning(Way way, MemberId member, OrganizationId target, DateOnly today)
    {
        var input = new StartCase.Input
        {
            Procedure = way.Procedure,
            Subject = member.Value,
            On = today.AddDays(-way.DaysAgo),
            Parties = way.Procedure == Course.Procedures.Within ? new() { [Parties.Target] = target } : [],
            Values = new() { [Fields.Reason] = "工作单位变动", [Fields.DuesPaidTo] = $"{today.AddMonths(-1):yyyy-MM}" },
        };
        if (way.Procedure == Course.Procedures.Out)
            input.Values[Fields.ToName] = "中共某市某街道工作委员会某社区党支部";

        return input;
    }

    private Actor Clerk(DemoPlan plan) =>
        new()
        {
            County = plan.County,
            Account = EntityId.New<AccountId>(),
            Name = "演示",
            Posts =
            [
                new ActingPost(Role.CountyAdministrator, "县委组织部", null, OrganizationPath.Root, matrix.Of(Role.CountyAdministrator)),
            ],
            Origin = "command",
        };

    private sealed record Way(string Procedure, int DaysAgo, params (string Step, string Outcome, int DaysAgo)[] Steps);
}
