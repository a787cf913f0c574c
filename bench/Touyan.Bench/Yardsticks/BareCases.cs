using System.Globalization;
using Touyan.Bench.Servers;

namespace Touyan.Bench.Yardsticks;

/// <summary>Some open cases of a county.</summary>
internal static class BareCases
{
    /// <summary>Those that the bench put there, by their numbers: the demo county has others.</summary>
    public const string Filled = $"SELECT id FROM cases WHERE number LIKE '{Data.CaseFill.Prefix}%'";

    /// <summary>Open ones that are not late: of a late one the product asks why.</summary>
    public static IReadOnlyList<Guid> Open(Ground ground, DateOnly today, int most)
    {
        using var connection = ground.Open();
        using var command = connection.CreateCommand();
        command.CommandText = string.Create(
            CultureInfo.InvariantCulture,
            $"{Filled} AND ended_at IS NULL AND due_on >= '{today:yyyy-MM-dd}' ORDER BY id LIMIT {most}"
        );
        using var reader = command.ExecuteReader();
        var ids = new List<Guid>();
        while (reader.Read())
            ids.Add(reader.GetGuid(0));

        return ids;
    }
}
