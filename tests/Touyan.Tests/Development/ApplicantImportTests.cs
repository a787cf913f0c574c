using System.Text;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Development;
using Touyan.Modules.Development.Model;
using Touyan.Modules.Imports;
using Touyan.Modules.Imports.Model;
using Touyan.Modules.Members;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Procedures.Model;
using Touyan.Tests.Imports;
using Touyan.Tests.Support;

namespace Touyan.Tests.Development;

/// <summary>A list of those on the way is brought in; each case goes on at the step at which it stood on paper.</summary>
public sealed class ApplicantImportTests
{
    private const string Header =
        "姓名,公民身份号码,民族,团员情况,所在党支部,阶段,申请入党日期,派人谈话日期,确定为积极分子日期,考察日期,确定为发展对象日期";

    private static string Number(int serial) => SmallCounty.IdNumber(new DateOnly(2000, 1, 1), serial).Value;

    private static byte[] Sheet(params string[] rows) => Encoding.UTF8.GetBytes(string.Join("\r\n", rows.Prepend(Header)));

    [Fact]
    public async Task Each_stands_at_his_step_and_limits_count_from_the_days_on_paper()
    {
        var county = await SmallCounty.OpenAsync();
        var desk = await ImportDesk.OpenAsync(county);

        var import = await desk.TakenInAsync(
            Sheet(
                $"钱一,{Number(11)},汉族,团员,城东镇东风村支部,入党申请人,2026-10-25,,,,",
                $"孙二,{Number(13)},汉族,推优,城东镇东风村支部,入党积极分子,2025-01-10,2025-02-01,2025-03-01,2025-09-01、2026-03-01,",
                $"李三,{Number(15)},汉族,,河西镇柳桥村支部,发展对象,2024-01-10,2024-02-01,2024-03-01,2024-09-01,2025-04-01"
            ),
            "发展对象.csv",
            "applicants"
        );

        Assert.Equal(ImportStatus.Applied, await desk.StatusAsync(import));
        var found = await county.LookAsync(db => db.Set<Applicant>().Include(a => a.Reviews).OrderBy(a => a.AppliedOn).ToListAsync());
        Assert.Equal([ApplicantStage.Target, ApplicantStage.Activist, ApplicantStage.Applicant], found.Select(a => a.Stage));
        Assert.Equal([1, 2, 0], found.Select(a => a.Reviews.Count));
        var cases = await county.LookAsync(db =>
            db.Set<Case>().Include(c => c.Steps).Include(c => c.Events).AsSplitQuery().OrderBy(c => c.StartedOn).ToListAsync()
        );
        Assert.Equal(["introducers", "contacts", "talk"], cases.Select(c => c.Open!.Step));
        Assert.Equal(new DateOnly(2026, 11, 25), cases[2].Open!.DueOn);
        Assert.Contains(cases[1].Events, e => e.Text == "3 推荐和确定入党积极分子：2025-03-01（系统外办理）");
    }

    [Fact]
    public async Task What_is_wrong_is_said_beside_its_cell()
    {
        var county = await SmallCounty.OpenAsync();
        var desk = await ImportDesk.OpenAsync(county);

        var import = await desk.CheckedAsync(
            Sheet(
                $"钱一,{Number(11)},汉族,,城东镇东风村支部,群众,2026-10-25,,,,",
                $"孙二,{Number(13)},汉族,,城东镇东风村支部,入党积极分子,2025-01-10,,,,",
                $"李三,{Number(15)},汉族,,没有的支部,入党申请人,2024-01-10,,,,",
                $"周四,{Number(17)},汉族,,城东镇东风村支部,入党申请人,2017-12-31,,,,",
                $"吴五,{Number(19)},汉族,,城东镇东风村支部,入党积极分子,2025-01-10,,2024-01-01,,"
            ),
            "发展对象.csv",
            "applicants"
        );
        var page = await desk.Browser.GetAsync(import);

        foreach (var word in (string[])["阶段不能识别", "缺少日期", "没有这个党支部", "不满年龄", "日期先后不合"])
            Assert.Contains(word, page.Reading);
    }

    [Fact]
    public async Task Who_is_on_probation_in_the_roster_goes_on_with_his_inspection_and_is_converted()
    {
        var way = await Pathway.OpenAsync();
        var (county, desk) = (way.County, await ImportDesk.OpenAsync(way.County));
        var member = await county.EnrolAsync("钱一", county.EastVillage, 11, "2000-01-01", "2024-06-01", MemberKind.Probationary);

        var import = await desk.TakenInAsync(
            Sheet(
                $"钱一,{Number(11)},汉族,,城东镇东风村支部,预备党员,2022-01-10,2022-02-01,2022-03-01,2022-09-01、2023-03-01,2023-06-01",
                $"孙二,{Number(13)},汉族,,城东镇东风村支部,预备党员,2024-01-10,,2024-03-01,,2025-06-01"
            ),
            "预备党员.csv",
            "applicants"
        );

        Assert.Contains("花名册上没有这名预备党员", (await desk.Browser.GetAsync(import)).Reading);
        var found = await county.LookAsync(db => db.Set<Applicant>().SingleAsync(a => a.Name == "钱一"));
        Assert.Equal(0, await county.LookAsync(db => db.Set<Applicant>().CountAsync(a => a.Name == "孙二")));
        Assert.Equal((member, ApplicantStage.Probationary), (found.MemberId!.Value, found.Stage));
        Assert.Equal((new DateOnly(2024, 6, 1), new DateOnly(2025, 6, 1)), (found.AdmittedOn!.Value, found.ProbationTo!.Value));
        var at = await county.LookAsync(db => db.Set<Case>().Include(c => c.Steps).SingleAsync(c => c.SubjectMember == member));
        Assert.Equal("inspect", at.Open!.Step);
        await way.UpToAsync("archive", at.Id);
        var full = await county.LookAsync(db => db.Set<Member>().SingleAsync(m => m.Id == member));
        Assert.Equal((MemberKind.Full, new DateOnly(2025, 6, 1)), (full.Kind, full.ConvertedOn!.Value));
    }

    [Fact]
    public async Task It_is_taken_back_while_nobody_went_on_with_it()
    {
        var county = await SmallCounty.OpenAsync();
        var desk = await ImportDesk.OpenAsync(county);
        var rows = Sheet($"孙二,{Number(13)},汉族,推优,城东镇东风村支部,入党申请人,2026-10-25,2026-11-01,,,");

        var first = await desk.TakenInAsync(rows, "发展对象.csv", "applicants");
        Assert.Equal(System.Net.HttpStatusCode.SeeOther, (await desk.UndoAsync(first)).Status);
        await county.App.WorkAsync();
        var left = await county.LookAsync(async db => (await db.Set<Applicant>().CountAsync(), await db.Set<Case>().CountAsync()));

        var second = await desk.TakenInAsync(rows, "发展对象.csv", "applicants");
        var id = (await county.LookAsync(db => db.Set<Case>().SingleAsync())).Id;
        await county.DecideAsync(
            Role.BranchSecretary,
            id,
            "determine",
            new()
            {
                Values = new() { ["recommended-by"] = "党员推荐", ["activist-body"] = "支部大会" },
                Documents = [new("recommendation"), new("activist-minutes")],
            }
        );
        var refused = await desk.UndoAsync(second);

        Assert.Equal((0, 0), left);
        Assert.Contains("孙二", refused.Reading);
        Assert.Equal(1, await county.LookAsync(db => db.Set<Applicant>().CountAsync()));
    }

    [Fact]
    public async Task A_town_brings_in_its_own_branches_only()
    {
        var county = await SmallCounty.OpenAsync();
        var desk = await ImportDesk.OpenAsync(county, Role.CommitteeAdministrator);

        var import = await desk.CheckedAsync(
            Sheet($"李三,{Number(15)},汉族,,河西镇柳桥村支部,入党申请人,2026-10-10,,,,"),
            "发展对象.csv",
            "applicants"
        );

        Assert.Contains("没有这个党支部", (await desk.Browser.GetAsync(import)).Reading);
    }
}
