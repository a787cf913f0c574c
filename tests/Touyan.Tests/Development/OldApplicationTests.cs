using System.Text;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Development;
using Touyan.Modules.Development.Model;
using Touyan.Modules.Imports.Model;
using Touyan.Modules.Procedures;
using Touyan.Modules.Procedures.Model;
using Touyan.Modules.Procedures.Running;
using Touyan.Tests.Imports;
using Touyan.Tests.Support;

namespace Touyan.Tests.Development;

/// <summary>Who applied before the 细则 of 2014 was in force goes on under its first rules.</summary>
public sealed class OldApplicationTests
{
    [Fact]
    public async Task He_is_registered_and_his_case_goes_on()
    {
        var way = await Pathway.OpenAsync();

        var (who, id) = await RegisterAsync(way);
        var accepted = await way.County.TryDecideAsync(
            Role.BranchSecretary,
            id,
            "accept",
            new DecideStep.Input { On = new DateOnly(2013, 9, 5), Documents = [new DocumentGiven("application")] }
        );

        Assert.False(accepted.IsRefused, accepted.Refusal?.Message);
        Assert.Equal(new DateOnly(2013, 9, 1), (await way.ApplicantAsync(who)).AppliedOn);
        Assert.Equal("talk", (await way.County.CaseAsync(id)).Open!.Step);
    }

    [Fact]
    public async Task Too_young_then_is_too_young()
    {
        var way = await Pathway.OpenAsync(places: 0);

        var refused = await way.TryRegisterAsync(way.Written("周青", 97, "2013-09-01", born: "1996-01-01"));

        Assert.Equal("development.too-young", refused.Refusal!.Code);
    }

    [Fact]
    public async Task His_row_is_taken_in()
    {
        var county = await SmallCounty.OpenAsync();
        var desk = await ImportDesk.OpenAsync(county);
        var number = SmallCounty.IdNumber(new DateOnly(1988, 1, 1), 21).Value;
        const string header = "姓名,公民身份号码,民族,团员情况,所在党支部,阶段,申请入党日期";
        var sheet = Encoding.UTF8.GetBytes($"{header}\r\n吴老,{number},汉族,,城东镇东风村支部,入党申请人,2013-09-01");

        var import = await desk.TakenInAsync(sheet, "发展对象.csv", "applicants");

        Assert.Equal(ImportStatus.Applied, await desk.StatusAsync(import));
        var found = await county.LookAsync(db => db.Set<Applicant>().SingleAsync());
        var begun = await county.LookAsync(db => db.Set<Case>().SingleAsync());
        Assert.Equal((new DateOnly(2013, 9, 1), found.Id.Value), (found.AppliedOn, begun.SubjectId));
    }

    private static Task<(ApplicantId Who, CaseId Case)> RegisterAsync(Pathway way) =>
        RegisterAsync(way, way.Written("吴老", 95, "2013-09-01", born: "1988-01-01"));

    private static async Task<(ApplicantId Who, CaseId Case)> RegisterAsync(
        Pathway way,
        Modules.Development.Registering.RegisterApplicant.Input input
    )
    {
        var done = await way.TryRegisterAsync(input);
        Assert.False(done.IsRefused, done.Refusal?.Message);
        var subject = done.Value.Value;
        return (
            done.Value,
            await way.County.LookAsync(db => db.Set<Case>().Where(c => c.SubjectId == subject).Select(c => c.Id).SingleAsync())
        );
    }
}
