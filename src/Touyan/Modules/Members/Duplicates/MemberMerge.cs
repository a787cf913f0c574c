using System.ComponentModel;
using System.Text.Json;
using Touyan.Kernel;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Members.Duplicates;

/// <summary>Two records of one person made one: what was kept, what was moved, so that it can be undone exactly.</summary>
[DisplayName("重复党员合并")]
public sealed class MemberMerge : ICountyOwned
{
    private MemberMerge() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    [DisplayName("保留")]
    public MemberId KeptId { get; private set; }

    [DisplayName("并入")]
    public MemberId MergedId { get; private set; }

    [DisplayName("原因")]
    public string Reason { get; private set; } = "";

    [DisplayName("合并时间")]
    public DateTime MergedAt { get; private set; }

    [DisplayName("撤销时间")]
    public DateTime? UndoneAt { get; private set; }

    /// <summary>JSON: values of the kept record before, and ids of the rows moved to it.</summary>
    [NotTraced]
    public string Moved { get; private set; } = "";

    /// <summary>Versions of both records right after the merge: undo asks that neither changed since.</summary>
    [NotTraced]
    public int KeptVersion { get; private set; }

    [NotTraced]
    public int MergedVersion { get; private set; }

    /// <summary>Records a merge that was just done; both records are saved already, so that their versions are those after it.</summary>
    public static MemberMerge Of(Member kept, Member merged, string reason, MovedParts moved, DateTime at) =>
        new()
        {
            CountyCode = kept.CountyCode,
            Id = Guid.CreateVersion7(),
            KeptId = kept.Id,
            MergedId = merged.Id,
            Reason = reason,
            MergedAt = at,
            Moved = JsonSerializer.Serialize(moved),
            KeptVersion = kept.Version,
            MergedVersion = merged.Version,
        };

    internal MovedParts Parts => JsonSerializer.Deserialize<MovedParts>(Moved)!;

    /// <summary>Takes it back, as long as both records are as the merge left them.</summary>
    public Refusal? Undo(Member kept, Member merged, DateTime at)
    {
        if (UndoneAt is not null)
            return MemberRefusals.MergeUndone;

        if (kept.Version != KeptVersion || merged.Version != MergedVersion)
            return MemberRefusals.ChangedSinceMerge;

        UndoneAt = at;
        return null;
    }
}

/// <summary>What a merge moved to the record that stays: ids of rows, and names of the values that it lacked.</summary>
public sealed record MovedParts(
    IReadOnlyList<Guid> Educations,
    IReadOnlyList<Guid> Honours,
    IReadOnlyList<Guid> Posts,
    IReadOnlyList<string> Filled,
    IReadOnlyList<Guid>? Accounts = null
);
