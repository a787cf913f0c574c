using Touyan.Kernel;
using Touyan.Modules.Appraisals.Model;
using Touyan.Modules.Imports;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Platform.Sheets;
using Column = Touyan.Modules.Appraisals.Sheets.GradeColumns;

namespace Touyan.Modules.Appraisals.Sheets;

/// <summary>What the rows of a sheet are checked against.</summary>
internal sealed record GradeBasis
{
    public required DateOnly Today { get; init; }
    public required AppraisalRules Rules { get; init; }
    public required OrganizationNames Branches { get; init; }

    /// <summary>Years that a branch has in the books already.</summary>
    public required IReadOnlySet<(OrganizationId, int)> There { get; init; }

    /// <summary>Members in reach by branch and name, whoever left the books since included.</summary>
    public required ILookup<(OrganizationId, string), MemberGlance> People { get; init; }
}

/// <summary>A row that passed.</summary>
internal sealed record GradeEntry(OrganizationId Branch, int Year, MemberGlance Member, Grade? Grade, string? Note);

/// <summary>Checks rows one after another; at last the share of 优秀 of each branch and year, which is a warning: it is long decided.</summary>
internal sealed class GradeCheck(GradeBasis basis)
{
    private const int OldestYear = 1988;

    private readonly HashSet<(MemberId, int)> seen = [];

    public CheckedRow Check(SheetRow row, Func<string, int> columnOf)
    {
        var problems = new List<SheetProblem>();
        var entry = Read(key => columnOf(key) is >= 0 and var at ? CellText.Clean(row[at].Text) : "", problems);
        return new CheckedRow
        {
            Row = row,
            Problems = problems,
            Title = entry?.Member.Name ?? "",
            Value = entry,
        };
    }

    /// <summary>Where more were 优秀 than the rule leaves room for.</summary>
    public void CheckShares(IReadOnlyList<CheckedRow> rows)
    {
        foreach (
            var group in rows.Where(r => r.Value is not null).GroupBy(r => (((GradeEntry)r.Value!).Branch, ((GradeEntry)r.Value!).Year))
        )
        {
            var grades = group.Select(r => ((GradeEntry)r.Value!).Grade).OfType<Grade>().ToList();
            if (Appraisal.CheckExcellent(grades, grades.Count, basis.Rules) is not { } refusal)
                continue;

            foreach (var row in group.Where(r => ((GradeEntry)r.Value!).Grade is Grade.Excellent))
                row.Problems =
                [
                    .. row.Problems,
                    new SheetProblem("grade.too-many-excellent", Column.Grade, refusal.Message + "。", IsWarning: true),
                ];
        }
    }

    private GradeEntry? Read(Func<string, string> text, List<SheetProblem> problems)
    {
        void Reject(string code, string column, string message) => problems.Add(new SheetProblem(code, column, message));

        var branch = basis.Branches.Resolve(text(Column.Organization)).Node;
        if (branch is null || !branch.Type.HasMembers)
            Reject("organization.not-found", Column.Organization, "没有这个党支部，或不在您的管理范围内。");

        var year = YearOf(text(Column.Year));
        if (year is null)
            Reject("year.invalid", Column.Year, $"应为今年以前的年份，写成 {basis.Today.Year - 1}。");

        var (isKnown, grade) = GradeOf(text(Column.Grade));
        if (!isKnown)
            Reject("grade.unknown", Column.Grade, "应为优秀、合格、基本合格、不合格或者不评定等次。");

        var note = text(Column.Note);
        if (note.Length > AppraisalSheet.ReasonMaxLength)
            Reject("note.too-long", Column.Note, $"不能超过 {AppraisalSheet.ReasonMaxLength} 个字。");

        if (grade is Grade.Unqualified && note.Length == 0)
            Reject("note.required", Column.Note, "评为不合格的，请写明理由。");

        if (problems.Count > 0)
            return null;

        if (basis.There.Contains((branch!.Id, year!.Value)))
            Reject("year.exists", Column.Year, $"该党支部 {year} 年的民主评议已在系统中，不再导入。");

        var member = MemberOf(branch.Id, text(Column.Name), Reject);
        if (member is not null && !seen.Add((member.Id, year.Value)))
            Reject("name.duplicate", Column.Name, "同一名党员同一年度在表中出现过。");

        if (member?.Kind is MemberKind.Probationary && grade is not null)
            Reject("grade.probationary", Column.Grade, "现在还是预备党员，当年不评定等次。");

        return problems.Count > 0 ? null : new GradeEntry(branch.Id, year.Value, member!, grade, note.Length == 0 ? null : note);
    }

    private MemberGlance? MemberOf(OrganizationId branch, string name, Action<string, string, string> reject)
    {
        if (name.Length == 0)
        {
            reject("name.required", Column.Name, "没有填写姓名。");
            return null;
        }

        var meant = basis.People[(branch, name)].ToList();
        if (meant is [var only])
            return only;

        reject(
            meant.Count == 0 ? "name.not-found" : "name.ambiguous",
            Column.Name,
            meant.Count == 0 ? $"该党支部没有名叫“{name}”的党员。" : $"该党支部有几名“{name}”，请在页面上办理。"
        );
        return null;
    }

    private int? YearOf(string text) =>
        int.TryParse(CellText.Compact(text).TrimEnd('年', '度'), out var year) && year >= OldestYear && year < basis.Today.Year
            ? year
            : null;

    private static (bool IsKnown, Grade? Grade) GradeOf(string text)
    {
        var word = CellText.Compact(text);
        if (GradeColumns.NoGrade.Contains(word, StringComparer.Ordinal))
            return (true, null);

        foreach (var grade in Enum.GetValues<Grade>())
        {
            if (word == Words.Of(grade))
                return (true, grade);
        }

        return (false, null);
    }
}
