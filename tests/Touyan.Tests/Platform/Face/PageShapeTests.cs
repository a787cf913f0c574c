using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Touyan.Tests.Platform.Face;

public sealed partial class PageShapeTests(FaceOnly face) : IClassFixture<FaceOnly>
{
    [Fact]
    public async Task Nothing_on_a_page_needs_inline_script_or_style()
    {
        var answer = await face.Open().Get("/face");

        var policy = string.Join(' ', answer.Head.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Empty(answer.Page.QuerySelectorAll("[style], style, script:not([src]):not([type='application/json'])"));
        Assert.DoesNotContain(answer.Page.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/face")]
    [InlineData("/nowhere")]
    [InlineData("/errors/403")]
    [InlineData("/errors/500")]
    public async Task No_English_word_is_on_a_page(string url)
    {
        var page = (await face.Open().Get(url)).Page;

        var texts = page.QuerySelector("html")!
            .GetDescendants()
            .OfType<IText>()
            .Where(t => t.ParentElement!.LocalName is not ("script" or "code"));
        var said = texts
            .Select(t => t.Text)
            .Concat(page.All.SelectMany(e => Spoken.Select(a => e.GetAttribute(a))))
            .OfType<string>()
            .ToList();
        Assert.Contains(said, t => t.Contains("头雁", StringComparison.Ordinal));
        Assert.DoesNotContain(said, t => Latin().IsMatch(t));
    }

    [Fact]
    public async Task Chinese_is_sent_as_itself() =>
        Assert.DoesNotContain("&#x", (await face.Open().Get("/face")).Text, StringComparison.Ordinal);

    [Fact]
    public async Task A_frame_is_answered_without_head_and_navigation()
    {
        var answer = await face.Open().Get("/face", ("Turbo-Frame", "ty-tree-results"));

        Assert.NotNull(answer.Page.GetElementById("ty-tree-results"));
        Assert.Null(answer.Page.QuerySelector("header, link[rel=stylesheet]"));
    }

    [Fact]
    public async Task The_menu_shows_what_a_person_may_use()
    {
        var page = (await face.Open().Get("/face")).Page;

        var titles = page.QuerySelectorAll(".ty-side a").Select(a => a.TextContent).ToList();
        Assert.Contains("人人可用", titles);
        Assert.DoesNotContain("无权使用", titles);
        Assert.Equal("样式示例", page.QuerySelector(".ty-side [aria-current]")!.TextContent);
    }

    [Fact]
    public async Task A_stranger_sees_no_menu() =>
        Assert.Null((await face.Open().Get("/nowhere")).Page.QuerySelector(".ty-side, .ty-account"));

    [Theory]
    [InlineData("/nowhere", HttpStatusCode.NotFound, "找不到")]
    [InlineData("/errors/403", HttpStatusCode.Forbidden, "无权办理")]
    [InlineData("/errors/429", HttpStatusCode.TooManyRequests, "操作过于频繁")]
    public async Task A_failure_says_what_it_is(string url, HttpStatusCode status, string heading)
    {
        var answer = await face.Open().Get(url);

        Assert.Equal(status, answer.Status);
        Assert.Equal(heading, answer.Page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_fault_shows_its_number_and_nothing_of_its_cause()
    {
        var answer = await face.Open().Get("/broken");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.Matches("出错编号：[0-9a-zA-Z:]+", answer.Page.QuerySelector("main")!.TextContent);
        Assert.DoesNotContain("secret", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_column_is_sorted_up_and_then_down_and_filters_stay()
    {
        var browser = face.Open();
        var unsorted = (await browser.Get("/face?q=王&cursor=x")).Page.QuerySelector("th.ty-sortable")!;
        var sorted = (await browser.Get("/face?q=王&sort=name")).Page.QuerySelector("th.ty-sortable")!;

        Assert.Null(unsorted.GetAttribute("aria-sort"));
        Assert.Equal("/face?q=%E7%8E%8B&sort=name", unsorted.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal("ascending", sorted.GetAttribute("aria-sort"));
        Assert.Equal("/face?q=%E7%8E%8B&sort=-name", sorted.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_chart_is_a_table_as_well_with_the_same_links()
    {
        var chart = (await face.Open().Get("/face")).Page.QuerySelector("ty-chart")!;

        var links = chart.QuerySelectorAll("td a").Select(a => a.GetAttribute("href")).ToList();
        Assert.Equal(8, links.Count);
        Assert.All(
            links,
            href =>
                Assert.Contains(
                    href!,
                    chart.QuerySelector("script")!.TextContent.Replace("\\u0026", "&", StringComparison.Ordinal),
                    StringComparison.Ordinal
                )
        );
    }

    private static readonly string[] Spoken =
    [
        "aria-label",
        "title",
        "alt",
        "placeholder",
        "data-label",
        "data-turbo-submits-with",
        "data-turbo-confirm",
    ];

    [GeneratedRegex("[A-Za-z]{2,}")]
    private static partial Regex Latin();
}
