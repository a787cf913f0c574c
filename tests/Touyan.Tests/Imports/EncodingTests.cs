using System.Text;
using Touyan.Tests.Support;
using static Touyan.Tests.Imports.Sheets;

namespace Touyan.Tests.Imports;

public sealed class EncodingTests
{
    [Theory]
    [InlineData("utf-8")]
    [InlineData("GB18030")]
    public async Task A_list_saved_as_text_comes_in_whatever_its_encoding(string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var desk = await ImportDesk.OpenAsync(await SmallCounty.OpenAsync());

        await desk.TakenInAsync(Csv(Encoding.GetEncoding(encoding), Row("钱婧", 951), Row("古丽·买买提", 952)), "名单.csv");

        Assert.Equal(["古丽·买买提", "钱婧"], (await desk.MembersAsync()).Select(m => m.Name).Order(StringComparer.Ordinal));
    }
}
