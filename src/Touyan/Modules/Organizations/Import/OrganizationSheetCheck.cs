using Touyan.Kernel;
using Touyan.Modules.Organizations.Model;

namespace Touyan.Modules.Organizations.Import;

/// <summary>
/// Checks all rows of a sheet against each other and against the books: rows in any order, parents after their children. Pure. Every row
/// gets its verdict.
/// </summary>
public sealed class OrganizationSheetCheck(OrganizationCheckSetting setting)
{
    private readonly Dictionary<string, OrganizationRow> byCode = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<OrganizationRow>> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<OrganizationRow, OrganizationVerdict> verdicts = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<(object? Parent, string Name)> taken = [];

    /// <summary>The verdict on each row, in the order of the rows.</summary>
    public IReadOnlyList<OrganizationVerdict> Run(IReadOnlyList<OrganizationRow> rows)
    {
        foreach (var row in rows)
            Enter(row);

        foreach (var row in rows)
            Judge(row);

        return [.. rows.Select(row => verdicts[row])];
    }

    private void Enter(OrganizationRow row)
    {
        if (row.Code is not null && !byCode.TryAdd(row.Code, row))
            row.Wrong(
                "code.duplicate-in-file",
                OrganizationColumns.Code,
                $"组织代码 {row.Code} 与第 {byCode[row.Code].Row} 行重复，以先出现的为准"
            );
        else if (byName.TryGetValue(row.Name, out var same))
            same.Add(row);
        else
            byName[row.Name] = [row];
    }

    // Depth is bounded by the sheet: the way up is walked without recursion.
    private void Judge(OrganizationRow row)
    {
        var way = new List<OrganizationRow>();
        var seen = new HashSet<OrganizationRow>(ReferenceEqualityComparer.Instance);
        for (var up = row; up is not null && !verdicts.ContainsKey(up); up = ParentRowOf(up))
        {
            if (!seen.Add(up))
            {
                MarkCircle(way, up);
                break;
            }

            way.Add(up);
        }

        for (var i = way.Count - 1; i >= 0; i--)
            Decide(way[i]);
    }

    private static void MarkCircle(List<OrganizationRow> way, OrganizationRow again)
    {
        foreach (var row in way.Skip(way.IndexOf(again)))
            row.Wrong("parent.circular", OrganizationColumns.Parent, "上下级关系成环：沿上级找下去又回到了本行");
    }

    private OrganizationRow? ParentRowOf(OrganizationRow row)
    {
        if (row.Parent is null)
            return null;

        if (byCode.TryGetValue(row.Parent, out var coded))
            return coded;

        return setting.Register.WithCode(row.Parent) is null && byName.TryGetValue(row.Parent, out var named) && named.Count == 1
            ? named[0]
            : null;
    }

    private void Decide(OrganizationRow row)
    {
        var parentRow = ParentRowOf(row) is { } up && verdicts.TryGetValue(up, out var above) ? above : null;
        var parent = parentRow is null ? ParentInBooks(row) : parentRow.Existing;
        var verdict = new OrganizationVerdict(row)
        {
            Existing = ExistingOf(row, parent, parentRow),
            ParentRow = parentRow?.Existing is null ? parentRow : null,
            Parent = parent,
            Level = 1 + (parentRow is { Existing: null } ? parentRow.Level : OrganizationPath.Depth(parent?.Path ?? OrganizationPath.Root)),
            EstablishedOn = row.EstablishedOn ?? Latest(setting.EstablishedOn, parent?.EstablishedOn, parentRow?.EstablishedOn),
        };
        CheckPlace(verdict, parentRow);
        if (verdict.Existing is { } existing)
            OrganizationDifferences.Tell(existing, verdict);
        else if (row.Problems.Count == 0)
            CheckNew(verdict);

        verdicts[row] = verdict with { Outcome = OutcomeOf(verdict) };
    }

    private static OrganizationOutcome OutcomeOf(OrganizationVerdict verdict)
    {
        if (verdict.Row.Problems.Count > 0)
            return OrganizationOutcome.Rejected;

        return verdict.Existing is null ? OrganizationOutcome.New : OrganizationOutcome.Unchanged;
    }

    private RegisteredOrganization? ParentInBooks(OrganizationRow row)
    {
        if (row.Parent is null)
            return null;

        return setting.Register.WithCode(row.Parent) ?? (setting.Register.Named(row.Parent) is [var only] ? only : null);
    }

    private RegisteredOrganization? ExistingOf(OrganizationRow row, RegisteredOrganization? parent, OrganizationVerdict? parentRow)
    {
        if (row.Code is not null)
            return setting.Register.WithCode(row.Code);

        var isBelowNew = parentRow is { Existing: null };
        return isBelowNew || (row.Parent is not null && parent is null) ? null : setting.Register.At(parent?.Id, row.Name);
    }

    private void CheckPlace(OrganizationVerdict verdict, OrganizationVerdict? parentRow)
    {
        var row = verdict.Row;
        if (row.Problems.Exists(p => p.Code == "parent.circular"))
            return;

        if (row.Parent is null)
        {
            if (row.Type is { } type && !setting.Rules.Allows(type, parent: null))
                row.Wrong("parent.required", OrganizationColumns.Parent, $"没有填写上级组织；{Words.Of(type)}不能没有上级");
        }
        else if (parentRow is { Outcome: OrganizationOutcome.Rejected, Existing: null })
            row.Wrong("parent.rejected", OrganizationColumns.Parent, $"上级（第 {parentRow.Row.Row} 行）有误，不能导入");
        else if (parentRow is null && verdict.Parent is null)
            NotFound(row);
        else if (verdict.Parent is { IsOpen: false })
            row.Wrong("parent.dissolved", OrganizationColumns.Parent, $"上级“{verdict.Parent.Name}”已经撤销");
    }

    private void NotFound(OrganizationRow row)
    {
        var isAmbiguous =
            setting.Register.Named(row.Parent!).Count > 1 || (byName.TryGetValue(row.Parent!, out var same) && same.Count > 1);
        if (isAmbiguous)
            row.Wrong("parent.ambiguous", OrganizationColumns.Parent, $"有多个党组织名为“{row.Parent}”，请改填组织代码");
        else
            row.Wrong("parent.not-found", OrganizationColumns.Parent, $"文件和台账中都没有上级“{row.Parent}”");
    }

    private void CheckNew(OrganizationVerdict verdict)
    {
        var row = verdict.Row;
        if (!IsWithinReach(verdict))
            row.Wrong("parent.out-of-reach", OrganizationColumns.Parent, "您的职务无权在该处增设党组织");

        var parentType = verdict.ParentRow?.TypeOfRow ?? verdict.Parent?.Type;
        if (setting.Rules.Check(verdict.TypeOfRow, parentType) is { } misplaced)
            row.Wrong("type.not-allowed-below-parent", OrganizationColumns.Type, misplaced.Message);

        if (verdict.Level > OrganizationPath.MostLevels)
            row.Wrong("parent.too-deep", OrganizationColumns.Parent, OrganizationRefusals.TooDeep.Message);

        if (verdict.EstablishedOn < (verdict.ParentRow?.EstablishedOn ?? verdict.Parent?.EstablishedOn))
            row.Wrong("established-on.before-parent", OrganizationColumns.EstablishedOn, "成立日期早于上级党组织的成立日期");

        object? place = verdict.ParentRow is { } above ? above.Row : verdict.Parent?.Id;
        if (verdict.ParentRow is null && setting.Register.At(verdict.Parent?.Id, row.Name) is { } same)
            row.Wrong(
                "name.taken",
                OrganizationColumns.Name,
                $"同一上级之下已有“{same.Name}”{(same.Code is null ? "" : $"（{same.Code}）")}"
            );
        else if (row.Problems.Count == 0 && !taken.Add((place, row.Name)))
            row.Wrong("name.duplicate-in-file", OrganizationColumns.Name, "同一上级之下有两行同名，以先出现的为准");
    }

    private bool IsWithinReach(OrganizationVerdict verdict)
    {
        if (verdict.ParentRow is not null)
            return true;

        return verdict.Parent is { } parent ? setting.Reach.Covers(parent.Path) : setting.Reach.IsWholeCounty;
    }

    private static DateOnly Latest(DateOnly one, params ReadOnlySpan<DateOnly?> others)
    {
        foreach (var other in others)
            one = other > one ? other.Value : one;

        return one;
    }
}
