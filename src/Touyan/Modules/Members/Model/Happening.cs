namespace Touyan.Modules.Members.Model;

/// <summary>The three dates of a fact: when it happened, when it was entered, and the date on the paper that proves it.</summary>
public sealed record Happening(DateOnly On, DateTime RecordedAt)
{
    public DateOnly? EvidenceOn { get; init; }

    /// <summary>Number of that paper.</summary>
    public string? DocumentNumber { get; init; }
}

/// <summary>What begins a spell of membership, in the office's words.</summary>
internal static class Causes
{
    public const string Conversion = "转正";
    public const string Extension = "延长预备期";
    public const string Suspension = "停止党籍";
    public const string Restoration = "恢复党籍";
    public const string LostContact = "失去联系";
    public const string Found = "取得联系";
    public const string Death = "去世";
    public const string Move = "组织调整";
    public const string Admission = "接收为预备党员";
    public const string TransferOut = "组织关系转出";
    public const string TransferIn = "组织关系转入";
    public const string WithUnit = "整建制转接";
    public const string Merge = "党组织合并";
    public const string Duplicate = "重复登记，并入另一档案";
}
