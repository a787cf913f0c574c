using System.ComponentModel;
using Touyan.Kernel;
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
}
