using Microsoft.Extensions.DependencyInjection;
using Touyan.Kernel;
using Touyan.Modules.Procedures;
using Touyan.Modules.Procedures.Cases;
using Touyan.Modules.Procedures.Running;
using Touyan.Modules.Procedures.TakingOver;
using Touyan.Modules.Procedures.Tending;
using Touyan.Platform.Data;
using Touyan.Tests.Support;

namespace Touyan.Tests.Procedures;

public sealed class CaseListsTests
{
    [Fact]
    public async Task A_list_shows_exactly_those_that_its_reader_may_open()
    {
        var county = await SmallCounty.OpenAsync();
        var all = new List<CaseId>
        {
            await county.StartCaseAsync(Role.Member, county.CertificateFor(county.LiWei)),
            await county.StartCaseAsync(Role.BranchSecretary, county.CertificateFor(county.WangFang)),
        };
        var hand = new HandOverStep.Input
        {
            Case = all[1],
            To = county.AccountOf(Role.CommitteeAdministrator),
            Reason = "出差",
        };
        await county.RunAsync<HandOverStep, Result<CaseId>>(Role.BranchSecretary, (hands, by) => hands.RunAsync(hand, by, default));
        var seen = new Dictionary<Role, int>();
        foreach (var role in Enum.GetValues<Role>())
        {
            if (!(await county.ActorAsync(role)).May(ProceduresPermissions.Read))
                continue;

            var listed = await county.RunAsync<FindCases, Page<FindCases.Row>>(role, (find, by) => find.RunAsync(new(), by, default));
            var opened = new List<CaseId>();
            foreach (var id in all)
            {
                if (
                    !(
                        await county.RunAsync<CaseDesk, Result<RunningCase>>(role, (desk, by) => desk.FindAsync(id, null, by, default))
                    ).IsRefused
                )
                    opened.Add(id);
            }

            Assert.Equal(opened.OrderBy(id => id.Value), listed.Rows.Select(r => r.Id).OrderBy(id => id.Value));
            seen[role] = opened.Count;
        }

        Assert.Equal((2, 2, 1), (seen[Role.CountyAdministrator], seen[Role.BranchSecretary], seen[Role.Member]));
    }

    [Fact]
    public async Task Numbers_of_a_sheet_are_all_different_and_none_is_given_already()
    {
        var county = await SmallCounty.OpenAsync();
        var given = (await county.CaseAsync(await county.StartCaseAsync(Role.Member, county.CertificateFor(county.LiWei)))).Number;
        var lots = new Queue<string>([given, "证-A", "证-A", "证-B"]);
        var definition = county.App.Services.GetRequiredService<ProcedureBook>().Find("member-certificate", county.Today)!;

        var drawn = await county.LookAsync(db =>
            new FreshNumbers(db) { Lot = (_, _) => lots.Dequeue() }.DrawAsync(
                [(definition, county.Today), (definition, county.Today)],
                default
            )
        );

        Assert.Equal(["证-B", "证-A"], drawn);
        Assert.Empty(lots);
    }
}
