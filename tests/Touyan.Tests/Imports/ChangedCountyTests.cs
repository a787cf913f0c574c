using System.Net;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Imports.Model;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;
using Touyan.Tests.Support;
using static Touyan.Tests.Imports.Sheets;

namespace Touyan.Tests.Imports;

/// <summary>The county changes between the preview and the writing, or between the writing and the undoing.</summary>
public sealed class ChangedCountyTests
{
    [Fact]
    public async Task Who_is_registered_meanwhile_is_left_out_and_the_others_are_taken()
    {
        var desk = await ImportDesk.OpenAsync(await SmallCounty.OpenAsync());
        var import = await desk.CheckedAsync(await XlsxAsync(Row("钱", 701), Row("孙", 703)));
        await desk.County.EnrolAsync("钱", desk.County.WestVillage, 701, "1988-03-12");

        await desk.PressAsync(import, "Accept");
        await desk.County.App.WorkAsync();

        Assert.Equal(["孙"], (await desk.MembersAsync()).Select(m => m.Name));
        var page = await desk.Browser.OpenAsync(import);
        Assert.Equal(["2", "1", "1"], page.QuerySelectorAll(".ty-figure-value").Select(f => f.FirstChild!.TextContent));
        Assert.Contains("已有党员登记", page.QuerySelector("tbody")!.TextContent);
    }

    [Fact]
    public async Task When_nothing_is_left_to_take_the_import_goes_back_to_its_preview()
    {
        var desk = await ImportDesk.OpenAsync(await SmallCounty.OpenAsync());
        var import = await desk.CheckedAsync(await XlsxAsync(Row("钱", 705)));
        await desk.County.EnrolAsync("钱", desk.County.WestVillage, 705, "1988-03-12");

        await desk.PressAsync(import, "Accept");
        await desk.County.App.WorkAsync();

        Assert.Equal(ImportStatus.Checked, await desk.StatusAsync(import));
        Assert.Contains("没有一行通过核对", (await desk.Browser.GetAsync(import)).Reading);
        Assert.Empty(await desk.MembersAsync());
    }

    [Fact]
    public async Task A_row_that_was_shown_as_rejected_stays_out_even_if_it_would_pass_by_now()
    {
        var desk = await ImportDesk.OpenAsync(await SmallCounty.OpenAsync());
        var import = await desk.CheckedAsync(await XlsxAsync(Row("钱", 707), Row("孙", 709, branch: "城东镇新桥村支部")));
        await desk.County.EstablishAsync("中共城东镇新桥村支部委员会", Modules.Organizations.OrganizationType.Branch, desk.County.EastTown);

        await desk.PressAsync(import, "Accept");
        await desk.County.App.WorkAsync();

        Assert.Equal(["钱"], (await desk.MembersAsync()).Select(m => m.Name));
        Assert.Contains("没有找到党组织", (await desk.Browser.GetAsync(import)).Reading);
    }

    [Fact]
    public async Task Pressing_twice_writes_once()
    {
        var desk = await ImportDesk.OpenAsync(await SmallCounty.OpenAsync());
        var import = await desk.CheckedAsync(await XlsxAsync(Row("钱", 711)));
        var page = await desk.Browser.OpenAsync(import);

        var presses = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => desk.Browser.SubmitAsync(page, import, new { }, "form[action*=Accept]"))
        );
        await desk.County.App.WorkAsync();

        Assert.All(presses, p => Assert.Equal(HttpStatusCode.SeeOther, p.Status));
        Assert.Single(await desk.MembersAsync());
        Assert.Equal(1, await desk.County.LookAsync(db => db.TrailEntries.CountAsync(e => e.ActCode == "import.accept")));
    }

    [Fact]
    public async Task An_import_is_not_taken_back_once_someone_went_on_with_a_member_who_is_named()
    {
        var (desk, import, member) = await TakenInAsync("钱大明", 713);
        await desk.County.LookAsync(async db =>
        {
            var by = await desk.County.ActorAsync(Role.CountyAdministrator);
            db.Add(
                TrailEntry.Of(
                    by,
                    new TrailAct("member.correct", "更正党员信息"),
                    member.Subject,
                    desk.County.App.Clock.GetUtcNow().UtcDateTime
                )
            );
            return await db.SaveChangesAsync();
        });

        var refused = await desk.UndoAsync(import);

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("其中 1 名党员在导入后又办理过其他事项，不能整次撤销：钱大明", refused.Reading);
        Assert.Single(await desk.MembersAsync());
        Assert.Equal(ImportStatus.Applied, await desk.StatusAsync(import));
    }

    [Fact]
    public async Task An_import_is_not_taken_back_once_a_member_of_it_signs_in()
    {
        var (desk, import, member) = await TakenInAsync("孙小亮", 715);
        await desk.County.OpenAccountAsync($"sunxl.{desk.County.Code}", member.Id, (Role.Member, null));

        Assert.Contains("孙小亮", (await desk.UndoAsync(import)).Reading);
        Assert.Single(await desk.MembersAsync());
    }

    [Fact]
    public async Task Organisations_are_not_taken_back_once_members_were_entered_in_them()
    {
        var desk = await ImportDesk.OpenAsync(await SmallCounty.OpenAsync());
        var sheet =
            "组织代码,上级组织代码,组织名称,组织类别,领域\r\n001.001.009,001.001,中共城东镇新桥村支部委员会,党支部,农村\r\n"u8.ToArray();
        var organizations = await desk.TakenInAsync(sheet, "组织.csv", "organizations");
        await desk.TakenInAsync(await XlsxAsync(Row("钱", 717, branch: "城东镇新桥村支部")));

        var refused = await desk.UndoAsync(organizations);

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("中共城东镇新桥村支部委员会", refused.Reading);
    }

    private static async Task<(ImportDesk Desk, string Import, Member Member)> TakenInAsync(string name, int serial)
    {
        var desk = await ImportDesk.OpenAsync(await SmallCounty.OpenAsync());
        var import = await desk.TakenInAsync(await XlsxAsync(Row(name, serial)));
        return (desk, import, (await desk.MembersAsync()).Single());
    }
}
