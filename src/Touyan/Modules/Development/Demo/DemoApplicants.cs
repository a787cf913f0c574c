using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Development.Desk;
using Touyan.Modules.Development.Model;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures;
using Touyan.Platform.Demo;
using Touyan.Platform.Security;

namespace Touyan.Modules.Development.Demo;

/// <summary>Persons in development in the demo county: somebody at every one of the 25 steps, in all towns, some late; plans of this year and the last.</summary>
internal sealed class DemoApplicants(ApplicantDesk desk, DemoPaths paths, DemoPlans plans, TakeOverCase takeOver, PermissionMatrix matrix)
    : IDemoPart
{
    private const int EachStep = 3;
    private const int AtOnce = 5;

    public int Order => 60;

    public string Title => "发展党员";

    public async Task LoadAsync(DemoPlan plan, CancellationToken ct)
    {
        var branches = await BranchesAsync(ct);
        if (branches.Count == 0)
            return;

        var (by, random) = (Clerk(plan), new Random(plan.Seed + 7));
        var made = new List<DemoPath>();
        foreach (var step in DemoSteps.All.SelectMany(s => Enumerable.Repeat(s, EachStep)))
        {
            var branch = branches[made.Count * branches.Count / (DemoSteps.All.Count * EachStep)];
            made.Add(await EnterAsync(await paths.MakeAsync(step, branch, plan, random, by, ct), by, ct));
            if (made.Count % AtOnce == 0)
                await SaveAsync(ct);
        }

        await plans.AddAsync(made, plan, by, ct);
        await SaveAsync(ct);
    }

    private async Task<DemoPath> EnterAsync(DemoPath path, Actor by, CancellationToken ct)
    {
        desk.Db.Add(path.Applicant);
        desk.Record(by, DevelopmentActs.Demo, path.Applicant);
        return (await takeOver.RunAsync(path.Case, by, ct)).Refusal is { } refusal
            ? throw new InvalidOperationException(refusal.Message)
            : path;
    }

    // What is written is let go: a unit of work that holds all of them looks through all of them at every question.
    private async Task SaveAsync(CancellationToken ct)
    {
        await desk.Db.SaveChangesAsync(ct);
        desk.Db.ChangeTracker.Clear();
    }

    // Every branch of a town in turn, in the order of their codes: the same seed gives the same county.
    private async Task<List<OrganizationPlace>> BranchesAsync(CancellationToken ct)
    {
        var open = await desk.Organizations.Places.Where(p => p.IsOpen).ToListAsync(ct);
        return
        [
            .. open.Where(p => p.Type is OrganizationType.Branch or OrganizationType.JointBranch)
                .OrderBy(p => p.Code, StringComparer.Ordinal),
        ];
    }

    private Actor Clerk(DemoPlan plan) =>
        new()
        {
            County = plan.County,
            Account = EntityId.From<AccountId>(Guid.Empty),
            Name = "演示数据",
            Posts =
            [
                new ActingPost(Role.CountyAdministrator, "演示数据", null, OrganizationPath.Root, matrix.Of(Role.CountyAdministrator)),
            ],
            Origin = "command",
        };
}
