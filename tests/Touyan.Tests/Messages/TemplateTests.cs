using Touyan.Modules.Messages;
using Touyan.Modules.Messages.Templates;
using Touyan.Modules.Rulebook;
using Touyan.Tests.Support;

namespace Touyan.Tests.Messages;

/// <summary>Templates are data, read strictly: a slip stops the start and is named with file, line and column; nothing personal can be named.</summary>
public sealed class TemplateTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Theory]
    [InlineData("{step}”环节，请", "{stepp}”环节，请", "不认识的占位符 {stepp}", 2, 7)]
    [InlineData("{step}”环节，请", "{step”环节，请", "有不成对或写法不对的花括号", 2, 7)]
    [InlineData("于{day}前", "", "取值“day”没有用到", 8, 11)]
    [InlineData("kinds: [day]", "kinds: [phone]", "消息不带其他个人信息", 8, 23)]
    [InlineData("kinds: [day]", "kinds: []", "消息不带其他个人信息", 8, 23)]
    [InlineData("urgency: digest", "urgency: soon", "缓急（urgency）应为", 3, 10)]
    [InlineData("title: 有办理单等您办理", "title: \"{subject}\"", "标题（title）应填写", 1, 8)]
    [InlineData("urgency: digest", "speed: digest", "不认识的键“speed”", 3, 1)]
    [InlineData("id: day,", "id: step,", "不重复", 8, 11)]
    public void A_slip_is_named_with_its_place(string old, string other, string message, int line, int column)
    {
        using var book = new RulebookCopy();
        book.Change("messages/case-gate-by-day.yaml", old, other);

        var wrong = Assert.Throws<RulebookException>(() => Read(book));

        var said = Assert.Single(wrong.Problems, p => p.Message.Contains(message));
        Assert.Equal(("rulebook/messages/case-gate-by-day.yaml", line, column), (said.File, said.Line, said.Column));
    }

    [Fact]
    public void A_rule_that_the_house_reads_must_be_there()
    {
        using var book = new RulebookCopy();
        book.Change("messages.yaml", "MSG-03.try-days", "MSG-03.other-days");

        var wrong = Assert.Throws<RulebookException>(() => Read(book));

        Assert.Equal("MSG-03.try-days", Assert.Single(wrong.Problems).Id);
    }

    [Fact]
    public void A_value_of_another_kind_or_a_missing_one_is_a_fault_of_the_program()
    {
        using var book = new RulebookCopy();
        var template = Read(book).Of("case-ended");
        var values = PostRoom.ValuesOf("case-ended");

        Assert.Equal("李伟的“开具党员证明信”已办结。", template.Fill(template.Text, values));
        Assert.Throws<ArgumentException>(() =>
            template.Fill(template.Text, new Dictionary<string, MessageValue>(values) { ["state"] = MessageValue.Count(1) })
        );
        Assert.Throws<ArgumentException>(() =>
            template.Fill(template.Text, new Dictionary<string, MessageValue>(values) { ["more"] = MessageValue.Count(1) })
        );
        values.Remove("state");
        Assert.Throws<ArgumentException>(() => template.Fill(template.Text, values));
    }

    [Fact]
    public void A_value_that_looks_like_a_mark_stays_as_it_is()
    {
        using var book = new RulebookCopy();
        var template = Read(book).Of("case-ended");
        var values = PostRoom.ValuesOf("case-ended");
        values["subject"] = MessageValue.Person("{state}");

        Assert.Equal("{state}的“开具党员证明信”已办结。", template.Fill(template.Text, values));
    }

    [Theory]
    [InlineData("李伟13800138000", "李伟***")]
    [InlineData("李伟 138 0013 8000", "李伟 ***")]
    [InlineData("320685198507011234", "***")]
    [InlineData("32068519850701123X", "***")]
    [InlineData("３２０６８５１９８５０７０１１２３４", "***")]
    [InlineData("li.wei@example.cn", "***")]
    [InlineData("李伟\r\nBcc: x", "李伟 Bcc: x")]
    [InlineData("2026年第3批", "2026年第3批")]
    public void Long_numbers_and_addresses_do_not_get_through_a_name(string name, string shown) =>
        Assert.Equal(shown, MessageValue.Person(name).Text);

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    public void A_link_leads_into_the_program(string path) => Assert.Throws<ArgumentException>(() => MessageValue.Link(path));

    private static MessageTemplates Read(RulebookCopy book) => TemplateReader.Read(RulebookFolder.Open(book.Folder, Today), Today);
}
