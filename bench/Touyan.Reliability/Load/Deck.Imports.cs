using System.Globalization;
using System.Text;

namespace Touyan.Reliability.Load;

internal sealed partial class Deck
{
    /// <summary>Members of each sheet.</summary>
    public const int RowsOfImport = 5;

    private ApiAct Upload(int number, string tag, Random dice)
    {
        var sheet = new StringBuilder("姓名,性别,民族,公民身份号码,出生日期,学历,入党日期,转正日期,党员类别,所在党支部\n");
        for (var row = 1; row <= RowsOfImport; row++)
        {
            var id = IdNumberOf(number, row);
            var sex = (id[16] - '0') % 2 == 1 ? "男" : "女";
            var born = $"{id[6..10]}-{id[10..12]}-{id[12..14]}";
            sheet.Append(
                CultureInfo.InvariantCulture,
                $"{NameOf(number, row)},{sex},汉族,{id},{born},大学本科,2012-07-01,2013-07-01,正式党员,{AnyBranch(dice)}\n"
            );
        }

        var path = $"/imports?kind=members&fileName={tag}.csv";
        return new ApiAct("import", tag, path, Encoding.UTF8.GetBytes(sheet.ToString()), "text/csv")
        {
            Then = made => stock.ToAccept.Enqueue(ApiAct.IdOf(made)),
        };
    }

    private ApiAct Accept(string import, string tag) =>
        new("accept", tag, $"/imports/{import}/accept", "{\"allOrNothing\":true}"u8.ToArray(), "application/json")
        {
            Then = _ => stock.ToUndo.Enqueue(import),
            // Not checked yet.
            Otherwise = () => stock.ToAccept.Enqueue(import),
        };

    private ApiAct Undo(string import, string tag) =>
        new("undo", tag, $"/imports/{import}/undo", Encoding.UTF8.GetBytes($"{{\"reason\":\"{tag}\"}}"), "application/json")
        {
            // Not written yet.
            Otherwise = () => stock.ToUndo.Enqueue(import),
        };
}
