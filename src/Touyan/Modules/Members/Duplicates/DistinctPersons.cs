using System.ComponentModel;
using Touyan.Kernel;

namespace Touyan.Modules.Members.Duplicates;

/// <summary>Two records that look alike and are of two persons: somebody looked and said so; they are not shown as duplicates again.</summary>
[DisplayName("不是同一人")]
public sealed class DistinctPersons : ICountyOwned
{
    private DistinctPersons() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    [DisplayName("党员")]
    public MemberId FirstId { get; private set; }

    [DisplayName("另一党员")]
    public MemberId SecondId { get; private set; }

    [DisplayName("理由")]
    public string Reason { get; private set; } = "";

    [DisplayName("认定时间")]
    public DateTime At { get; private set; }

    public static DistinctPersons Of(int county, MemberId one, MemberId other, string reason, DateTime at)
    {
        var (first, second) = InOrder(one, other);
        return new()
        {
            CountyCode = county,
            Id = Guid.CreateVersion7(),
            FirstId = first,
            SecondId = second,
            Reason = reason,
            At = at,
        };
    }

    /// <summary>A pair has one order, whichever of the two is named first.</summary>
    public static (MemberId First, MemberId Second) InOrder(MemberId one, MemberId other) =>
        one.Value.CompareTo(other.Value) <= 0 ? (one, other) : (other, one);
}
