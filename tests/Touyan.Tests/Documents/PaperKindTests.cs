using Touyan.Modules.Documents;
using Touyan.Modules.Documents.Kinds;
using Touyan.Modules.Rulebook;
using Touyan.Tests.Support;

namespace Touyan.Tests.Documents;

/// <summary>Kinds of papers are data, read strictly: a slip stops the start and is named with file and line.</summary>
public sealed class PaperKindTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Fact]
    public void The_kinds_that_the_office_knows_are_there()
    {
        using var book = new RulebookCopy();

        var kinds = Read(book);

        Assert.True(kinds.All.Count >= 24, $"{kinds.All.Count} kinds");
        Assert.True(kinds.Of("transfer-letter").HasReceipt);
        Assert.Equal(
            [PaperPartKind.Stub, PaperPartKind.Body, PaperPartKind.Receipt],
            kinds.Of("transfer-letter").Parts.Select(p => p.Kind)
        );
        Assert.False(kinds.Of("inquiry-letter").IsForSubject);
        Assert.False(kinds.Of("request").HasReceipt);
    }

    [Theory]
    [InlineData("{body}", "{bodi}", "不认识的占位符 {bodi}", 23)]
    [InlineData("{body}", "{body", "有不成对或写法不对的花括号", 23)]
    [InlineData("{body}", "正文", "字段“正文”没有用到", 13)]
    [InlineData("〔{year}〕", "〔〕", "文号格式（number）应含 {year} 和 {number}", 7)]
    [InlineData("{issuer}请", "请", "文号格式（number）应含 {issuer}", 7)]
    [InlineData("{issuer}请", "{issuer}{mark}请", "文号格式中不认识的占位符 {mark}", 7)]
    [InlineData("DOC-01.long-years", "DOC-01.no-such-rule", "没有“DOC-01.no-such-rule”", 8)]
    [InlineData("kind: body", "kind: stub", "应有正文（kind: body）", 1)]
    [InlineData("id: title,", "id: issuer,", "与系统自带的占位符相同", 11)]
    [InlineData("version: 1", "edition: 1", "不认识的键“edition”", 5)]
    public void A_slip_is_named_with_file_and_line(string old, string other, string message, int line)
    {
        using var book = new RulebookCopy();
        book.Change("papers/request.yaml", old, other);

        var wrong = Assert.Throws<RulebookException>(() => Read(book));

        var said = Assert.Single(wrong.Problems, p => p.Message.Contains(message));
        Assert.Equal(("rulebook/papers/request.yaml", line), (said.File, said.Line));
    }

    private static PaperKinds Read(RulebookCopy book) => PaperKindReader.Read(RulebookFolder.Open(book.Folder, Today), Today);
}
