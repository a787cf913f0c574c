using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Members.Export;
using Touyan.Modules.Members.Roster;
using Touyan.Modules.Members.Rosters;
using Touyan.Modules.Organizations;
using Touyan.Modules.Trail;
using Touyan.Platform.Sheets;
using Touyan.Tests.Support;

namespace Touyan.Tests.Members;

public sealed class ExportRosterTests
{
    private static readonly ExportRoster.Input Asked = new() { Reason = "核对名册" };

    [Fact]
    public async Task Numbers_go_out_masked_unless_full_ones_are_asked_for_by_who_may_see_them()
    {
        var office = await Office.OpenAsync();
        var member = await office.EnrolAsync(office.East, "李伟", m => m with { Phone = new PhoneNumber("13812345678") });

        var masked = Assert.Single(await RowsAsync(office, office.Clerk, Asked));
        var full = Assert.Single(await RowsAsync(office, office.Clerk, Asked with { Full = true }));
        var inspector = office.Who(Role.Inspector, office.TownA.Id, office.TownA.Path);
        var refused = await RunAsync(office, inspector, Asked with { Full = true });

        Assert.Equal((member.IdNumber.ToString(), "138******78"), (Text(masked, RosterColumn.IdNumber), Text(masked, RosterColumn.Phone)));
        Assert.Equal((member.IdNumber.Value.Value, "13812345678"), (Text(full, RosterColumn.IdNumber), Text(full, RosterColumn.Phone)));
        Assert.Equal("export.may-not-reveal", refused.Refusal!.Code);
    }

    [Fact]
    public async Task Whole_numbers_of_a_past_day_are_only_those_of_members_one_may_reveal_today()
    {
        var office = await Office.OpenAsync();
        var gone = await office.EnrolAsync(
            office.East,
            "李伟",
            then: m => Assert.Null(m.MoveTo(office.South.Id, AMember.On("2026-03-01")))
        );
        var secretary = office.Secretary;
        var both = secretary with
        {
            Posts = [.. secretary.Posts, .. office.Who(Role.Inspector, office.CountyCommittee.Id, OrganizationPath.Root).Posts],
        };
        var then = Asked with
        {
            Full = true,
            Filter = new RosterFilter { Organization = office.East.Id, On = new DateOnly(2026, 2, 1) },
        };

        var row = Assert.Single(await RowsAsync(office, both, then));

        Assert.Equal(("李伟", gone.IdNumber.ToString()), (Text(row, RosterColumn.Name), Text(row, RosterColumn.IdNumber)));
    }

    [Fact]
    public async Task Who_took_what_and_why_is_in_the_trail_before_the_first_row_leaves()
    {
        var office = await Office.OpenAsync();
        await office.EnrolAsync(office.East, "李伟");

        Assert.False((await RunAsync(office, office.Clerk, Asked with { Filter = new RosterFilter { Sex = Sex.Male } })).IsRefused);

        var entry = await office.ReadAsync(db => db.Set<TrailEntry>().SingleAsync(e => e.ActCode == "member.export"));
        Assert.Equal("核对名册", entry.Reason);
        Assert.Contains("1 名", entry.Detail!, StringComparison.Ordinal);
        Assert.Contains("性别 男", entry.Detail!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_reason_nothing_goes_out()
    {
        var office = await Office.OpenAsync();

        Assert.Equal("reason.required", (await RunAsync(office, office.Clerk, Asked with { Reason = " " })).Refusal!.Code);
        Assert.False(await office.ReadAsync(db => db.Set<TrailEntry>().AnyAsync(e => e.ActCode == "member.export")));
    }

    [Fact]
    public async Task A_sheet_holds_who_is_within_reach_and_nobody_else()
    {
        var office = await Office.OpenAsync();
        await office.EnrolAsync(office.East, "李伟");
        await office.EnrolAsync(office.South, "赵敏");

        Assert.Equal("李伟", Text(Assert.Single(await RowsAsync(office, office.TownClerk, Asked)), RosterColumn.Name));
        var elsewhere = Asked with { Filter = new RosterFilter { Organization = office.South.Id } };
        Assert.Equal(RefusalKind.NotFound, (await RunAsync(office, office.TownClerk, elsewhere)).Refusal!.Kind);
    }

    [Fact]
    public async Task What_goes_out_in_full_passes_every_check_of_the_way_in()
    {
        var office = await Office.OpenAsync();
        var born = new DateOnly(1985, 3, 15);
        for (var i = 1; i <= 3; i++)
        {
            var id = SmallCounty.IdNumber(born, i);
            await office.EnrolAsync(
                office.East,
                "李伟",
                m => m with { IdNumber = id, BornOn = born, Sex = id.IsMale ? Sex.Male : Sex.Female, Occupation = "4", WorkUnit = "合作社" }
            );
        }

        var rows = await RowsAsync(office, office.Clerk, Asked with { Full = true });
        var today = new DateOnly(2026, 11, 20);
        var tree = await office.AskAsync((IOrganizations organizations) => organizations.TreeAsOfAsync(today, default));
        var context = RosterContext.Of(AMember.Book, today, new OrganizationNames(tree), _ => false);
        var check = new RosterCheck(context);
        var verdicts = rows.Select((cells, i) => check.Check(new RosterRow(i + 2, cells))).ToList();

        Assert.Equal(3, verdicts.Count);
        Assert.All(verdicts, v => Assert.True(v.IsAccepted, string.Join("；", v.Problems.Select(p => p.Message))));
        Assert.All(verdicts, v => Assert.Equal(("合作社", office.East.Id), (v.Entry!.WorkUnit, v.Entry.OrganizationId)));
    }

    [Fact]
    public async Task The_page_hands_out_a_workbook_and_asks_again_when_the_reason_is_missing()
    {
        var county = await SmallCounty.OpenAsync();
        var clerk = await county.AsAsync(Role.CountyAdministrator);

        var refused = await clerk.SubmitAsync("/members/export", new Dictionary<string, string> { ["Input.Reason"] = "" });
        var sheet = await clerk.SubmitAsync("/members/export", new Dictionary<string, string> { ["Input.Reason"] = "核对名册" });

        Assert.Equal(System.Net.HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(System.Net.HttpStatusCode.OK, sheet.Status);
        Assert.Equal(SheetResult.Xlsx, sheet.Response.Content.Headers.ContentType!.MediaType);
    }

    private static string Text(IReadOnlyList<SheetCell> row, RosterColumn column) => row[(int)column].Text;

    private static Task<Result<ExportRoster.Sheet>> RunAsync(Office office, Actor by, ExportRoster.Input input) =>
        office.AskAsync((ExportRoster export) => export.RunAsync(input, by, default));

    // Rows are read while the unit of work is open, as in a request.
    private static Task<List<IReadOnlyList<SheetCell>>> RowsAsync(Office office, Actor by, ExportRoster.Input input) =>
        office.AskAsync(
            async (ExportRoster export) =>
            {
                var rows = new List<IReadOnlyList<SheetCell>>();
                await foreach (var row in (await export.RunAsync(input, by, default)).Value.Rows)
                    rows.Add(row);

                return rows;
            }
        );
}
