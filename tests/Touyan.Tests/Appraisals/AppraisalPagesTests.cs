using System.Net;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Appraisals;
using Touyan.Modules.Appraisals.Model;
using Touyan.Modules.Imports.Model;
using Touyan.Platform.Sheets;
using Touyan.Tests.Imports;
using Touyan.Tests.Support;
using static Touyan.Tests.Appraisals.Appraised;

namespace Touyan.Tests.Appraisals;

/// <summary>The pages, the API and the sheet over HTTP: who may open what, and how forms lead on.</summary>
public sealed class AppraisalPagesTests
{
    [Theory]
    [InlineData(Role.CountyAdministrator, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK)]
    [InlineData(Role.CommitteeAdministrator, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK)]
    [InlineData(Role.BranchSecretary, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK)]
    [InlineData(Role.Inspector, HttpStatusCode.OK, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    [InlineData(Role.Member, HttpStatusCode.NotFound, HttpStatusCode.Forbidden, HttpStatusCode.OK)]
    [InlineData(Role.SystemAdministrator, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    public async Task What_is_open_to_whom(Role role, HttpStatusCode seen, HttpStatusCode kept, HttpStatusCode own)
    {
        var stage = await OpenAsync();
        var browser = await stage.County.AsAsync(role);

        Assert.Equal(seen, (await browser.GetAsync($"/appraisals/{stage.Id}")).Status);
        var pages = new[]
        {
            $"/appraisals/{stage.Id}/enter-self",
            $"/appraisals/{stage.Id}/excuse",
            "/appraisals/open",
            "/issues/new",
            "/criticisms/new",
        };
        foreach (var page in pages)
            Assert.Equal(kept, (await browser.GetAsync(page)).Status);

        foreach (var page in new[] { "/my-appraisal", "/my-talks", "/my-analysis", "/talks/new" })
            Assert.Equal(own, (await browser.GetAsync(page)).Status);
    }

    [Fact]
    public async Task A_branch_of_elsewhere_is_not_there()
    {
        var stage = await OpenAsync();
        var west = Done(await stage.BeginAsync(stage.County.WestVillage, by: Role.CountyAdministrator)).Only!.Value;

        foreach (var role in new[] { Role.CommitteeAdministrator, Role.BranchSecretary, Role.Inspector, Role.Member })
            Assert.Equal(HttpStatusCode.NotFound, (await (await stage.County.AsAsync(role)).GetAsync($"/appraisals/{west}")).Status);

        var stranger = await (await OpenAsync(isOpened: false)).County.AsAsync(Role.CountyAdministrator);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/appraisals/{west}")).Status);
    }

    [Fact]
    public async Task From_the_first_word_to_the_last_by_the_forms()
    {
        var stage = await OpenAsync();
        var (member, secretary, town) = (
            await stage.County.AsAsync(Role.Member),
            await stage.County.AsAsync(Role.BranchSecretary),
            await stage.County.AsAsync(Role.CommitteeAdministrator)
        );
        var desk = $"/appraisals/{stage.Id}";

        var empty = await PostAsync(member, "/my-appraisal", "Write", new() { ["Id"] = stage.Id.ToString(), ["Input.Text"] = "" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty);
        var written = await PostAsync(
            member,
            "/my-appraisal",
            "Write",
            new()
            {
                ["Id"] = stage.Id.ToString(),
                ["Input.Text"] = "按时参加组织生活",
                ["Input.Grade"] = "Qualified",
            }
        );
        Assert.Equal(HttpStatusCode.SeeOther, written);
        foreach (var other in stage.Full.Skip(1).Append(stage.County.WangFang))
        {
            var entered = await secretary.SubmitAsync($"{desk}/enter-self", new { Member = other.ToString(), Text = "书面自评" });
            Assert.True(entered.Status is HttpStatusCode.SeeOther, entered.Reading);
        }

        foreach (var round in new[] { "SelfReview", "Mutual", "Poll" })
        {
            Assert.Equal(HttpStatusCode.SeeOther, await PostAsync(secretary, desk, "Move", new() { ["From"] = round }));
            if (round is "Poll")
                break;

            var fields = stage.Full.Skip(1).ToDictionary(m => $"Input.Grades[{m}]", _ => "Qualified");
            var form = await member.OpenAsync($"{desk}/ballot");
            Assert.Equal(12, form.QuerySelectorAll("main input[type=radio]").Length);
            Assert.Equal(HttpStatusCode.SeeOther, await PostAsync(member, $"{desk}/ballot", handler: null, fields));
            Assert.Equal(HttpStatusCode.Conflict, await PostAsync(member, $"{desk}/ballot", handler: null, fields));
            foreach (var voter in stage.Full.Skip(1))
                Done(await stage.CastAsync(voter, stage.Of(voter)));
        }

        var grades = stage.Full.ToDictionary(m => $"Input.Grades[{m}]", _ => "Qualified");
        foreach (
            var (name, value) in new[]
            {
                ("Body", "Assembly"),
                ("On", "2026-11-20"),
                ("Vote.Entitled", "4"),
                ("Vote.Present", "4"),
                ("Vote.For", "4"),
                ("Vote.Against", "0"),
                ("Vote.Abstained", "0"),
            }
        )
            grades["Input." + name] = value;

        Assert.Contains("组织生活 0/0", (await secretary.OpenAsync($"{desk}/grade")).QuerySelector("main")!.TextContent);
        Assert.Equal(HttpStatusCode.SeeOther, await PostAsync(secretary, $"{desk}/grade", handler: null, grades));
        Assert.Contains("1 个党支部的评议结果等待审定", (await town.OpenAsync("/")).QuerySelector("main")!.TextContent);
        Assert.Equal(HttpStatusCode.Forbidden, (await secretary.GetAsync($"{desk}/confirm")).Status);
        var confirmed = await town.SubmitAsync($"{desk}/confirm", new { IsAgreed = "true" });
        Assert.True(confirmed.Status is HttpStatusCode.SeeOther, confirmed.Reading);
        Assert.DoesNotContain("合格", (await member.OpenAsync("/my-appraisal")).QuerySelector("main")!.TextContent);
        Assert.Equal(HttpStatusCode.SeeOther, await PostAsync(secretary, desk, "Publish", []));
        var published = await member.OpenAsync("/my-appraisal");
        Assert.Equal(4, published.QuerySelectorAll("main details tbody tr").Count(r => r.TextContent.Contains("合格")));
        Assert.Equal(
            HttpStatusCode.SeeOther,
            await PostAsync(member, "/my-appraisal", "Acknowledge", new() { ["Id"] = stage.Id.ToString() })
        );
        Assert.Equal(
            HttpStatusCode.SeeOther,
            await PostAsync(member, "/my-appraisal", "Object", new() { ["Id"] = stage.Id.ToString(), ["Objecting.Text"] = "漏计了服务" })
        );
        Assert.Contains("漏计了服务", (await town.OpenAsync(desk)).QuerySelector("main")!.TextContent);
        Assert.Contains("合格", (await secretary.OpenAsync($"/members/{stage.ZhouKai}")).QuerySelector("main")!.TextContent);
        Assert.Equal(HttpStatusCode.OK, (await secretary.GetAsync("/appraisals/export")).Status);
        Assert.Equal(HttpStatusCode.OK, (await secretary.GetAsync("/appraisals/table/export")).Status);
    }

    [Fact]
    public async Task Unqualified_begins_a_disposition_with_the_appraisal_as_its_ground()
    {
        var stage = await (await OpenAsync()).PublishedAsync();
        var secretary = await stage.County.AsAsync(Role.BranchSecretary);
        var before = await secretary.OpenAsync($"/cases/new/disposition-correction?subject={stage.WuGang}");
        Done(
            await stage.County.RunAsync<Touyan.Modules.Appraisals.Grading.CorrectGrade, Result<AppraisalId>>(
                Role.CountyAdministrator,
                (correct, by) =>
                    correct.RunAsync(
                        new()
                        {
                            Id = stage.Id,
                            Member = stage.WuGang,
                            Grade = Grade.Unqualified,
                            Why = "核实后更正",
                        },
                        by,
                        default
                    )
            )
        );

        var desk = await secretary.OpenAsync($"/appraisals/{stage.Id}");
        var after = await secretary.OpenAsync($"/cases/new/disposition-correction?subject={stage.WuGang}");

        Assert.DoesNotContain("民主评议", before.QuerySelector("textarea")!.TextContent);
        Assert.NotNull(desk.QuerySelector($"a[href='/cases/new/disposition-correction?subject={stage.WuGang}']"));
        Assert.Contains("2026 年民主评议由支部党员大会评定为“不合格”", after.QuerySelector("textarea")!.TextContent);
    }

    [Fact]
    public async Task A_program_does_what_the_pages_do()
    {
        var stage = await OpenAsync(isOpened: false);
        var (member, secretary) = (await stage.County.CallerAsync(Role.Member), await stage.County.CallerAsync(Role.BranchSecretary));

        var opened = await secretary.PostAsync(
            "/appraisals",
            new { organization = stage.County.EastVillage.ToString(), year = 2026 },
            key: "one"
        );
        var replayed = await secretary.PostAsync(
            "/appraisals",
            new { organization = stage.County.EastVillage.ToString(), year = 2026 },
            key: "one"
        );
        var id = await stage.County.LookAsync(db => db.Appraisals.Select(a => a.Id).SingleAsync());
        var written = await member.PostAsync($"/appraisals/{id}/self-review", new { text = "按时参加组织生活", grade = "qualified" });
        var refused = await member.PostAsync($"/appraisals/{id}/publish", new { });
        var early = await secretary.PostAsync($"/appraisals/{id}/publish", new { });

        Assert.Equal(1, opened.Json.GetProperty("count").GetInt32());
        Assert.True(replayed.IsReplayed);
        Assert.Equal(HttpStatusCode.OK, written.Status);
        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.Equal(HttpStatusCode.Conflict, early.Status);
        var read = await secretary.ReadAsync($"/appraisals/{id}");
        Assert.Equal("selfReview", read.GetProperty("state").GetString());
        Assert.Equal(1, read.GetProperty("members").EnumerateArray().Count(m => m.GetProperty("hasWritten").GetBoolean()));
    }

    [Fact]
    public async Task Past_grades_come_in_row_by_row_and_are_taken_back()
    {
        var stage = await OpenAsync(isOpened: false);
        var desk = await ImportDesk.OpenAsync(stage.County);
        var sheet = await SheetAsync(
            ["东风村党支部", "周凯", "2024", "优秀", ""],
            ["东风村党支部", "吴刚", "2024年", "合格", ""],
            ["东风村党支部", "郑爽", "2024", "不合格", "长期不参加组织生活"],
            ["东风村党支部", "李伟", "2024", "不评定等次", "外出"],
            ["东风村党支部", "周凯", "2024", "合格", "重复"],
            ["火星村党支部", "周凯", "2024", "合格", ""],
            ["东风村党支部", "诸葛亮", "2024", "合格", ""],
            ["东风村党支部", "王芳", "2024", "合格", ""],
            ["东风村党支部", "吴刚", "2026", "合格", ""],
            ["东风村党支部", "吴刚", "2023", "很好", ""],
            ["东风村党支部", "吴刚", "2023", "不合格", ""]
        );

        var import = await desk.TakenInAsync(sheet, "等次.xlsx", "appraisal-grades");

        var appraisal = await stage.County.LookAsync(db => db.Appraisals.Include(a => a.Sheets).SingleAsync());
        Assert.Equal((2024, AppraisalState.Finished, 4), (appraisal.Year, appraisal.State, appraisal.Sheets.Count));
        Assert.Equal(new GradeCounts(1, 1, 0, 1), GradeCounts.Count(appraisal.Sheets.Select(s => s.Grade).OfType<Grade>()));
        await desk.UndoAsync(import);
        Assert.Equal(ImportStatus.Undone, await desk.StatusAsync(import));
        Assert.Equal(0, await stage.County.LookAsync(db => db.AppraisalSheets.CountAsync()));
    }

    private static async Task<HttpStatusCode> PostAsync(Browser browser, string page, string? handler, Dictionary<string, string> fields)
    {
        var token = (await browser.OpenAsync("/account")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(fields) { ["__RequestVerificationToken"] = token });
        using var sent = await browser.Http.PostAsync(
            new Uri(handler is null ? page : $"{page}?handler={handler}", UriKind.Relative),
            form
        );
        return sent.StatusCode;
    }

    private static async Task<byte[]> SheetAsync(params string[][] rows)
    {
        string[] header = ["党支部", "姓名", "评议年度", "评定等次", "说明"];
        var stream = new MemoryStream();
        var layout = new SheetLayout { Title = "民主评议结果", Columns = [.. header.Select(h => new SheetColumn(h))] };
        await SheetWriter.WriteXlsxAsync(stream, layout, rows.Select(r => r.Select(SheetCell.Of).ToArray()));
        return stream.ToArray();
    }
}
