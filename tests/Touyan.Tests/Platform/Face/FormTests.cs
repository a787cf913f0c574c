using System.Net;

namespace Touyan.Tests.Platform.Face;

public sealed class FormTests(FaceOnly face) : IClassFixture<FaceOnly>
{
    [Fact]
    public async Task A_refused_form_comes_back_with_each_error_beside_its_field()
    {
        var browser = face.Open();
        var answer = await browser.Submit(
            await browser.Get("/face"),
            "/face",
            ("Input.Name", ""),
            ("Input.Count", "12"),
            ("Input.Role", "Member")
        );

        var name = answer.Page.GetElementById("Input_Name")!;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal("true", name.GetAttribute("aria-invalid"));
        Assert.Equal("请填写姓名", answer.Page.GetElementById(name.GetAttribute("aria-describedby")!)!.TextContent);
    }

    [Fact]
    public async Task A_refused_form_keeps_what_was_typed_ticked_and_chosen()
    {
        var browser = face.Open();
        var answer = await browser.Submit(
            await browser.Get("/face"),
            "/face",
            ("Input.Name", "王"),
            ("Input.Count", "许多"),
            ("Input.Role", "Member"),
            ("Input.Sex", "f"),
            ("Input.Kinds", "b"),
            ("Input.JoinedOn", "1998-07-01"),
            ("Input.Reason", "一\n二")
        );

        var page = answer.Page;
        Assert.Equal("王", page.GetElementById("Input_Name")!.GetAttribute("value"));
        Assert.Equal("许多", page.GetElementById("Input_Count")!.GetAttribute("value"));
        Assert.Equal("1998-07-01", page.GetElementById("Input_JoinedOn")!.GetAttribute("value"));
        Assert.Equal("一\n二", page.GetElementById("Input_Reason")!.TextContent.TrimEnd('\r').Replace("\r", "", StringComparison.Ordinal));
        Assert.Equal("Member", page.QuerySelector("#Input_Role option[selected]")!.GetAttribute("value"));
        Assert.Equal(["f"], page.QuerySelectorAll("[name='Input.Sex'][checked]").Select(e => e.GetAttribute("value")));
        Assert.Equal(["b"], page.QuerySelectorAll("[name='Input.Kinds'][checked]").Select(e => e.GetAttribute("value")));
        Assert.NotNull(page.QuerySelector("[name='Input.WithSubtree'][checked]"));
    }

    [Fact]
    public async Task A_box_that_was_not_ticked_comes_back_so()
    {
        var browser = face.Open();
        var answer = await browser.Submit(await browser.Get("/face"), "/face", ("Input.WithSubtree", "false"));

        Assert.Null(answer.Page.QuerySelector("[name='Input.WithSubtree'][checked]"));
    }

    [Fact]
    public async Task The_summary_leads_to_the_wrong_fields_in_the_order_of_the_form()
    {
        var browser = face.Open();
        var answer = await browser.Submit(await browser.Get("/face"), "/face");

        var links = answer.Page.QuerySelectorAll(".ty-errors a").Select(a => a.GetAttribute("href")![1..]).ToList();
        Assert.Equal(["Input_Name", "Input_Role", "Input_Sex", "Input_Reason"], links);
        Assert.All(links, id => Assert.NotNull(answer.Page.GetElementById(id)));
    }

    [Fact]
    public async Task A_refusal_that_names_a_field_stands_beside_it()
    {
        var browser = face.Open();
        var answer = await browser.Submit(await browser.Get("/face"), "/face", [.. Right, ("Input.Name", "重名")]);

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Equal("该组织之下已有同名的人", answer.Page.GetElementById("Input_Name-error")!.TextContent);
    }

    [Fact]
    public async Task A_password_is_never_sent_back()
    {
        var browser = face.Open();
        var answer = await browser.Submit(await browser.Get("/face"), "/face", ("Input.Password", "very-secret"));

        Assert.DoesNotContain("very-secret", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_done_is_said_once_on_the_page_that_follows()
    {
        var browser = face.Open();
        var sent = await browser.Submit(await browser.Get("/face"), "/face", [.. Right, ("Input.Name", "张三")]);
        var next = await browser.Get(sent.Head.Headers.Location!.ToString());
        var later = await browser.Get("/face");

        Assert.Equal(HttpStatusCode.SeeOther, sent.Status);
        Assert.Equal("已保存：张三", next.Page.QuerySelector("[role=status]")!.TextContent);
        Assert.Null(later.Page.QuerySelector(".ty-flash"));
    }

    private static readonly (string, string?)[] Right =
    [
        ("Input.Count", "12"),
        ("Input.Role", "Member"),
        ("Input.Sex", "f"),
        ("Input.Reason", "补录"),
    ];
}
