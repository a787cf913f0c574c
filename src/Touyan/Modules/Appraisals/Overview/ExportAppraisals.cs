using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Appraisals.Model;
using Touyan.Modules.Trail;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.Appraisals.Overview;

/// <summary>The appraisals of a year as a sheet, a row for each member and his grade; that it was taken out is recorded first.</summary>
public sealed class ExportAppraisals(AppraisalDesk desk, FindAppraisals find)
{
    private sealed record Line
    {
        public string Organization { get; init; } = "";
        public int Year { get; init; }
        public string Name { get; init; } = "";
        public AppraisalState State { get; init; }
        public Members.MemberKind Kind { get; init; }
        public string? Absence { get; init; }
        public Grade? Grade { get; init; }
        public string? Reason { get; init; }
        public DateOnly? GradedOn { get; init; }
    }

    public async Task<Result<ExportedSheet>> RunAsync(FindAppraisals.Input input, Actor by, CancellationToken ct)
    {
        var asked = await find.AskAsync(input, by, AppraisalsPermissions.Export, ct);
        if (asked.IsRefused)
            return asked.Refusal!;

        var (rows, place, year) = asked.Value;
        var subject = place is null
            ? new TrailSubject("appraisals", Guid.Empty, "民主评议")
            : new TrailSubject("organization", place.Id.Value, place.Name, place.Id);
        desk.Record(by, AppraisalsActs.Export, subject, detail: $"{year} 年");
        await desk.Db.SaveChangesAsync(ct);
        return new ExportedSheet($"{year}年民主评议-{desk.Today:yyyyMMdd}", Layout, CellsAsync(rows));
    }

    private static SheetLayout Layout { get; } =
        new()
        {
            Name = "民主评议",
            Columns =
            [
                new SheetColumn("党支部", 40),
                new SheetColumn("评议年度"),
                new SheetColumn("姓名"),
                new SheetColumn("党员类别"),
                new SheetColumn("环节"),
                new SheetColumn("评定等次"),
                new SheetColumn("未参加的情形", 20),
                new SheetColumn("说明", 40),
                new SheetColumn("评定日期"),
            ],
        };

    private async IAsyncEnumerable<IReadOnlyList<SheetCell>> CellsAsync(IQueryable<Appraisal> rows)
    {
        var (places, standing, situations) = (desk.Organizations.Places, desk.Standing, desk.Rules.Situations);
        var lines =
            from appraisal in rows
            join sheet in desk.Db.AppraisalSheets on appraisal.Id equals sheet.AppraisalId
            orderby appraisal.Id, sheet.Name, sheet.Id
            select new Line
            {
                Organization = places.Where(p => p.Id == appraisal.OrganizationId).Select(p => p.Name).FirstOrDefault() ?? "",
                Year = appraisal.Year,
                Name = sheet.Name,
                State = appraisal.State,
                Kind = sheet.Kind,
                Absence = sheet.Absence,
                Grade = standing
                    .Where(s => s.AppraisalId == appraisal.Id && s.MemberId == sheet.MemberId)
                    .Select(s => s.Grade)
                    .FirstOrDefault(),
                Reason = sheet.GradeReason,
                GradedOn = appraisal.GradedOn,
            };
        await foreach (var line in lines.AsAsyncEnumerable())
        {
            yield return
            [
                SheetCell.Of(line.Organization),
                SheetCell.Of(line.Year),
                SheetCell.Of(line.Name),
                SheetCell.Of(Words.Of(line.Kind)),
                SheetCell.Of(Words.Of(line.State)),
                SheetCell.Of(line.Grade is { } grade ? Words.Of(grade) : "不评定"),
                SheetCell.Of(line.Absence is { } code ? situations.Name(code) : null),
                SheetCell.Of(line.Reason),
                SheetCell.Of(line.GradedOn),
            ];
        }
    }
}
