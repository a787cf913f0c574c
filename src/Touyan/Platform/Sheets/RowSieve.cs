using System.Text.RegularExpressions;

namespace Touyan.Platform.Sheets;

/// <summary>Tells rows of a register from what offices write around them.</summary>
internal sealed partial class RowSieve
{
    private readonly FoundHeader header;
    private readonly int[] wanted;
    private readonly int[] required;
    private bool isBelowHeader = true;

    public RowSieve(FoundHeader header, IReadOnlyList<WantedColumn> columns)
    {
        this.header = header;
        wanted = [.. header.Columns.Values];
        required = [.. columns.Where(c => c.IsRequired).Select(c => header.Columns[c.Key])];
    }

    public bool Keeps(SheetRow row)
    {
        var isData = IsData(row);
        isBelowHeader &= !isData;
        return isData;
    }

    private bool IsData(SheetRow row)
    {
        if (row.IsBlank || RepeatsHeader(row))
            return false;

        if (isBelowHeader && (CountFilled(row, wanted) == 0 || IsColumnNumbers(row)))
            return false;

        return !IsSigned(row) && !(IsSparse(row) && IsRemark(row));
    }

    private static int CountFilled(SheetRow row, int[] columns)
    {
        var count = 0;
        foreach (var column in columns)
            if (!row[column].IsBlank)
                count++;

        return count;
    }

    private bool RepeatsHeader(SheetRow row)
    {
        var (same, filled) = (0, 0);
        foreach (var column in wanted)
        {
            var cell = row[column];
            if (cell.IsBlank)
                continue;

            filled++;
            if (cell.Kind is SheetCellKind.Text && HeaderWords.Plain(cell.Text) == HeaderWords.Plain(header.Texts[column]))
                same++;
            else if (filled > 2 && same == 0)
                return false;
        }

        return same > 0 && same * 2 > filled;
    }

    /// <summary>The row 甲 乙 1 2 3 … that official forms have under their header.</summary>
    private static bool IsColumnNumbers(SheetRow row) =>
        row.Cells.Count(c => !c.IsBlank) > 1 && row.Cells.All(c => c.IsBlank || ColumnNumber().IsMatch(CellText.Key(c.Text)));

    /// <summary>填表人：… 审核人：… fills several cells, but no record begins like that.</summary>
    private static bool IsSigned(SheetRow row)
    {
        var first = HeaderWords.Plain(row.Cells.First(c => !c.IsBlank).Text);
        return first.Contains(':') && Foot().IsMatch(first);
    }

    /// <summary>Too little in it to be a record: that alone does not make it a remark.</summary>
    private bool IsSparse(SheetRow row) => CountFilled(row, required) * 2 < required.Length || row.Cells.Count(c => !c.IsBlank) <= 2;

    private bool IsRemark(SheetRow row)
    {
        var texts = row.Cells.Where(c => !c.IsBlank).Select(c => HeaderWords.Plain(c.Text)).Take(3).ToList();
        return Total().IsMatch(texts[0]) || Foot().IsMatch(texts[0]) || (texts.Count == 1 && header.Titles.Contains(texts[0]));
    }

    [GeneratedRegex(
        @"^(合计|总计|小计|共计|累计|总数|总人数|人数合计|本页合计|本页小计)[:()（）]?(\d+[人名条个户]?)?$|^[总合]?共有?:?\d+[人名条个户]|^[总合小共]计[:(]"
    )]
    private static partial Regex Total();

    [GeneratedRegex(
        @"^(填表人|填报人|填写人|制表人|制表|造册人|经办人|审核人|审核|复核人|复核|审批人|负责人|党组织书记|书记签[字名]|联系人|联系电话|填报单位|填报日期|填报时间|填表日期|填表时间|制表日期|制表时间|单位[(]?盖章|盖章|说明|填表说明|填报说明|填写说明|备注|注)([:(、.;,0-9]|$)"
    )]
    private static partial Regex Foot();

    [GeneratedRegex(@"^([(]?\d{1,2}[)]?|[甲乙丙丁戊己庚辛壬癸]|[A-Z]|[一二三四五六七八九十]{1,2}|—|-)$")]
    private static partial Regex ColumnNumber();
}
