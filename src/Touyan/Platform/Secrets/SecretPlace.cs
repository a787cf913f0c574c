using System.Text;

namespace Touyan.Platform.Secrets;

/// <summary>Where a sealed value stands. It opens there and nowhere else: not in another row, column or county.</summary>
/// <param name="County">County code.</param>
/// <param name="Column">Name of the column that never changes, <c>members.phone</c>.</param>
/// <param name="Row">Key of the row within the county.</param>
public readonly record struct SecretPlace(int County, string Column, string Row)
{
    public SecretPlace(int county, string column, Guid row)
        : this(county, column, row.ToString("N")) { }

    internal byte[] ToBytes() => Encoding.UTF8.GetBytes($"{County}/{Column}/{Row}");
}
