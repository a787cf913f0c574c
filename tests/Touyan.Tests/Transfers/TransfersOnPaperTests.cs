using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touyan.Kernel;
using Touyan.Modules.Imports.Model;
using Touyan.Modules.Members;
using Touyan.Modules.Procedures;
using Touyan.Modules.Procedures.Model;
using Touyan.Modules.Procedures.Running;
using Touyan.Modules.Transfers;
using Touyan.Modules.Transfers.Model;
using Touyan.Platform.Data;
using Touyan.Tests.Imports;
using Touyan.Tests.Support;
using static Touyan.Tests.Transfers.OnTheMove;

namespace Touyan.Tests.Transfers;

/// <summary>Transfers that run on paper come in by a sheet, at each of their steps, and go on from there.</summary>
public sealed class TransfersOnPaperTests
{
    private const string Common = "转接原因：工作单位变动；党费交至：2026-10";
    private const string Letter = "介绍信编号：城组转〔2026〕7号；介绍信日期：2026-11-16；介绍信有效期至：2026-12-16";

    public static TheoryData<string, string, string, TransferState, TransferState> Steps { get; } =
        new()
        {
            { "transfer-inside", "approve", "agree", TransferState.Submitted, TransferState.Submitted },
            { "transfer-inside", "take-in", "take-in", TransferState.Submitted, TransferState.Completed },
            { "transfer-within", "approve", "agree", TransferState.Submitted, TransferState.OnTheWay },
            { "transfer-within", "receive", "accept", TransferState.OnTheWay, TransferState.Accepted },
            { "transfer-within", "take-in", "take-in", TransferState.Accepted, TransferState.TakenIn },
            { "transfer-within", "receipt", "file", TransferState.TakenIn, TransferState.Completed },
            { "transfer-within", "expired", "reissue", TransferState.Expired, TransferState.OnTheWay },
            { "transfer-unit", "approve", "agree", TransferState.Submitted, TransferState.OnTheWay },
            { "transfer-unit", "receive", "accept", TransferState.OnTheWay, TransferState.Accepted },
            { "transfer-unit", "take-in", "take-in", TransferState.Accepted, TransferState.TakenIn },
            { "transfer-unit", "receipt", "file", TransferState.TakenIn, TransferState.Completed },
            { "transfer-unit", "expired", "reissue", TransferState.Expired, TransferState.OnTheWay },
            { "transfer-out", "approve", "agree", TransferState.Submitted, TransferState.OnTheWay },
            { "transfer-out", "await", "received", TransferState.OnTheWay, TransferState.Completed },
            { "transfer-out", "expired", "reissue", TransferState.Expired, TransferState.OnTheWay },
            { "transfer-between", "approve", "agree", TransferState.Submitted, TransferState.OnTheWay },
            { "transfer-between", "expired", "reissue", TransferState.Expired, TransferState.OnTheWay },
            { "transfer-in", "receive", "accept", TransferState.OnTheWay, TransferState.Accepted },
            { "transfer-in", "take-in", "take-in", TransferState.Accepted, TransferState.TakenIn },
            { "transfer-in", "receipt", "file", TransferState.TakenIn, TransferState.Completed },
        };

    public static TheoryData<string, string, string> Refused { get; } =
        new()
        {
            { "transfer-between", "await", "从转出方基层党委审批环节补录" },
            { "transfer-between", "receipt", "从转出方基层党委审批环节补录" },
            { "transfer-from-county", "receive", "不能自行发起" },
            { "transfer-from-county", "take-in", "不能自行发起" },
        };

    [Fact]
    public async Task Every_step_of_every_transfer_is_tried()
    {
        var county = await SmallCounty.OpenAsync();
        var steps = county
            .App.Services.GetRequiredService<ProcedureBook>()
            .InForce(county.Today)
            .Where(d => d.Id.StartsWith("transfer-", StringComparison.Ordinal))
            .SelectMany(d => d.Steps.Select(s => (d.Id, s.Id)))
            .Order();

        var tried = Steps.Select(s => (s.Data.Item1, s.Data.Item2)).Concat(Refused.Select(r => (r.Data.Item1, r.Data.Item2)));

        Assert.Equal(steps, tried.Order());
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task It_stands_in_the_register_and_goes_on(
        string procedure,
        string step,
        string outcome,
        TransferState taken,
        TransferState then
    )
    {
        var county = await SmallCounty.OpenAsync();
        var other = procedure is "transfer-between" ? await SmallCounty.OpenAsync() : null;
        var desk = await ImportDesk.OpenAsync(county);
        await desk.TakenInAsync(await SheetAsync(county, other, procedure, step), "在办.csv", "cases");

        var transfer = await county.LookAsync(db => db.Transfers.AsNoTracking().SingleAsync());
        await county.DecideAsync(await KeeperAsync(county, transfer.CaseId), transfer.CaseId, outcome, Given(outcome));

        Assert.Equal(taken, transfer.State);
        Assert.Equal(taken is TransferState.Submitted ? null : "城组转〔2026〕7号", transfer.LetterNumber);
        Assert.Equal(then, (await TransferAsync(county, transfer.CaseId)).State);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_the_other_county_must_know_of_is_not_taken_over(string procedure, string step, string why)
    {
        var county = await SmallCounty.OpenAsync();
        var other = await SmallCounty.OpenAsync();
        var desk = await ImportDesk.OpenAsync(county);

        var import = await desk.CheckedAsync(await SheetAsync(county, other, procedure, step), "在办.csv", "cases");

        var problem = Assert.Single(await ProblemsAsync(county, import));
        Assert.Equal("step.cannot-go-on", problem.Code);
        Assert.Contains(why, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_on_his_way_on_paper_does_not_begin_another_nor_comes_in_twice()
    {
        var county = await SmallCounty.OpenAsync();
        var desk = await ImportDesk.OpenAsync(county);
        await desk.TakenInAsync(await SheetAsync(county, null, "transfer-within", "receive"), "在办.csv", "cases");

        var single = await county.TryStartCaseAsync(
            Role.BranchSecretary,
            Within(county, county.LiWei, county.WestVillage) with
            {
                Procedure = "transfer-inside",
                Parties = new() { ["target"] = county.EastOffice },
            }
        );
        var import = await desk.CheckedAsync(await SheetAsync(county, null, "transfer-out", "await"), "在办.csv", "cases");

        Assert.Equal("transfer.running-already", single.Refusal!.Code);
        Assert.Equal("step.cannot-go-on", Assert.Single(await ProblemsAsync(county, import)).Code);
    }

    [Fact]
    public async Task An_import_that_is_taken_back_leaves_no_transfer()
    {
        var county = await SmallCounty.OpenAsync();
        var desk = await ImportDesk.OpenAsync(county);
        var import = await desk.TakenInAsync(await SheetAsync(county, null, "transfer-within", "receive"), "在办.csv", "cases");
        Assert.Equal(1, await county.LookAsync(db => db.Transfers.CountAsync()));

        await desk.UndoAsync(import);
        await county.App.WorkAsync();

        Assert.Equal(ImportStatus.Undone, await desk.StatusAsync(import));
        Assert.Equal(0, await county.LookAsync(db => db.Transfers.CountAsync()));
    }

    private static DecideStep.Input Given(string outcome) =>
        new()
        {
            Reason = "补录",
            LateReason = "补录",
            Documents = outcome switch
            {
                "received" => [new DocumentGiven("receipt")],
                "accept" => [new DocumentGiven("dossier")],
                "agree" => [new DocumentGiven("inspection")],
                _ => [],
            },
        };

    // Whoever keeps the gate.
    private static async Task<Actor> KeeperAsync(SmallCounty county, CaseId id)
    {
        var keeper = (await county.CaseAsync(id)).Open!.Keepers.First(k => k.IsOpen);
        var name = $"keeper.{keeper.Role}.{county.Code}".ToLowerInvariant();
        return await county.ActorAsync(
            await county.OpenAccountAsync(name, member: null, (keeper.Role!.Value, keeper.OrganizationId!.Value))
        );
    }

    private static async Task<byte[]> SheetAsync(SmallCounty county, SmallCounty? other, string procedure, string step)
    {
        var subject = procedure switch
        {
            "transfer-unit" => "中共城东镇东风村支部委员会",
            "transfer-in" => (await ArriveAsync(county, county.WestVillage)).Name,
            "transfer-from-county" => (await ArriveAsync(county, county.WestTown)).Name,
            _ => "李伟",
        };
        var target = (procedure, step) switch
        {
            ("transfer-inside", _) => "；转入党支部：中共城东镇政府机关支部委员会",
            ("transfer-within", "receipt") => "；转入党支部：中共城东镇东风村支部委员会",
            ("transfer-within" or "transfer-unit", _) => "；转入党支部：中共河西镇柳桥村支部委员会",
            ("transfer-out", _) => "；转入党组织全称：中共苏州市某街道工委",
            ("transfer-between", _) =>
                $"；转入县（市、区）代码：{other!.Code}；转入基层党委编号：{other.EastTown}；转入基层党委：中共城东镇委员会",
            _ => "",
        };
        var said =
            (procedure is "transfer-in" ? "党费交至：2026-10" : Common) + (procedure is "transfer-inside" ? "" : "；" + Letter) + target;
        string[] header = ["流程", "办理对象", "当前环节", "发起日期", "上一环节办理日期", "填写内容"];
        string[] row = [procedure, subject, step, "2026-11-16", "2026-11-16", said];
        return Encoding.UTF8.GetBytes($"{string.Join(',', header)}\r\n{string.Join(',', row)}");
    }

    private static async Task<Arrival> ArriveAsync(SmallCounty county, OrganizationId to)
    {
        var person = new PersonFacts
        {
            Name = "何静",
            IdNumber = SmallCounty.IdNumber(new DateOnly(1985, 7, 1), 88),
            Ethnicity = "01",
            AdmittedOn = new DateOnly(2010, 7, 1),
            ConvertedOn = new DateOnly(2011, 7, 1),
            Kind = MemberKind.Full,
        };
        var arrival = Arrival.Register(county.Code, person, phone: null, to, "中共苏州市某街道工委");
        return await county.RunAsync<IServiceProvider, Arrival>(
            Role.CountyAdministrator,
            async (unit, by) =>
            {
                var db = unit.GetRequiredService<TouyanDb>();
                db.Add(arrival);
                unit.GetRequiredService<Touyan.Modules.Trail.Trail>().Record(by, TransfersActs.Register, arrival.Subject);
                await db.SaveChangesAsync();
                return arrival;
            }
        );
    }

    private static Task<List<(string Code, string Message)>> ProblemsAsync(SmallCounty county, string import) =>
        county.LookAsync(async db =>
        {
            var id = ImportDesk.IdOf(import);
            var rows = await db.ImportRows.Where(r => r.ImportId == id).ToListAsync();
            return rows.SelectMany(r => r.Read().Problems).Select(p => (p.Code, p.Message)).ToList();
        });
}
