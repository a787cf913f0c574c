using System.Text;
using Touyan.Kernel;
using Touyan.Platform.Sheets;
using Touyan.Tests.Support;

namespace Touyan.Tests.Imports;

/// <summary>Sheets as a town office sends them.</summary>
internal static class Sheets
{
    public static readonly string[] Header =
    [
        "姓名",
        "性别",
        "民族",
        "公民身份号码",
        "出生日期",
        "学历",
        "入党日期",
        "转正日期",
        "党员类别",
        "所在党支部",
    ];

    public const string EastVillage = "城东镇东风村支部";
    public const string WestVillage = "河西镇柳桥村支部";

    /// <summary>A good row: born on 1988-03-12, number made from <paramref name="serial"/> (odd for men).</summary>
    public static string[] Row(string name, int serial, string branch = EastVillage, string? admitted = null, string? idNumber = null) =>
        [
            name,
            serial % 2 == 1 ? "男" : "女",
            "汉",
            idNumber ?? Number(serial),
            "1988.03.12",
            "本科",
            admitted ?? "2012年7月1日",
            "2013-07-01",
            "正式党员",
            branch,
        ];

    public static string Number(int serial) => SmallCounty.IdNumber(new DateOnly(1988, 3, 12), serial).Value;

    /// <summary>An .xlsx with a title row above its header.</summary>
    public static async Task<byte[]> XlsxAsync(params IEnumerable<string[]> rows)
    {
        var stream = new MemoryStream();
        var layout = new SheetLayout { Title = "某某镇党员花名册", Columns = [.. Header.Select(h => new SheetColumn(h))] };
        await SheetWriter.WriteXlsxAsync(stream, layout, rows.Select(r => r.Select(SheetCell.Of).ToArray()));
        return stream.ToArray();
    }

    public static byte[] Csv(Encoding encoding, params IEnumerable<string[]> rows) =>
        encoding.GetBytes(string.Join("\r\n", rows.Prepend(Header).Select(r => string.Join(',', r))));

    /// <summary>The cells of a sheet that came back, header first.</summary>
    public static List<string[]> Read(byte[] sheet)
    {
        using var file = SheetReader.Open(new MemoryStream(sheet)).Value;
        return [.. file.Rows().Select(r => r.Value.Cells.Select(c => c.Text).ToArray())];
    }
}
