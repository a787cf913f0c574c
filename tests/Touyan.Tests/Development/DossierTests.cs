using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Development;
using Touyan.Modules.Development.Moving;
using Touyan.Modules.Documents.Model;
using Touyan.Tests.Support;

namespace Touyan.Tests.Development;

/// <summary>The dossier as one file: cover, contents, the papers that were issued and the originals at their place, numbered throughout.</summary>
public sealed class DossierTests
{
    [Fact]
    public async Task Issued_papers_stand_in_archive_order_with_pages_that_run_through()
    {
        var way = await Pathway.OpenAsync();
        await way.UpToAsync("archive");
        await way.TakeAsync("archive");

        var page = await DossierAsync(way, Role.CommitteeAdministrator);

        var lines = LinesOf(page);
        Assert.Equal(
            [
                "入党志愿书",
                "入党志愿书（封面和本人情况）",
                "入党志愿书（支部大会决议）",
                "入党志愿书（上级党组织谈话情况）",
                "入党志愿书（党委审批意见）",
                "入党申请书",
                "政治审查综合材料",
                "转正申请书",
                "入党积极分子培养教育考察登记表",
                "谈话记录",
                "推荐表（推优表）",
                "确定入党积极分子会议记录",
            ],
            lines.Take(12).Select(l => l.Title)
        );
        Assert.Equal(
            ["备案表（推荐和确定入党积极分子）", "备案表（确定发展对象）", "预审意见", "预备党员转正审批表"],
            lines.Where(l => l.IsPaper).Skip(4).Select(l => l.Title)
        );
        // Behind the cover and two sheets of contents.
        var next = 4;
        foreach (var line in lines)
        {
            Assert.Equal(next, line.Page);
            next += line.Pages;
        }

        Assert.Equal(next - 1, int.Parse(Digits(page.QuerySelector("#contents")!.TextContent)));
        Assert.DoesNotContain("还缺", page.Body!.TextContent);
        Assert.Equal(0, await way.County.LookAsync(db => db.Papers.CountAsync(p => p.VoidedOn != null)));
    }

    [Fact]
    public async Task Each_line_of_the_contents_leads_to_the_sheet_that_it_names_and_originals_have_their_numbers()
    {
        var way = await Pathway.OpenAsync();
        await way.UpToAsync("talk-committee");

        var page = await DossierAsync(way, Role.BranchSecretary);

        var (lines, sheets) = (LinesOf(page), page.QuerySelectorAll(".ty-sheet").ToList());
        Assert.Equal(
            lines.Select(l => $"{l.Order} {l.Title} {l.Number} {l.Page}"),
            page.QuerySelectorAll(".ty-sheet-entry").Select(e => string.Join(' ', e.Children.Select(c => c.TextContent)))
        );
        foreach (var line in lines.Where(l => !l.IsPaper))
            Assert.Equal(line.Title, SheetOf(page, line).QuerySelector(".ty-sheet-title")!.TextContent);

        foreach (var line in lines.Where(l => l.IsPaper))
            Assert.Contains($"文号　{line.Number}", string.Concat(sheets.Where(s => IsOn(s, line)).Select(s => s.TextContent)));

        var application = lines.Single(l => l.Title == "入党申请书");
        var said = SheetOf(page, application).TextContent;
        Assert.Contains($"第 {application.Page + 1}—{application.Page + 2} 页，原件附后", said);
        Assert.Contains(lines, l => l.Page == application.Page + 3);
        Assert.DoesNotContain(sheets, s => s.Id == $"page-{application.Page + 1}");
        Assert.Contains("应到会有表决权 3 人，实到 3 人，赞成 3", page.Body!.TextContent);
        Assert.Contains("还缺：转正申请书", page.Body.TextContent);
        Assert.Contains("转正申请书", SheetOf(page, lines[^1]).TextContent);
    }

    [Fact]
    public async Task A_voided_paper_is_left_out_and_told_in_the_remarks()
    {
        var way = await Pathway.OpenAsync();
        await way.UpToAsync("approve-admission");
        Assert.False((await way.TryAsync("again", reason: "到会人数记录有误")).IsRefused);
        Assert.False((await way.TryAsync("pass", on: "2024-07-02")).IsRefused);
        var papers = await way.County.LookAsync(db => db.Papers.Where(p => p.Kind == "admission-resolution").ToListAsync());
        var (voided, good) = (papers.Single(p => p.VoidedOn is not null), papers.Single(p => p.VoidedOn is null));

        var page = await DossierAsync(way, Role.CommitteeAdministrator);

        var lines = LinesOf(page);
        Assert.Equal([good.Number], lines.Where(l => l.Title == "入党志愿书（支部大会决议）").Select(l => l.Number));
        Assert.Equal("卷内备考表", lines[^1].Title);
        var remarks = SheetOf(page, lines[^1]).TextContent;
        Assert.Contains(voided.Number, remarks);
        Assert.Contains(voided.VoidReason!, remarks);
        Assert.Null(page.QuerySelector(".ty-sheet-dead"));
    }

    [Fact]
    public async Task Papers_go_with_who_moves_and_only_his_new_branch_sees_his_dossier()
    {
        var way = await Pathway.OpenAsync();
        await way.UpToAsync("contacts");
        var county = way.County;
        var office = await county.OpenAccountAsync("office." + county.Code, member: null, (Role.BranchSecretary, county.EastOffice));
        var there = await county.AsAsync("office." + county.Code);
        var address = $"/development/{way.Who}/dossier";
        Assert.Equal(HttpStatusCode.NotFound, (await there.GetAsync(address)).Status);

        var moved = await county.RunAsync<MoveApplicant, Result<ApplicantId>>(
            Role.CommitteeAdministrator,
            (move, by) =>
                move.RunAsync(
                    new()
                    {
                        Id = way.Who,
                        Organization = county.EastOffice.ToString(),
                        On = new DateOnly(2023, 5, 1),
                        Files = "入党申请书",
                        Reason = "工作调动",
                    },
                    by,
                    default
                )
        );

        Assert.Null(moved.Refusal);
        Assert.Single(LinesOf(await there.OpenAsync(address)), l => l.IsPaper);
        Assert.Equal(HttpStatusCode.NotFound, (await (await county.AsAsync(Role.BranchSecretary)).GetAsync(address)).Status);
    }

    [Fact]
    public async Task Who_reads_his_own_finds_the_papers_that_are_meant_for_him_and_is_told_of_the_others()
    {
        var way = await Pathway.OpenAsync();
        await way.UpToAsync("file-above");
        var member = (await way.ApplicantAsync()).MemberId!.Value;
        await way.County.OpenAccountAsync("chen." + way.County.Code, member, (Role.Member, null));

        var page = await (await way.County.AsAsync("chen." + way.County.Code)).OpenAsync($"/development/{way.Who}/dossier");

        Assert.Equal(["入党志愿书（党委审批意见）"], LinesOf(page).Where(l => l.IsPaper).Select(l => l.Title));
        Assert.Contains("另有 6 份文书不在您的查看范围内", page.Body!.TextContent);
    }

    private sealed record Line(string Order, string Title, string Number, int Page, int Pages, bool IsPaper);

    private static async Task<IDocument> DossierAsync(Pathway way, Role role) =>
        await (await way.County.AsAsync(role)).OpenAsync($"/development/{way.Who}/dossier");

    private static List<Line> LinesOf(IDocument page) =>
        [
            .. page.QuerySelectorAll("section[aria-labelledby=contents] tbody tr")
                .Select(row => new Line(
                    Cell(row, "序号"),
                    row.QuerySelector("[data-label=材料]")!.FirstChild!.TextContent.Trim(),
                    Cell(row, "文号或编号"),
                    int.Parse(Cell(row, "起始页")),
                    int.Parse(Cell(row, "页数")),
                    Cell(row, "文号或编号").Contains('〔') && !Cell(row, "材料").EndsWith("原件", StringComparison.Ordinal)
                )),
        ];

    private static IElement SheetOf(IDocument page, Line line) => page.GetElementById($"page-{line.Page}")!;

    private static bool IsOn(IElement sheet, Line line) =>
        int.Parse(sheet.Id!["page-".Length..]) is var number && number >= line.Page && number < line.Page + line.Pages;

    private static string Cell(IElement row, string label) => row.QuerySelector($"[data-label={label}]")!.TextContent.Trim();

    private static string Digits(string text) => new([.. text.Where(char.IsAsciiDigit)]);
}
