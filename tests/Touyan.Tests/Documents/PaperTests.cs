using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Documents;
using Touyan.Modules.Documents.Issuing;
using Touyan.Modules.Documents.Model;
using Touyan.Platform.Backup;
using Touyan.Tests.Support;

namespace Touyan.Tests.Documents;

/// <summary>A paper keeps its words, and what becomes of it.</summary>
public sealed class PaperTests
{
    [Fact]
    public async Task It_keeps_its_words_sealed_and_an_ID_number_masked()
    {
        var county = await SmallCounty.OpenAsync();

        var issued = await county.IssueAsync(county.Letter(("contact", $"证号 {PaperDesk.IdNumber}")));

        var paper = await county.LookAsync(db => db.Papers.SingleAsync(p => p.Id == issued.Id));
        var content = PaperContent.Read(paper.Content.Value.Value);
        Assert.Equal($"3206{new string('*', 12)}{PaperDesk.IdNumber[^2..]}", content.Values["id-number"]);
        Assert.DoesNotContain("19850701", paper.Content.Value.Value);
        Assert.Contains("由中共城东镇东风村支部委员会转到中共河西镇柳桥村支部委员会", content.Parts[1].Blocks[2].Texts[0]);
        Assert.Equal(PaperContent.HashOf(paper.Content.Value.Value), paper.ContentHash);
        Assert.DoesNotContain("0513-88000000", string.Join('\n', await EverythingAsync(county)));
    }

    [Fact]
    public async Task A_voided_paper_keeps_its_number()
    {
        var county = await SmallCounty.OpenAsync();
        var spoilt = await county.IssueAsync(county.Letter());

        var refusal = await county.VoidAsync(spoilt.Id, "打印损坏");
        var next = await county.IssueAsync(county.Letter());

        Assert.Null(refusal);
        Assert.EndsWith("〕2号", next.Number);
        Assert.Equal(PaperState.Voided, await StateAsync(county, spoilt.Id));
        Assert.Equal("paper.already-void", (await county.VoidAsync(spoilt.Id, "再作废"))?.Code);
        Assert.Equal("reason.required", (await county.VoidAsync(next.Id, "　"))?.Code);
        Assert.Empty(await county.FindingsAsync());
    }

    [Fact]
    public async Task A_receipt_comes_back_once_and_ends_the_paper()
    {
        var county = await SmallCounty.OpenAsync();
        var letter = await county.IssueAsync(county.Letter());
        var today = county.App.Clock.Today;

        Assert.Equal("paper.receipt-before-issue", (await county.MarkReceiptAsync(letter.Id, today.AddDays(-1)))?.Code);
        Assert.Equal("paper.receipt-in-future", (await county.MarkReceiptAsync(letter.Id, today.AddDays(1)))?.Code);
        Assert.Null(await county.MarkReceiptAsync(letter.Id, today));

        Assert.Equal(PaperState.Receipted, await StateAsync(county, letter.Id));
        Assert.Equal("paper.already-receipted", (await county.MarkReceiptAsync(letter.Id, today))?.Code);
        Assert.Equal("paper.already-receipted", (await county.VoidAsync(letter.Id, "丢失"))?.Code);
    }

    [Fact]
    public async Task A_kind_without_receipt_part_takes_none()
    {
        var county = await SmallCounty.OpenAsync();
        var request = await county.IssueAsync(county.Request());

        Assert.Equal("paper.no-receipt-part", (await county.MarkReceiptAsync(request.Id, county.App.Clock.Today))?.Code);
    }

    [Fact]
    public async Task A_letter_runs_out()
    {
        await using var app = await TestApp.StartAsync();
        var county = await SmallCounty.OpenAsync(app);
        var letter = await county.IssueAsync(county.Letter());

        app.Clock.Advance(TimeSpan.FromDays(10));
        Assert.Equal(PaperState.Valid, await StateAsync(county, letter.Id));

        app.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(PaperState.Expired, await StateAsync(county, letter.Id));
    }

    [Fact]
    public async Task A_dissolved_or_unknown_organisation_issues_nothing()
    {
        var county = await SmallCounty.OpenAsync();
        var other = await SmallCounty.OpenAsync();

        var refused = await county.TryIssueAsync(county.Letter() with { Issuer = other.EastTown });

        Assert.Equal("paper.no-issuer", refused.Refusal?.Code);
    }

    [Fact]
    public async Task A_field_that_the_kind_does_not_have_is_a_fault()
    {
        var county = await SmallCounty.OpenAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => county.TryIssueAsync(county.Letter(("shoe-size", "42"))));
    }

    [Fact]
    public void Codes_are_read_however_they_are_typed()
    {
        var code = VerificationCode.New();
        var shown = VerificationCode.Shown(code);

        Assert.Equal(19, shown.Length);
        Assert.Equal(code, VerificationCode.Read(shown));
        Assert.Equal(code, VerificationCode.Read(" " + shown.ToLowerInvariant().Replace('-', ' ')));
        Assert.Equal(code, VerificationCode.Read(string.Concat(code.Select(c => (char)(c + 0xFEE0)))));
        Assert.Null(VerificationCode.Read(code[1..]));
        Assert.Null(VerificationCode.Read("0" + code[1..]));
    }

    [Theory]
    [InlineData("中共城东镇委员会", "城东镇委")]
    [InlineData("中共城东镇东风村支部委员会", "城东镇东风村支")]
    [InlineData("中共城东镇机关总支部委员会", "城东镇机关总支")]
    [InlineData("中国共产党海平县委员会", "海平县委")]
    [InlineData("海平县开发区党工委", "海平县开发区工委")]
    public void An_organisation_has_its_mark_in_numbers(string name, string mark) => Assert.Equal(mark, IssuerMark.Of(name));

    [Theory]
    [InlineData("李伟", "李*")]
    [InlineData("王小芳", "王*芳")]
    [InlineData("欧阳小明", "欧**明")]
    public void A_stranger_sees_a_masked_name(string name, string masked) => Assert.Equal(masked, Masking.Name(name));

    private static async Task<PaperState> StateAsync(SmallCounty county, PaperId id) =>
        (await county.RunAsync<IPapers, PaperGlance?>(Role.CountyAdministrator, (papers, by) => papers.FindAsync(id, by, default)))!.State;

    private static Task<List<string>> EverythingAsync(SmallCounty county) =>
        county.LookAsync(async db =>
        {
            var found = new List<string>();
            await db.Database.OpenConnectionAsync();
            foreach (var table in StoredTables.All(db.Model))
            {
                await foreach (var row in TableRows.ReadAsync(db, table, null, default))
                    found.AddRange(row.Select(v => v is byte[] bytes ? System.Text.Encoding.UTF8.GetString(bytes) : v?.ToString() ?? ""));
            }

            return found;
        });
}
