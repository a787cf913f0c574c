using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.Members.Rosters;

/// <summary>
/// Checks the rows of one roster in their order: brings values into their normal form or says what is wrong. Remembers the ID numbers
/// it has met; the first of several rows with the same number is the one that counts, whether it was good or not.
/// </summary>
public sealed class RosterCheck(RosterContext context)
{
    private readonly Dictionary<string, int> rowsByIdNumber = new(StringComparer.Ordinal);
    private readonly RosterCodes codes = new(context);

    public RosterVerdict Check(RosterRow row)
    {
        var draft = new RosterDraft(row);
        ReadIdNumber(draft);
        ReadPerson(draft);
        ReadCodes(draft);
        new RosterDates(context).Read(draft);
        ReadOrganization(draft);
        RosterText.Read(draft);
        return draft.Verdict();
    }

    private void ReadIdNumber(RosterDraft draft)
    {
        var cell = draft[RosterColumn.IdNumber];
        if (cell.Kind is SheetCellKind.Number or SheetCellKind.Date)
        {
            draft.Reject(RosterColumn.IdNumber, "not-text", "公民身份号码被存成了数字，末几位可能已失真，请改为文本格式后重新填写。");
            return;
        }

        if (!CitizenId.TryParse(cell.Text, out var id, out var problem))
        {
            var (code, message) = RosterMessages.Of(problem);
            draft.Reject(RosterColumn.IdNumber, code, message);
            return;
        }

        if (id.BornOn > context.Today)
            draft.Reject(RosterColumn.IdNumber, "birth-date", "公民身份号码中的出生日期晚于今天。");
        else
            draft.IdNumber = id;

        if (!rowsByIdNumber.TryAdd(id.Value, draft.Number))
            draft.Reject(RosterColumn.IdNumber, "duplicate-in-file", $"公民身份号码与本表第 {rowsByIdNumber[id.Value]} 行相同。");
        else if (context.IsRegistered(id))
            draft.Reject(RosterColumn.IdNumber, "already-registered", "该公民身份号码已有党员登记，不能重复导入。");
    }

    private void ReadPerson(RosterDraft draft)
    {
        draft.Name = RosterText.ReadName(draft);
        if (codes.Sex(draft) is { } written && draft.IdNumber is { } id && (written is Sex.Male) != id.IsMale)
            draft.Reject(RosterColumn.Sex, "disagrees-with-id-number", $"性别“{Words.Of(written)}”与公民身份号码不一致。");
        else if (draft.IdNumber is { } own)
            draft.Sex = own.IsMale ? Sex.Male : Sex.Female;
    }

    private void ReadCodes(RosterDraft draft)
    {
        draft.Kind = codes.Kind(draft);
        draft.Ethnicity = codes.Ethnicity(draft);
        draft.Education = codes.Education(draft);
        draft.Occupation = codes.Occupation(draft);
    }

    private void ReadOrganization(RosterDraft draft)
    {
        var written = CellText.Clean(draft[RosterColumn.Organization].Text);
        if (written.Length == 0)
        {
            draft.Reject(RosterColumn.Organization, "required", "没有填写所在党支部。");
            return;
        }

        var match = context.Organizations.Resolve(written);
        if (match.IsAmbiguous)
            draft.Reject(RosterColumn.Organization, "ambiguous", $"“{written}”对应多个党组织，请填写全称。");
        else if (match.Node is not { } node)
            draft.Reject(RosterColumn.Organization, "not-found", $"没有找到党组织“{written}”。");
        else if (!node.Type.HasMembers)
            draft.Reject(RosterColumn.Organization, "not-a-branch", $"“{node.Name}”不是党支部，党员应当编入党支部。");
        else
            draft.Organization = node.Id;
    }
}
