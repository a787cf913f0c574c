using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Organizations;
using Touyan.Modules.Organizations.Adjustment;
using Touyan.Modules.Procedures;
using Touyan.Modules.Procedures.Model;
using Touyan.Modules.Procedures.Running;
using Touyan.Modules.Procedures.Tending;
using Touyan.Modules.Transfers;
using Touyan.Modules.Transfers.Model;
using Touyan.Modules.Transfers.Starting;
using Touyan.Platform.Security;
using Touyan.Tests.Support;

namespace Touyan.Tests.Transfers;

/// <summary>What may happen to what has begun, and to the branches.</summary>
internal sealed partial class RandomWalk
{
    private async Task<string> DecideAsync(SmallCounty county)
    {
        var open = await OpenCasesAsync(county);
        if (open.Count == 0)
            return "nothing open";

        var found = await county.CaseAsync(open[random.Next(open.Count)]);
        var outcomes = OutcomesOf(found.Open!.Step, found.Procedure);
        var (one, by) = (outcomes[random.Next(outcomes.Length)], Keeper(county, found.Open!));
        if (random.Next(6) != 0)
            return await TakeAsync(county, found, one, by) is { IsRefused: false } ? one : "refused";

        var other = outcomes[random.Next(outcomes.Length)];
        var both = await Task.WhenAll(
            Task.Run(() => TakeAsync(county, found, one, by)),
            Task.Run(() => TakeAsync(county, found, other, by))
        );
        Assert.True(both.Count(b => !b.IsRefused) <= 1, "Two decided one step.");
        return both[0].IsRefused
            ? both[1].IsRefused
                ? "refused"
                : other
            : one;
    }

    private async Task<Result<CaseId>> TakeAsync(SmallCounty county, Case found, string outcome, Actor by)
    {
        var input = new DecideStep.Input
        {
            Step = found.Open!.Step,
            Reason = "核实无误",
            LateReason = "耽误",
            Documents = [new DocumentGiven("receipt"), new DocumentGiven("dossier"), new DocumentGiven("inspection")],
        };
        if (outcome == "take-in" && found.Procedure == "transfer-from-county")
            input.Values["target-branch"] = (await BranchesAsync(county))[0].ToString();

        var done = await county.TryDecideAsync(by, found.Id, outcome, input);
        if (!done.IsRefused && (outcome is "take-in" or "received"))
            await NoteAsync(county, found, outcome);

        return done;
    }

    // What is known beside the books: who came, who went, and to which county.
    private async Task NoteAsync(SmallCounty county, Case found, string outcome)
    {
        var transfer = await OnTheMove.TransferAsync(county, found.Id);
        if (transfer.MemberId is not { } member)
            return;

        if (outcome == "take-in" && transfer.Kind.Arrives)
            inside[member] = county.Code;
        else if (outcome == "received")
            inside[member] = 0;
    }

    private async Task<string> WithdrawAsync(SmallCounty county)
    {
        var open = await OpenCasesAsync(county);
        if (open.Count == 0)
            return "nothing open";

        var input = new WithdrawCase.Input { Case = open[random.Next(open.Count)], Reason = "不去了" };
        var found = await county.CaseAsync(input.Case);
        var by = Clerk(county) with { Account = found.StartedById!.Value };
        var done = await county.RunAsync<WithdrawCase, Result<CaseId>>(by, (act, actor) => act.RunAsync(input, actor, default));
        return done.IsRefused ? "refused" : "withdraw";
    }

    private async Task<string> PassTimeAsync()
    {
        // Now and then longer than a letter within the county is good for.
        app.Clock.Advance(TimeSpan.FromDays(random.Next(4) == 0 ? 12 : random.Next(1, 6)));
        var expired = 0;
        foreach (var county in Counties)
        {
            var before = await ExpiredAsync(county);
            await county.SweepLimitsAsync();
            expired += await ExpiredAsync(county) - before;
        }

        return expired > 0 ? "expire" : "time passes";
    }

    private async Task<string> MergeAsync(SmallCounty county)
    {
        var branches = await BranchesAsync(county);
        var from = branches[random.Next(branches.Count)];
        var into = await county.EstablishAsync(
            $"中共新村{serial++}支部委员会",
            OrganizationType.Branch,
            random.Next(2) == 0 ? county.EastTown : county.WestTown
        );
        var input = new MergeOrganization.Input
        {
            Id = from,
            IntoId = into,
            On = Today,
            Reason = "村组合并",
        };
        var done = await county.RunAsync<MergeOrganization, Result<ChangeOutcome>>(
            Clerk(county),
            (act, by) => act.RunAsync(input, by, default)
        );
        return done.IsRefused ? "merge refused" : "merge";
    }

    private static string[] OutcomesOf(string step, string procedure) =>
        step switch
        {
            "approve" => ["agree", "agree", "agree", "decline"],
            "receive" => ["accept", "accept", "return"],
            "take-in" => ["take-in", "take-in", "take-in", "return"],
            "await" => ["received", "received", "returned"],
            "expired" => ["reissue", "close"],
            "receipt" => ["file"],
            _ => throw new ArgumentException($"{procedure} has a step {step}.", nameof(step)),
        };

    private static Task<int> ExpiredAsync(SmallCounty county) =>
        county.LookAsync(db => db.Transfers.CountAsync(t => t.State == TransferState.Expired));

    private static Task<List<CaseId>> OpenCasesAsync(SmallCounty county) =>
        county.LookAsync(db =>
            db.Cases.Where(c => c.State == CaseState.Open).OrderBy(c => c.StartedAt).ThenBy(c => c.Id).Select(c => c.Id).ToListAsync()
        );

    private static Task<List<OrganizationId>> BranchesAsync(SmallCounty county) =>
        county.RunAsync<IOrganizations, List<OrganizationId>>(
            Role.CountyAdministrator,
            (organizations, _) =>
                organizations
                    .Places.Where(p => p.IsOpen && p.Type == OrganizationType.Branch)
                    .OrderBy(p => p.NameKey)
                    .Select(p => p.Id)
                    .ToListAsync()
        );

    private static bool IsCast(SmallCounty county, MemberId id) =>
        id == county.LiWei || id == county.WangFang || id == county.ZhaoQiang || id == county.ZhangMin;

    private Actor Clerk(SmallCounty county, ActingPost? also = null)
    {
        var permissions = app.Services.GetRequiredService<PermissionMatrix>().Of(Role.CountyAdministrator);
        var post = new ActingPost(Role.CountyAdministrator, "县委组织部", null, OrganizationPath.Root, permissions);
        return new Actor
        {
            County = county.Code,
            Account = EntityId.New<AccountId>(),
            Name = "办理人",
            Posts = also is null ? [post] : [post, also],
        };
    }

    private Actor Keeper(SmallCounty county, CaseStep open)
    {
        var keeper = open.Keepers.First(k => k.IsOpen);
        return Clerk(
            county,
            keeper.Role is { } role ? new ActingPost(role, "把关", keeper.OrganizationId, null, new HashSet<string>()) : null
        );
    }
}
