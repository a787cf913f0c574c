using System.Net;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts;
using Touyan.Modules.Accounts.Model;
using Touyan.Modules.Imports.Model;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;
using Touyan.Tests.Support;
using static Touyan.Tests.Imports.Sheets;

namespace Touyan.Tests.Imports;

/// <summary>Who may import what, and whose imports one sees.</summary>
public sealed class RightsTests
{
    [Theory]
    [InlineData(Role.CountyAdministrator, HttpStatusCode.OK)]
    [InlineData(Role.CommitteeAdministrator, HttpStatusCode.OK)]
    [InlineData(Role.BranchSecretary, HttpStatusCode.Forbidden)]
    [InlineData(Role.Member, HttpStatusCode.Forbidden)]
    [InlineData(Role.Inspector, HttpStatusCode.Forbidden)]
    [InlineData(Role.SystemAdministrator, HttpStatusCode.Forbidden)]
    [InlineData(Role.SecurityAdministrator, HttpStatusCode.Forbidden)]
    [InlineData(Role.AuditAdministrator, HttpStatusCode.Forbidden)]
    public async Task Imports_are_for_those_who_keep_the_books_of_others(Role role, HttpStatusCode status)
    {
        var browser = await (await SmallCounty.OpenAsync()).AsAsync(role);

        Assert.Equal(status, (await browser.GetAsync("/imports")).Status);
        Assert.Equal(status, (await browser.GetAsync("/imports/new/members")).Status);
    }

    [Fact]
    public async Task A_town_enters_members_in_its_own_branches_and_knows_of_no_others()
    {
        var desk = await ImportDesk.OpenAsync(await SmallCounty.OpenAsync(), Role.CommitteeAdministrator);

        var import = await desk.TakenInAsync(await XlsxAsync(Row("钱", 601), Row("孙", 602, branch: WestVillage)));

        Assert.Equal(["钱"], (await desk.MembersAsync()).Select(m => m.Name));
        Assert.Contains("没有找到党组织", (await desk.Browser.GetAsync(import)).Reading);
    }

    [Fact]
    public async Task The_import_of_a_colleague_or_of_another_county_is_not_found()
    {
        var county = await SmallCounty.OpenAsync();
        var mine = await (await ImportDesk.OpenAsync(county)).CheckedAsync(await XlsxAsync(Row("钱", 603)));
        var colleague = await county.AsAsync(Role.CommitteeAdministrator);
        var elsewhere = await (await SmallCounty.OpenAsync()).AsAsync(Role.CountyAdministrator);

        foreach (var other in new[] { colleague, elsewhere })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(mine)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(mine + "/rejected")).Status);
            Assert.DoesNotContain("花名册.xlsx", (await other.GetAsync("/imports")).Reading);
        }
    }

    [Fact]
    public async Task Who_leads_elsewhere_by_now_takes_nothing_back_where_he_no_longer_looks()
    {
        await using var app = await TestApp.StartAsync();
        var county = await SmallCounty.OpenAsync(app);
        var desk = await ImportDesk.OpenAsync(county, Role.CommitteeAdministrator);
        var import = await desk.TakenInAsync(await XlsxAsync(Row("钱", 604)));
        await county.LookAsync(db =>
            db.AccountPosts.Where(p => p.Role == Role.CommitteeAdministrator)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.OrganizationId, county.WestTown))
        );

        var refused = await desk.UndoAsync(import);

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("不在您的管理范围内", refused.Reading);
        Assert.Equal(["钱"], (await desk.MembersAsync()).Select(m => m.Name));
    }

    [Fact]
    public async Task Whose_post_ends_before_the_writing_writes_nothing()
    {
        await using var app = await TestApp.StartAsync();
        var county = await SmallCounty.OpenAsync(app);
        var (desk, import) = await AgreedAsync(county);
        await EndPostAsync(county);
        await county.App.WorkAsync();

        Assert.Equal((ImportStatus.Failed, "import.uploader-may-not"), await EndAsync(desk, import));
        Assert.Empty(await desk.MembersAsync());
    }

    [Fact]
    public async Task Whose_account_is_disabled_before_the_writing_writes_nothing()
    {
        await using var app = await TestApp.StartAsync();
        var county = await SmallCounty.OpenAsync(app);
        var (desk, import) = await AgreedAsync(county);
        await AccountAsync(county, a => a.Disable("调离", county.App.Clock.GetUtcNow().UtcDateTime));
        await county.App.WorkAsync();
        Assert.Equal((ImportStatus.Failed, "import.uploader-disabled"), await EndAsync(desk, import));
        Assert.Empty(await desk.MembersAsync());

        await AccountAsync(county, a => a.Enable(county.App.Clock.GetUtcNow().UtcDateTime));
        var again = new ImportDesk(county, await county.SignInAsync(county.UserNameOf(Role.CommitteeAdministrator)));
        Assert.Contains("没有办成", (await again.Browser.GetAsync("/")).Reading);
        await again.PressAsync(import, "Retry");
        await county.App.WorkAsync();
        Assert.Equal(ImportStatus.Checked, await again.StatusAsync(import));
    }

    // In an app of one's own: in the shared one others would have the jobs done too soon.
    private static async Task<(ImportDesk Desk, string Import)> AgreedAsync(SmallCounty county)
    {
        var desk = await ImportDesk.OpenAsync(county, Role.CommitteeAdministrator);
        var import = await desk.CheckedAsync(await XlsxAsync(Row("钱", 604)));
        await desk.PressAsync(import, "Accept");
        return (desk, import);
    }

    private static async Task<(ImportStatus, string?)> EndAsync(ImportDesk desk, string import)
    {
        var found = await desk.FindAsync(import);
        return (found.Status, found.RefusalCode);
    }

    private static Task<int> AccountAsync(SmallCounty county, Func<Account, Refusal?> act) =>
        county.LookAsync(async db =>
        {
            var id = county.AccountOf(Role.CommitteeAdministrator);
            var account = await db.Accounts.SingleAsync(a => a.Id == id);
            Assert.Null(act(account));
            return await SaveAsync(county, db, account.Id.Value);
        });

    private static Task<int> EndPostAsync(SmallCounty county) =>
        county.LookAsync(async db =>
        {
            var id = county.AccountOf(Role.CommitteeAdministrator);
            var post = await db.AccountPosts.SingleAsync(p => p.AccountId == id);
            Assert.Null(post.End(new DateOnly(2026, 11, 20)));
            return await SaveAsync(county, db, id.Value);
        });

    private static async Task<int> SaveAsync(SmallCounty county, TouyanDb db, Guid account)
    {
        var by = await county.ActorAsync(Role.SystemAdministrator);
        var subject = new TrailSubject(AccountsActs.Subject, account, "测试");
        db.Add(TrailEntry.Of(by, AccountsActs.Disable, subject, county.App.Clock.GetUtcNow().UtcDateTime));
        return await db.SaveChangesAsync();
    }
}
