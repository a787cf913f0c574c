using Touyan.Modules.Imports;
using Touyan.Modules.Organizations.Model;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.Organizations.Import;

/// <summary>A row as it stands in the sheet.</summary>
public sealed record OrganizationCells(
    int Row,
    SheetCell Code,
    SheetCell Parent,
    SheetCell Name,
    SheetCell Type,
    SheetCell Sector,
    SheetCell Division,
    SheetCell EstablishedOn
);

/// <summary>A row in normal form, with what is wrong in its own cells; how it stands to other rows is for <see cref="OrganizationSheetCheck"/>.</summary>
public sealed record OrganizationRow(int Row)
{
    public string? Code { get; init; }

    /// <summary>Code or name of the organisation above; null at the top of the county.</summary>
    public string? Parent { get; init; }

    public string Name { get; init; } = "";

    public OrganizationType? Type { get; init; }

    /// <summary>Code of the sector table.</summary>
    public string? Sector { get; init; }

    public string? Division { get; init; }

    public DateOnly? EstablishedOn { get; init; }

    public List<SheetProblem> Problems { get; } = [];

    internal void Wrong(string code, string? column, string message)
    {
        if (!Problems.Exists(p => p.Code == code))
            Problems.Add(new SheetProblem(code, column, message));
    }
}

/// <summary>Brings the cells of a row into normal form.</summary>
internal sealed class OrganizationRowReader(Rules rules, DateOnly today)
{
    private readonly CodeTable types = rules.Codes("organization-type");
    private readonly CodeTable sectors = rules.Codes("sector");

    public OrganizationRow Read(OrganizationCells cells)
    {
        var row = new OrganizationRow(cells.Row)
        {
            Code = Given(CodeOf(cells.Code)),
            Parent = Given(CodeOf(cells.Parent)),
            Name = CellText.Compact(cells.Name.Text),
            Type = TypeOf(cells.Type),
            Sector = EntryOf(sectors, cells.Sector)?.Code,
            Division = Given(CellText.Compact(cells.Division.Text)),
            EstablishedOn = DateReading.Of(cells.EstablishedOn) is { Problem: DateProblem.None } date ? date.Day : null,
        };
        CheckCode(row, cells);
        CheckName(row);
        CheckWord(row, cells.Type, row.Type is not null, OrganizationColumns.Type, "组织类别");
        CheckWord(row, cells.Sector, row.Sector is not null, OrganizationColumns.Sector, "领域");
        if (OrganizationDraft.CheckDivision(row.Division) is { } division)
            row.Wrong("division.invalid", OrganizationColumns.Division, division.Message);

        CheckDate(row, cells.EstablishedOn);
        return row;
    }

    private static void CheckCode(OrganizationRow row, OrganizationCells cells)
    {
        if (IsSpoilt(cells.Code))
            row.Wrong("code.not-text", OrganizationColumns.Code, "组织代码所在单元格是数字或日期，前后的零可能已经丢失，请改为文本格式");
        else if (OrganizationDraft.CheckCode(row.Code) is { } refusal)
            row.Wrong("code.invalid", OrganizationColumns.Code, refusal.Message);

        if (IsSpoilt(cells.Parent))
            row.Wrong("parent.not-text", OrganizationColumns.Parent, "上级组织代码所在单元格是数字或日期，请改为文本格式");
    }

    // 001.010 typed into a number cell is 1.01 for ever.
    private static bool IsSpoilt(SheetCell cell) =>
        cell.Kind is SheetCellKind.Date or SheetCellKind.Bool || (cell.Kind is SheetCellKind.Number && cell.Text.Contains('.'));

    private static void CheckName(OrganizationRow row)
    {
        if (row.Name.Length == 0)
            row.Wrong("name.required", OrganizationColumns.Name, OrganizationRefusals.NameRequired.Message);
        else if (row.Name.Length > Organization.NameMaxLength)
            row.Wrong("name.too-long", OrganizationColumns.Name, OrganizationRefusals.NameTooLong.Message);
        else if (!row.Name.All(IsOfAName))
            row.Wrong("name.invalid-characters", OrganizationColumns.Name, "组织名称中有不应出现的字符");
    }

    private static bool IsOfAName(char letter) =>
        char.IsLetterOrDigit(letter) || char.IsSurrogate(letter) || "（）()·、—-“”《》〇&".Contains(letter);

    private static void CheckWord(OrganizationRow row, SheetCell cell, bool isKnown, string column, string title)
    {
        if (cell.IsBlank)
            row.Wrong($"{column}.required", column, $"{title}没有填写");
        else if (!isKnown)
            row.Wrong($"{column}.unknown", column, $"不认识的{title}“{CellText.Clean(cell.Text)}”");
    }

    private void CheckDate(OrganizationRow row, SheetCell cell)
    {
        if (cell.IsBlank)
            return;

        if (row.EstablishedOn is null)
            row.Wrong("established-on.not-a-date", OrganizationColumns.EstablishedOn, $"“{CellText.Clean(cell.Text)}”不是完整的日期");
        else if (row.EstablishedOn > today)
            row.Wrong("established-on.in-future", OrganizationColumns.EstablishedOn, "成立日期晚于今天");
    }

    private OrganizationType? TypeOf(SheetCell cell) =>
        EntryOf(types, cell) is { } entry && Enum.TryParse<OrganizationType>(entry.Code, out var type) && Enum.IsDefined(type)
            ? type
            : null;

    private static CodeEntry? EntryOf(CodeTable table, SheetCell cell) =>
        table.Resolve(cell.Text) ?? table.Find(CellText.Compact(cell.Text));

    // A code's points and dashes come in every width; in a name they stay.
    private static string CodeOf(SheetCell cell)
    {
        var text = CellText.Compact(cell.Text);
        return text.Length > 0 && char.IsAscii(text[0])
            ? text.Replace('．', '.').Replace('。', '.').Replace('－', '-').Replace('—', '-')
            : text;
    }

    private static string? Given(string text) => text.Length == 0 ? null : text;
}
