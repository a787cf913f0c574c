using System.Text;
using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Modules.Organizations.Health;
using Touyan.Modules.Organizations.Tree;
using Touyan.Tests.Support;

namespace Touyan.Tests.Organizations;

/// <summary>Five thousand organisations take no more statements than five.</summary>
public sealed class LargeTreeTests
{
    private const int Towns = 20;
    private const int Villages = 248;

    [Fact]
    public async Task A_large_county_is_read_in_a_handful_of_statements()
    {
        await using var app = await TestApp.StartAsync();
        var county = await EmptyCounty.OpenAsync(app);
        var report = await county.ImportAsync(Sheet());
        Assert.Equal(1 + Towns * (1 + Villages), report.Accepted);

        var (view, found) = await CountedAsync(app, county);

        Assert.Equal(4981, view.Tree.Count);
        Assert.Equal(Towns, view.Tree.ChildrenOf(view.Tree.Roots.Single().Id).Count());
        Assert.Equal(Towns, found.Found!.Count(n => n.Name.EndsWith("第7村支部委员会", StringComparison.Ordinal)));
    }

    private static async Task<(FindOrganizations.View All, FindOrganizations.View Found)> CountedAsync(TestApp app, EmptyCounty county)
    {
        var all = await app.Sql.CountAsync(() =>
            county.RunAsync<FindOrganizations, FindOrganizations.View>((find, by) => find.RunAsync(new(), by, default))
        );
        var found = await app.Sql.CountAsync(() =>
            county.RunAsync<FindOrganizations, FindOrganizations.View>((find, by) => find.RunAsync(new() { Q = "第7村" }, by, default))
        );
        var checkedAll = await app.Sql.CountAsync(() =>
            county.RunAsync<ListFindings, ListFindings.View>((list, by) => list.RunAsync(new(), by, default))
        );
        Assert.InRange(all.Statements, 1, 4);
        Assert.InRange(found.Statements, 1, 4);
        Assert.InRange(checkedAll.Statements, 1, 6);
        return (all.Result, found.Result);
    }

    private static byte[] Sheet()
    {
        var sheet = new StringBuilder("code,parent,name,type,sector,division\n001,,中共大县委员会,党委,机关,\n");
        for (var town = 1; town <= Towns; town++)
        {
            sheet.Append($"001.{town:000},001,中共第{town}镇委员会,党委,乡镇,\n");
            for (var village = 1; village <= Villages; village++)
                sheet.Append($"001.{town:000}.{village:000},001.{town:000},中共第{town}镇第{village}村支部委员会,党支部,农村,\n");
        }

        return Encoding.UTF8.GetBytes(sheet.ToString());
    }
}
