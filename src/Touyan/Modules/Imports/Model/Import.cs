using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Imports.Model;

/// <summary>How far an import has come.</summary>
public enum ImportStatus
{
    [Display(Name = "正在核对")]
    Checking = 1,

    [Display(Name = "文件不能读取")]
    Refused = 2,

    [Display(Name = "待确认")]
    Checked = 3,

    [Display(Name = "正在写入")]
    Applying = 4,

    [Display(Name = "已导入")]
    Applied = 5,

    [Display(Name = "已撤销")]
    Undone = 6,

    [Display(Name = "已放弃")]
    Discarded = 7,

    [Display(Name = "没有办成")]
    Failed = 8,
}

/// <summary>One import, from the file to what became of it. Only its verbs change its status.</summary>
[DisplayName("导入")]
public sealed class Import : ICountyOwned, IVersioned
{
    private Import() { }

    public int CountyCode { get; private set; }

    public ImportId Id { get; private set; }

    [NotTraced]
    public string Kind { get; private set; } = "";

    [DisplayName("文件名")]
    public string FileName { get; private set; } = "";

    /// <summary>SHA-256 of the file, lower-case hex.</summary>
    [NotTraced]
    public string FileHash { get; private set; } = "";

    [NotTraced]
    public long FileBytes { get; private set; }

    /// <summary>JSON: what was chosen beside the file.</summary>
    [NotTraced]
    public string Options { get; private set; } = "{}";

    [DisplayName("状态")]
    public ImportStatus Status { get; private set; }

    [NotTraced]
    public AccountId UploadedBy { get; private set; }

    [DisplayName("上传人")]
    public string UploadedByName { get; private set; } = "";

    [NotTraced]
    public DateTime UploadedAt { get; private set; }

    /// <summary>Rows done so far while checking; written past the change tracker, like <see cref="Rows"/> as far as it is known by then.</summary>
    [NotTraced]
    [NotWitnessed]
    public int Progress { get; private set; }

    /// <summary>JSON: <see cref="FoundSheet"/>.</summary>
    [NotTraced]
    public string? Found { get; private set; }

    [NotTraced]
    public string? RefusalCode { get; private set; }

    [DisplayName("原因")]
    public string? RefusalMessage { get; private set; }

    [DisplayName("行数")]
    [NotWitnessed]
    public int Rows { get; private set; }

    [DisplayName("通过")]
    public int Accepted { get; private set; }

    [DisplayName("未通过")]
    public int Rejected { get; private set; }

    [DisplayName("有提示")]
    public int Warned { get; private set; }

    [DisplayName("全部通过才导入")]
    public bool AllOrNothing { get; private set; }

    [DisplayName("导入时间")]
    public DateTime? AppliedAt { get; private set; }

    [DisplayName("撤销时间")]
    public DateTime? UndoneAt { get; private set; }

    /// <summary>When the sheet and its rows were removed; the counts and the fingerprint stay.</summary>
    [DisplayName("表格清除时间")]
    public DateTime? EmptiedAt { get; private set; }

    [NotTraced]
    public int Version { get; set; }

    internal TrailSubject Subject => new("import", Id.Value, FileName);

    public static Import Upload(Actor by, string kind, string fileName, string hash, long bytes, string options, DateTime now) =>
        new()
        {
            CountyCode = by.County,
            Id = EntityId.New<ImportId>(),
            Kind = kind,
            FileName = fileName,
            FileHash = hash,
            FileBytes = bytes,
            Options = options,
            Status = ImportStatus.Checking,
            UploadedBy = by.Account,
            UploadedByName = by.Name,
            UploadedAt = now,
        };

    /// <summary>The file turned out not to be readable.</summary>
    public void Refuse(Refusal refusal) => (Status, RefusalCode, RefusalMessage) = (ImportStatus.Refused, refusal.Code, refusal.Message);

    /// <summary>The check is done; or done anew, while the rows are being written.</summary>
    internal void Count(string found, RowTally tally)
    {
        (Found, Rows, Accepted, Rejected, Warned) = (found, tally.Rows, tally.Accepted, tally.Rejected, tally.Warned);
        if (Status is ImportStatus.Checking)
            Status = ImportStatus.Checked;
    }

    /// <summary>Someone has seen the preview and says yes.</summary>
    public Refusal? Accept(bool allOrNothing)
    {
        if (Status is ImportStatus.Checking)
            return ImportRefusals.NotChecked;

        if (Status is not ImportStatus.Checked)
            return ImportRefusals.AlreadyDecided;

        if (Accepted == 0)
            return ImportRefusals.NothingToTake;

        if (allOrNothing && Rejected > 0)
            return ImportRefusals.SomeRejected;

        (Status, AllOrNothing) = (ImportStatus.Applying, allOrNothing);
        return null;
    }

    /// <summary>On the way in the rows no longer passed as they were seen: checked anew, nothing was written.</summary>
    public void SendBack() => (Status, Progress) = (ImportStatus.Checking, 0);

    /// <summary>The rows are written.</summary>
    public void Complete(DateTime now) => (Status, AppliedAt) = (ImportStatus.Applied, now);

    /// <summary>Checking or writing could not be done; nothing was written.</summary>
    public void Fail(Refusal why) => (Status, RefusalCode, RefusalMessage) = (ImportStatus.Failed, why.Code, why.Message);

    /// <summary>Once more from the beginning.</summary>
    public Refusal? Retry()
    {
        if (Status is not ImportStatus.Failed)
            return ImportRefusals.AlreadyDecided;

        (Status, RefusalCode, RefusalMessage, Progress) = (ImportStatus.Checking, null, null, 0);
        return null;
    }

    public Refusal? Undo(DateTime now)
    {
        if (Status is not ImportStatus.Applied)
            return ImportRefusals.NotApplied;

        (Status, UndoneAt) = (ImportStatus.Undone, now);
        return null;
    }

    public Refusal? Discard()
    {
        if (Status is not (ImportStatus.Checked or ImportStatus.Refused or ImportStatus.Failed))
            return ImportRefusals.AlreadyDecided;

        Status = ImportStatus.Discarded;
        return null;
    }

    /// <summary>When something was last done with it: from then on its sheet is kept for a while.</summary>
    public DateTime LastStepAt => UndoneAt ?? AppliedAt ?? UploadedAt;

    /// <summary>The sheet and its rows are removed.</summary>
    public void Empty(DateTime now) => EmptiedAt = now;
}
