using Touyan.Platform.Text;

namespace Touyan.Tests.Platform;

public sealed class PinyinTests
{
    [Theory]
    [InlineData("李伟", "li wei", "lw")]
    [InlineData("单长江", "shan chang jiang", "scj")]
    [InlineData("曾仇", "zeng chou", "zc")]
    [InlineData("尉迟恭", "yu chi gong", "ycg")]
    [InlineData("单于霞", "chan yu xia", "cyx")]
    [InlineData("吕 女", "lv nv", "ln")]
    [InlineData("阿布都·Ali", "a bu du · a l i", "abd·ali")]
    [InlineData("李𠮷", "li ji", "lj")]
    public void A_persons_name_is_read_with_its_surname_first(string name, string key, string initials)
    {
        Assert.Equal(key, Pinyin.Key(name));
        Assert.Equal(initials, Pinyin.Initials(name));
    }

    [Theory]
    [InlineData("单位党支部", "dan wei dang zhi bu", "dwdzb")]
    [InlineData("海安农商银行", "hai an nong shang yin hang", "hansyh")]
    [InlineData("第1支部", "di 1 zhi bu", "d1zb")]
    [InlineData("", "", "")]
    public void An_organisations_name_is_read_without_surnames(string text, string key, string initials)
    {
        Assert.Equal(key, Pinyin.TextKey(text));
        Assert.Equal(initials, Pinyin.TextInitials(text));
    }

    [Fact]
    public void Ordinal_order_of_keys_is_pinyin_order_by_syllable()
    {
        string[] names = ["林阿宝", "李自强", "李伟", "单红", "区志", "安琪"];

        Assert.Equal(["安琪", "李伟", "李自强", "林阿宝", "区志", "单红"], names.OrderBy(Pinyin.Key, StringComparer.Ordinal));
    }
}
