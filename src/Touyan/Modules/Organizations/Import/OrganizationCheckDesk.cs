using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Imports;
using Touyan.Modules.Organizations.Model;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Data;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.Organizations.Import;

/// <summary>Lays the books of the county beside a sheet and has it checked.</summary>
internal sealed class OrganizationCheckDesk(TouyanDb db, PlacementBook book, Rules rules, TimeProvider clock)
{
    /// <summary>The verdict on each row, in the order of the rows.</summary>
    public async Task<IReadOnlyList<OrganizationVerdict>> CheckAsync(
        ImportContext context,
        IReadOnlyList<OrganizationCells> cells,
        CancellationToken ct
    )
    {
        var reader = new OrganizationRowReader(rules, clock.Today);
        var rows = cells.Select(reader.Read).ToList();
        var (day, problem) = DayOf(context);
        if (problem is not null)
            rows.ForEach(r => r.Wrong(problem.Code, problem.Column, problem.Message));

        var reach = context.By.Reach(OrganizationsPermissions.Import);
        var setting = new OrganizationCheckSetting(await RegisterAsync(ct), reach, book.Today, day);
        return new OrganizationSheetCheck(setting).Run(rows);
    }

    /// <summary>From which day those are entered of which the sheet does not say since when they have been.</summary>
    public IEnumerable<SheetNote> NotesOn(ImportContext context)
    {
        var (day, problem) = DayOf(context);
        if (problem is not null)
            yield break;

        var which =
            context.ColumnOf(OrganizationColumns.EstablishedOn) < 0 ? "表中没有“成立日期”一列，新登记的党组织" : "没有填写成立日期的";
        var why = IsGiven(context) ? "所给日期" : "没有另给日期，取今年 1 月 1 日";
        yield return new SheetNote(
            "sheet.day-assumed",
            $"{which}一律按 {day:yyyy-MM-dd} 成立登记（{why}）；上级成立更晚的，按上级成立之日登记。"
        );
    }

    public ChangeBasis BasisOf(ImportContext context) =>
        new()
        {
            On = DayOf(context).Day,
            Reason = "导入党组织名单",
            Ground = DirectGround.FirstLoading,
            By = context.By,
            RecordedAt = clock.UtcNow,
        };

    // A list of what there is says nothing of since when: without a date it counts from the beginning of this year.
    private (DateOnly Day, SheetProblem? Problem) DayOf(ImportContext context)
    {
        var beginning = new DateOnly(clock.Today.Year, 1, 1);
        if (!IsGiven(context))
            return (beginning, null);

        var text = context.Options["on"];
        if (DateReading.Of(text) is not { Problem: DateProblem.None, Day: var day })
            return (beginning, new SheetProblem("on.not-a-date", Column: null, $"所给成立日期“{text}”不是完整的日期"));

        return day > clock.Today ? (beginning, new SheetProblem("on.in-future", Column: null, "所给成立日期晚于今天")) : (day, null);
    }

    private static bool IsGiven(ImportContext context) =>
        context.Options.TryGetValue("on", out var text) && !string.IsNullOrWhiteSpace(text);

    private async Task<OrganizationRegister> RegisterAsync(CancellationToken ct) =>
        new(
            await db
                .Organizations.Select(o => new RegisteredOrganization
                {
                    Id = o.Id,
                    Code = o.Code,
                    Name = o.Name,
                    Type = o.Type,
                    Sector = o.Sector,
                    Division = o.Division,
                    ParentId = o.ParentId,
                    Path = o.Path,
                    EstablishedOn = o.EstablishedOn,
                    IsOpen = o.DissolvedOn == null,
                })
                .ToListAsync(ct)
        );
}
