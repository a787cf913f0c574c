using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touyan.Kernel;
using Touyan.Modules.Dues.Lapses;
using Touyan.Modules.Procedures;
using Touyan.Modules.Procedures.Model;
using Touyan.Tests.Support;

namespace Touyan.Tests.Dues;

/// <summary>Six months unpaid opens the procedure by itself (DUES-24): once, and not for whoever pays.</summary>
public sealed class LapseTests
{
    [Fact]
    public async Task Six_months_unpaid_open_a_case_by_themselves_and_only_one()
    {
        var purse = await UnpaidAsync(from: 5);

        Assert.Equal((1, 0), await SweepAsync(purse));
        Assert.Equal((0, 0), await SweepAsync(purse));

        var begun = Assert.Single(await CasesAsync(purse));
        Assert.Equal(
            ("dues-lapse", purse.LiWei.Value, CaseState.Open, (AccountId?)null, "系统"),
            (begun.Procedure, begun.SubjectId, begun.State, begun.StartedById, begun.StartedBy)
        );
        Assert.Equal("2026-05", CaseValuesOf(begun)["unpaid-since"]);
    }

    [Fact]
    public async Task Five_months_open_nothing()
    {
        var purse = await UnpaidAsync(from: 6);

        Assert.Equal((0, 0), await SweepAsync(purse));
        Assert.Empty(await CasesAsync(purse));
    }

    [Fact]
    public async Task Whoever_pays_is_out_of_it()
    {
        var purse = await UnpaidAsync(from: 5);
        await SweepAsync(purse);

        await purse.PaidAsync(purse.Paying(10));

        Assert.Equal((0, 1), await SweepAsync(purse));
        Assert.Equal(CaseState.Stopped, Assert.Single(await CasesAsync(purse)).State);
        Assert.Equal((0, 0), await SweepAsync(purse));
    }

    [Fact]
    public async Task Without_a_good_reason_it_goes_on_as_a_disposition_with_what_was_found()
    {
        var purse = await UnpaidAsync(from: 5);
        await SweepAsync(purse);
        var asked = Assert.Single(await CasesAsync(purse));

        await purse.County.DecideAsync(
            Role.BranchSecretary,
            asked.Id,
            "lapse",
            new()
            {
                Values = new() { ["findings"] = "外出两年，拒绝交纳", ["educated"] = "两次谈话，限期一个月补交" },
            }
        );

        var all = await CasesAsync(purse);
        Assert.Equal(CaseState.Completed, all.Single(c => c.Id == asked.Id).State);
        var disposition = all.Single(c => c.Procedure == "disposition-delisting");
        Assert.Equal(CaseState.Open, disposition.State);
        var said = CaseValuesOf(disposition);
        Assert.Equal(("连续六个月自行脱党", "2026-05-01"), (said["ground"], said["lapsed-since"]));
        Assert.Contains("外出两年", said["facts"], StringComparison.Ordinal);
        Assert.Equal((0, 0), await SweepAsync(purse));
    }

    [Fact]
    public async Task A_disposition_does_not_begin_for_somebody_who_has_paid_meanwhile()
    {
        var purse = await UnpaidAsync(from: 5);
        await SweepAsync(purse);
        var asked = Assert.Single(await CasesAsync(purse));
        await purse.PaidAsync(purse.Paying(10));

        var refusal = await purse.County.TryDecideAsync(
            Role.BranchSecretary,
            asked.Id,
            "lapse",
            new()
            {
                Values = new() { ["findings"] = "拒绝交纳", ["educated"] = "谈话" },
            }
        );

        Assert.Equal("dues.not-lapsed", refusal.Refusal?.Code);
        Assert.DoesNotContain(await CasesAsync(purse), c => c.Procedure == "disposition-delisting");
    }

    [Fact]
    public async Task A_reason_that_the_committee_accepts_is_not_asked_again_for_the_same_months()
    {
        var purse = await UnpaidAsync(from: 5);
        await SweepAsync(purse);
        var asked = Assert.Single(await CasesAsync(purse));
        await purse.County.DecideAsync(
            Role.BranchSecretary,
            asked.Id,
            "reason",
            new() { Values = new() { ["findings"] = "重病住院，家属不知道要交" } }
        );
        await purse.County.DecideAsync(Role.CommitteeAdministrator, asked.Id, "agree");

        Assert.Equal((0, 0), await SweepAsync(purse));
    }

    [Fact]
    public async Task By_hand_it_begins_only_where_the_rows_say_so()
    {
        var purse = await UnpaidAsync(from: 6);

        var begun = await purse.County.TryStartCaseAsync(
            Role.BranchSecretary,
            new()
            {
                Procedure = "dues-lapse",
                Subject = purse.LiWei.Value,
                On = purse.County.Today,
                Values = new() { ["unpaid-since"] = "2026-06" },
            }
        );

        Assert.Equal("dues.not-lapsed", begun.Refusal?.Code);
    }

    [Fact]
    public async Task The_program_begins_no_procedure_that_does_not_say_so()
    {
        var purse = await Purse.OpenAsync();

        var begun = await purse.County.RunAsync<StartCase, Result<CaseId>>(
            Actor.Program(purse.County.Code),
            (start, program) =>
                start.RunAsync(
                    new()
                    {
                        Procedure = "dues-relief",
                        Subject = purse.LiWei.Value,
                        Values = new()
                        {
                            ["relief"] = "免交",
                            ["from-month"] = "2026-10",
                            ["to-month"] = "2026-11",
                            ["hardship"] = "重大疾病",
                        },
                    },
                    program,
                    default
                )
        );

        Assert.Equal("case.may_not_start", begun.Refusal?.Code);
    }

    /// <summary>李伟 has paid nothing from this month to October; 王芳 has paid all.</summary>
    private static async Task<Purse> UnpaidAsync(int from)
    {
        var purse = await Purse.AssessedAsync(from, 10);
        await purse.PaidAsync(purse.Paying(10, member: purse.County.WangFang));
        return purse;
    }

    private static Task<(int Begun, int Ended)> SweepAsync(Purse purse) =>
        purse.County.App.Services.GetRequiredService<SweepLapses>().RunAsync(purse.County.Code, default);

    private static Task<List<Case>> CasesAsync(Purse purse) =>
        purse.County.LookAsync(db => db.Cases.AsNoTracking().OrderBy(c => c.StartedAt).ToListAsync());

    private static Dictionary<string, string> CaseValuesOf(Case at) =>
        System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, string>>(at.Values)!;
}
