using Touyan.Kernel;
using Touyan.Modules.Organizations.Model;

namespace Touyan.Modules.Organizations.Import;

/// <summary>What becomes of a row.</summary>
public enum OrganizationOutcome
{
    /// <summary>A new organisation.</summary>
    New,

    /// <summary>In the books already, exactly so.</summary>
    Unchanged,

    Rejected,
}

/// <summary>A row and what becomes of it.</summary>
public sealed record OrganizationVerdict(OrganizationRow Row)
{
    public OrganizationOutcome Outcome { get; init; }

    /// <summary>The organisation that it already is.</summary>
    public RegisteredOrganization? Existing { get; init; }

    /// <summary>The verdict on the row of its parent, where the parent is a row of this sheet.</summary>
    public OrganizationVerdict? ParentRow { get; init; }

    /// <summary>Its parent, where that is in the books.</summary>
    public RegisteredOrganization? Parent { get; init; }

    /// <summary>The day from which a new one stands.</summary>
    public DateOnly EstablishedOn { get; init; }

    /// <summary>Rows of this sheet that stand above it.</summary>
    public int Depth => ParentRow is null ? 0 : ParentRow.Depth + 1;

    internal OrganizationType TypeOfRow => Row.Type!.Value;
}

/// <summary>What a check needs to know beside the rows.</summary>
/// <param name="Register">The books.</param>
/// <param name="Reach">Where the importer may add organisations.</param>
/// <param name="Rules">What may stand below what.</param>
/// <param name="EstablishedOn">Day of establishment for rows that give none.</param>
public sealed record OrganizationCheckSetting(OrganizationRegister Register, Reach Reach, PlacementRules Rules, DateOnly EstablishedOn);

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
            EstablishedOn = row.EstablishedOn ?? Latest(setting.EstablishedOn, parent?.EstablishedOn, parentRow?.EstablishedOn),
        };
        CheckPlace(verdict, parentRow);
        if (verdict.Existing is { } existing)
            CheckAgainst(existing, verdict);
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

    // An import enters what is missing; what differs is changed by an act with a reason and a paper.
    private void CheckAgainst(RegisteredOrganization existing, OrganizationVerdict verdict)
    {
        var row = verdict.Row;
        if (!existing.IsOpen)
        {
            row.Wrong("code.of-dissolved", OrganizationColumns.Code, $"组织代码 {row.Code} 属于已撤销的“{existing.Name}”");
            return;
        }

        if (row.Name.Length > 0 && row.Name != existing.Name)
            row.Wrong("name.differs", OrganizationColumns.Name, $"台账中的名称是“{existing.Name}”，更名请办理更名");

        if (row.Type is { } type && type != existing.Type)
            row.Wrong("type.differs", OrganizationColumns.Type, $"台账中的类别是{Words.Of(existing.Type)}，请办理类别调整");

        if (row.Sector is { } sector && sector != existing.Sector)
            row.Wrong("sector.differs", OrganizationColumns.Sector, "与台账中的领域不同，请办理类别、领域调整");

        if (row.Division is { } division && division != existing.Division)
            row.Wrong(
                "division.differs",
                OrganizationColumns.Division,
                $"台账中的行政区划是 {existing.Division ?? "（空）"}，请办理信息更正"
            );

        if (verdict.ParentRow is not null || verdict.Parent?.Id != existing.ParentId)
            row.Wrong("parent.differs", OrganizationColumns.Parent, "与台账中的上级不同，请办理隶属调整");
    }

    private void CheckNew(OrganizationVerdict verdict)
    {
        var row = verdict.Row;
        if (!IsWithinReach(verdict))
            row.Wrong("parent.out-of-reach", OrganizationColumns.Parent, "您的职务无权在该处增设党组织");

        var parentType = verdict.ParentRow?.TypeOfRow ?? verdict.Parent?.Type;
        if (setting.Rules.Check(verdict.TypeOfRow, parentType) is { } misplaced)
            row.Wrong("type.not-allowed-below-parent", OrganizationColumns.Type, misplaced.Message);

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
