using Touyan.Kernel;
using Touyan.Modules.Imports;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.Procedures.TakingOver;

/// <summary>Checks the rows of one sheet of running cases in their order, in a unit of work of its own; remembers what it has met.</summary>
internal sealed class CheckCases(ProcedureBook book, WrittenSubjects subjects, WrittenValues values, HousesOnPaper houses)
{
    private readonly DateOnly today = houses.Today;

    public async Task<IReadOnlyList<CheckedRow>> RunAsync(ImportContext context, IReadOnlyList<SheetRow> rows, CancellationToken ct)
    {
        var drafts = rows.Select(row => new CaseDraft(row, context.ColumnOf)).ToList();
        drafts.ForEach(ReadProcedure);
        drafts.ForEach(ReadDays);
        await subjects.FindAsync(drafts, context.By, today, ct);
        var names = await subjects.NamesAsync(context.By, today, ct);
        var checkedRows = new List<CheckedRow>(rows.Count);
        foreach (var draft in drafts)
        {
            var entry = await values.ReadAsync(draft, names, context.By, ct);
            if (entry is not null && await houses.WhyNotAsync(entry, context.By, ct) is { } refusal)
                draft.Reject(CaseColumns.Step, "cannot-go-on", refusal.Message + "。");

            checkedRows.Add(
                new CheckedRow
                {
                    Row = draft.Row,
                    Problems = draft.Problems,
                    Title = draft.Subject?.Title ?? draft.Text(CaseColumns.Subject),
                    Value = draft.IsGood ? entry : null,
                }
            );
        }

        return checkedRows;
    }

    private void ReadProcedure(CaseDraft draft)
    {
        var written = draft.Text(CaseColumns.Procedure);
        if (written.Length == 0)
        {
            draft.Reject(CaseColumns.Procedure, "required", "没有填写流程。");
            return;
        }

        draft.Definition = book.InForce(today).FirstOrDefault(d => Same(d.Title, written) || Same(d.Id, written));
        if (draft.Definition is not { } definition)
        {
            draft.Reject(CaseColumns.Procedure, "unknown", $"今天没有施行中的流程“{written}”。");
            return;
        }

        var step = draft.Text(CaseColumns.Step);
        draft.Step = definition.Steps.FirstOrDefault(s => Same(s.Title, step) || Same(s.Id, step));
        if (step.Length == 0)
            draft.Reject(CaseColumns.Step, "required", "没有填写当前环节。");
        else if (draft.Step is null)
            draft.Reject(CaseColumns.Step, "unknown", $"流程“{definition.Title}”没有环节“{step}”。");
    }

    private void ReadDays(CaseDraft draft)
    {
        draft.StartedOn = Day(draft, CaseColumns.StartedOn, "发起日期");
        if (draft.StartedOn is null && DateReading.Of(draft.Cell(CaseColumns.StartedOn)).Problem is DateProblem.Empty)
            draft.Reject(CaseColumns.StartedOn, "required", "没有填写发起日期。");

        draft.OpenedOn = Day(draft, CaseColumns.OpenedOn, "上一环节办理日期") ?? draft.StartedOn;
        draft.DueOn = Day(draft, CaseColumns.DueOn, "期限");
        if (draft.StartedOn > today)
            draft.Reject(CaseColumns.StartedOn, "in-future", "发起日期晚于今天。");
        if (draft.OpenedOn > today && draft.OpenedOn != draft.StartedOn)
            draft.Reject(CaseColumns.OpenedOn, "in-future", "上一环节办理日期晚于今天。");
        if (draft.OpenedOn < draft.StartedOn)
            draft.Reject(CaseColumns.OpenedOn, "before-start", "上一环节办理日期早于发起日期。");
        if (draft.DueOn < draft.OpenedOn)
            draft.Reject(CaseColumns.DueOn, "before-opened", "期限早于上一环节办理日期。");
    }

    private static DateOnly? Day(CaseDraft draft, string column, string title)
    {
        var read = DateReading.Of(draft.Cell(column));
        if (read.Problem is DateProblem.None)
            return read.Day;

        if (read.Problem is not DateProblem.Empty)
            draft.Reject(column, "not-a-date", $"{title}不是有效的日期，请写成 2026-07-01 的样式。");
        return null;
    }

    private static bool Same(string one, string other) => CellText.Key(one) == CellText.Key(other);
}
