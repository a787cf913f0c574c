using Touyan.Modules.Rulebook;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.Members.Rosters;

/// <summary>Columns whose words stand in code tables. A word is looked up once, however often it is written.</summary>
internal sealed class RosterCodes(RosterContext context)
{
    private readonly Dictionary<(RosterColumn, string), CodeEntry?> known = [];

    public Sex? Sex(RosterDraft draft)
    {
        if (Read(draft, RosterColumn.Sex, context.Sexes) is not { } entry)
            return null;

        if (entry.Code is "1" or "2")
            return entry.Code is "1" ? Members.Sex.Male : Members.Sex.Female;

        Unknown(draft, RosterColumn.Sex);
        return null;
    }

    public MemberKind? Kind(RosterDraft draft)
    {
        Require(draft, RosterColumn.MemberKind);
        return Read(draft, RosterColumn.MemberKind, context.MemberKinds)?.Code switch
        {
            "1" => MemberKind.Full,
            "2" => MemberKind.Probationary,
            _ => null,
        };
    }

    public string? Ethnicity(RosterDraft draft)
    {
        Require(draft, RosterColumn.Ethnicity);
        return Read(draft, RosterColumn.Ethnicity, context.Ethnicities)?.Code;
    }

    public string? Education(RosterDraft draft) => Read(draft, RosterColumn.Education, context.Educations)?.Code;

    /// <summary>Offices write anything here; what is no occupation of the table is kept as a remark and does not stop a member.</summary>
    public string? Occupation(RosterDraft draft)
    {
        var written = Find(draft, RosterColumn.Occupation, context.Occupations, out var entry);
        if (written.Length == 0 || entry is not null)
            return entry?.Code;

        draft.Warn(RosterColumn.Occupation, "unknown", $"工作岗位“{written}”不在职业分类中，已记入备注。");
        draft.Note = "工作岗位：" + written;
        return null;
    }

    private static void Require(RosterDraft draft, RosterColumn column)
    {
        if (draft[column].IsBlank)
            draft.Reject(column, "required", $"没有填写{column.Title()}。");
    }

    private CodeEntry? Read(RosterDraft draft, RosterColumn column, CodeTable table)
    {
        var written = Find(draft, column, table, out var entry);
        if (entry is null && written.Length > 0)
            Unknown(draft, column);

        return entry;
    }

    private static void Unknown(RosterDraft draft, RosterColumn column) =>
        draft.Reject(column, "unknown", $"不能识别的{column.Title()}“{CellText.Clean(draft[column].Text)}”。");

    private string Find(RosterDraft draft, RosterColumn column, CodeTable table, out CodeEntry? entry)
    {
        var written = CellText.Clean(draft[column].Text);
        if (!known.TryGetValue((column, written), out entry))
            known[(column, written)] = entry = written.Length == 0 ? null : table.Resolve(written);

        return written;
    }
}
