using System.Net;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Imports.Model;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Platform.Sheets;
using Touyan.Tests.Imports;
using Touyan.Tests.Support;

namespace Touyan.Tests.OrganizationalLife;

/// <summary>Ledgers of past years come in row by row, wait for the branch to answer for them, and are taken back whole.</summary>
public sealed class MeetingImportTests
{
    private const string Village = "东风村党支部";

    private static readonly string[] Header =
    [
        "党支部",
        "日期",
        "类别",
        "主题",
        "地点",
        "主持人",
        "讲课人",
        "应到人数",
        "到会人数",
        "到会名单",
        "请假名单",
        "会议记录",
    ];

    private static string[] Row(
        string branch = Village,
        string on = "2026-03-15",
        string kind = "主题党日",
        string title = "三月主题党日",
        string speaker = "",
        string called = "",
        string came = "",
        string present = "李伟、周凯",
        string away = "",
        string minutes = "学习文件，志愿服务。"
    ) => [branch, on, kind, title, "村部", "李伟", speaker, called, came, present, away, minutes];

    private static async Task<byte[]> SheetAsync(params string[][] rows)
    {
        var stream = new MemoryStream();
        var layout = new SheetLayout { Title = "组织生活台账", Columns = [.. Header.Select(h => new SheetColumn(h))] };
        await SheetWriter.WriteXlsxAsync(stream, layout, rows.Select(r => r.Select(SheetCell.Of).ToArray()));
        return stream.ToArray();
    }

    private static Task<List<Meeting>> ImportedAsync(Hall hall) =>
        hall.County.LookAsync(db =>
            db.Meetings.Where(m => m.ImportId != null).Include(m => m.Kinds).Include(m => m.Attendances).OrderBy(m => m.On).ToListAsync()
        );

    [Fact]
    public async Task Good_rows_come_in_recorded_late_and_waiting_with_who_came()
    {
        var hall = await Hall.OpenAsync();
        var desk = await ImportDesk.OpenAsync(hall.County);
        var sheet = await SheetAsync(
            Row(kind: "主题党日、党课", speaker: "李伟", away: "孙丽"),
            Row(on: "2026-04-15", title: "四月主题党日", present: "", called: "4", came: "3")
        );

        await desk.TakenInAsync(sheet, "台账.xlsx", "meetings");

        var meetings = await ImportedAsync(hall);
        Assert.All(meetings, m => Assert.Equal((MeetingState.Recorded, true), (m.State, m.IsLate)));
        var named = meetings[0];
        Assert.Equal(["14", "21"], named.Kinds.Select(k => k.Code).Order());
        Assert.Equal(hall.County.LiWei, named.SpeakerId);
        AttendanceState Of(MemberId member) => named.Attendances.Single(a => a.MemberId == member).State;
        Assert.Equal((AttendanceState.Present, AttendanceState.OnLeave), (Of(hall.ZhouKai), Of(hall.SunLi)));
        Assert.Equal((4, 3, 0), (meetings[1].SaidCalled, meetings[1].SaidCame, meetings[1].Attendances.Count));
        Assert.Empty(await hall.KnownOnAsync("2026-11-20"));
    }

    [Fact]
    public async Task Each_bad_row_says_why()
    {
        var hall = await Hall.OpenAsync();
        await hall.ConfirmedAsync(hall.Assembly("2026-05-20"));
        var namesake = await hall.County.EnrolAsync("孙丽", hall.Village, 74);
        Assert.NotEqual(hall.SunLi, namesake);
        var cases = new (string Code, string[] Row)[]
        {
            ("organization.not-found", Row(branch: "不存在村党支部")),
            ("organization.not-a-branch", Row(branch: "中共城东镇委员会")),
            ("on.not-a-date", Row(on: "去年三月")),
            ("on.in-future", Row(on: "2026-11-21")),
            ("kind.unknown", Row(kind: "茶话会")),
            ("kind.cannot-combine", Row(kind: "主题党日、党小组会")),
            ("title.required", Row(title: "")),
            ("minutes.required", Row(minutes: "")),
            ("speaker.required", Row(kind: "党课")),
            ("came.required", Row(present: "")),
            ("came.not-a-number", Row(present: "", came: "很多")),
            ("came.more-than-called", Row(present: "", called: "2", came: "3")),
            ("came.more-than-entitled", Row(present: "", called: "40", came: "30")),
            ("came.disagrees", Row(came: "3")),
            ("attendee.not-of-branch", Row(present: "张敏")),
            ("attendee.ambiguous", Row(present: "孙丽")),
            ("attendee.twice", Row(away: "李伟")),
            // 王芳 was admitted on 2026-03-15, nobody was a member in 1950.
            ("roster.empty", Row(on: "1950-03-15", present: "", came: "1")),
            ("meeting.duplicate", Row(on: "2026-05-20", kind: "党员大会")),
        };
        var desk = await ImportDesk.OpenAsync(hall.County);

        var import = await desk.CheckedAsync(await SheetAsync([.. cases.Select(c => c.Row), Row(), Row()]), "台账.xlsx", "meetings");

        var id = ImportDesk.IdOf(import);
        var told = await hall.County.LookAsync(db => db.ImportRows.Where(r => r.ImportId == id).OrderBy(r => r.Number).ToListAsync());
        Assert.Equal(cases.Length + 2, told.Count);
        var wrong = cases.Zip(told).Where(x => !x.Second.Codes.Contains(x.First.Code)).Select(x => $"{x.First.Code}: {x.Second.Codes}");
        Assert.Empty(wrong);
        // The same meeting twice in one sheet: the first is taken.
        Assert.NotEqual(RowOutcome.Rejected, told[^2].Outcome);
        Assert.Contains("meeting.duplicate", told[^1].Codes);
    }

    [Fact]
    public async Task The_branch_answers_for_what_came_in_and_then_it_is_not_taken_back()
    {
        var hall = await Hall.OpenAsync();
        var desk = await ImportDesk.OpenAsync(hall.County, Role.CommitteeAdministrator);
        var import = await desk.TakenInAsync(await SheetAsync(Row(), Row(on: "2026-04-15")), "台账.xlsx", "meetings");
        var secretary = await hall.County.AsAsync(Role.BranchSecretary);
        Assert.Contains("2 份导入的组织生活记录等待确认", (await secretary.GetAsync("/")).Reading);

        var page = await secretary.OpenAsync("/meetings/confirm-imported");
        var first = page.QuerySelector("input[name='Input.Meetings']")!.GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await secretary.SubmitAsync("/meetings/confirm-imported", new { })).Status);
        var done = await secretary.SubmitAsync("/meetings/confirm-imported", new { Meetings = first });
        Assert.True(done.Status is HttpStatusCode.SeeOther, done.Reading);

        var known = Assert.Single(await hall.KnownOnAsync("2026-11-20"));
        Assert.Equal((new DateOnly(2026, 3, 15), new DateOnly(2026, 11, 20), true), (known.On, known.ConfirmedOn, known.IsLate));
        await desk.UndoAsync(import);
        Assert.NotEqual(ImportStatus.Undone, await desk.StatusAsync(import));
        Assert.Equal(2, (await ImportedAsync(hall)).Count);
    }

    [Fact]
    public async Task What_nobody_touched_is_taken_back_whole()
    {
        var hall = await Hall.OpenAsync();
        var desk = await ImportDesk.OpenAsync(hall.County);
        var import = await desk.TakenInAsync(await SheetAsync(Row(), Row(on: "2026-04-15")), "台账.xlsx", "meetings");

        await desk.UndoAsync(import);

        Assert.Equal(ImportStatus.Undone, await desk.StatusAsync(import));
        Assert.Empty(await ImportedAsync(hall));
        Assert.False(await hall.County.LookAsync(db => db.Attendances.AnyAsync()));
    }

    [Fact]
    public async Task A_town_brings_in_none_of_another_and_a_secretary_confirms_none_of_another()
    {
        var hall = await Hall.OpenAsync();
        var town = await ImportDesk.OpenAsync(hall.County, Role.CommitteeAdministrator);
        var sheet = await SheetAsync(Row(branch: "柳桥村党支部", present: "张敏"));
        Assert.Contains(
            "不在您的管理范围内",
            (await town.Browser.GetAsync(await town.CheckedAsync(sheet, "台账.xlsx", "meetings"))).Reading
        );

        var county = await ImportDesk.OpenAsync(hall.County);
        await county.TakenInAsync(sheet, "柳桥台账.xlsx", "meetings");
        await county.TakenInAsync(await SheetAsync(Row()), "东风台账.xlsx", "meetings");
        var west = (await ImportedAsync(hall)).Single(m => m.OrganizationId == hall.County.WestVillage);
        var secretary = await hall.County.AsAsync(Role.BranchSecretary);

        var refused = await secretary.SubmitAsync("/meetings/confirm-imported", new { Meetings = west.Id.ToString() });

        Assert.Equal(HttpStatusCode.NotFound, refused.Status);
        Assert.All(await ImportedAsync(hall), m => Assert.Equal(MeetingState.Recorded, m.State));
    }
}
