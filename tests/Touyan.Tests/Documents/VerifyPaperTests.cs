using System.Net;
using Touyan.Kernel;
using Touyan.Modules.Documents;
using Touyan.Modules.Documents.Issuing;
using Touyan.Tests.Support;

namespace Touyan.Tests.Documents;

/// <summary>Anyone who holds a paper learns whether it is good, and no more.</summary>
public sealed class VerifyPaperTests
{
    [Fact]
    public async Task Nobody_in_particular_learns_what_stands_on_the_paper_with_the_name_masked()
    {
        var county = await SmallCounty.OpenAsync();
        var letter = await county.IssueAsync(county.Letter());

        var said = await county.Stranger().OpenAsync($"/papers/verify?code={letter.Code}");

        var facts = said.QuerySelector(".ty-facts")!.TextContent;
        Assert.Contains("有效", facts);
        Assert.Contains(letter.Number, facts);
        Assert.Contains("中共城东镇委员会", facts);
        Assert.Contains("李*", facts);
        Assert.DoesNotContain("李伟", said.DocumentElement.OuterHtml);
        Assert.DoesNotContain("柳桥", said.DocumentElement.OuterHtml);
    }

    [Fact]
    public async Task Somebody_signed_in_to_another_county_gets_the_same_answer()
    {
        var (county, other) = (await SmallCounty.OpenAsync(), await SmallCounty.OpenAsync());
        var letter = await county.IssueAsync(county.Letter());

        var said = await (await other.AsAsync(Role.BranchSecretary)).OpenAsync($"/papers/verify?code={letter.Code}");

        Assert.Contains(letter.Number, said.QuerySelector(".ty-facts")!.TextContent);
    }

    [Fact]
    public async Task It_says_when_a_paper_is_good_no_more()
    {
        await using var app = await TestApp.StartAsync();
        var county = await SmallCounty.OpenAsync(app);
        var (voided, received, old) = (
            await county.IssueAsync(county.Letter()),
            await county.IssueAsync(county.Letter()),
            await county.IssueAsync(county.Letter())
        );
        await county.VoidAsync(voided.Id, "遗失");
        await county.MarkReceiptAsync(received.Id, app.Clock.Today);
        app.Clock.Advance(TimeSpan.FromDays(11));

        Assert.Equal("已作废", await StateAsync(county, voided));
        Assert.Equal("已收回执", await StateAsync(county, received));
        Assert.Equal("已过期", await StateAsync(county, old));
        Assert.DoesNotContain("遗失", (await county.Stranger().GetAsync($"/papers/verify?code={voided.Code}")).Text);
    }

    [Fact]
    public async Task Whatever_is_wrong_with_a_code_the_answer_is_the_same()
    {
        var county = await SmallCounty.OpenAsync();
        var codes = new[] { VerificationCode.Shown(VerificationCode.New()), "abc", "", new string('A', 200), "'%20OR%201=1", "%00%0a" };
        var answers = new List<string>();
        foreach (var code in codes)
        {
            var shown = await county.Stranger().GetAsync($"/papers/verify?code={code}");
            Assert.Equal(HttpStatusCode.OK, shown.Status);
            answers.Add(shown.Page.QuerySelector("main")!.TextContent.Trim());
        }

        Assert.Single(answers.Distinct(StringComparer.Ordinal));
        Assert.Contains("没有查到这个验证码对应的文书", answers[0]);
    }

    [Fact]
    public async Task One_address_verifies_so_many_a_minute()
    {
        await using var app = await TestApp.StartAsync();
        var county = await SmallCounty.OpenAsync(app);
        var guesser = app.NewBrowser("203.0.113.9");
        for (var i = 0; i < 30; i++)
            Assert.Equal(HttpStatusCode.OK, (await guesser.GetAsync($"/papers/verify?code={VerificationCode.New()}")).Status);

        Assert.Equal(HttpStatusCode.TooManyRequests, (await guesser.GetAsync($"/papers/verify?code={VerificationCode.New()}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await guesser.GetAsync("/papers/verify")).Status);
        Assert.Equal(HttpStatusCode.OK, (await app.NewBrowser("203.0.113.10").GetAsync("/papers/verify?code=A")).Status);
    }

    private static async Task<string> StateAsync(SmallCounty county, IssuedPaper paper) =>
        (await county.Stranger().OpenAsync($"/papers/verify?code={paper.Code}")).QuerySelector(".ty-facts dd")!.TextContent.Trim();
}
