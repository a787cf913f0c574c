using System.Globalization;
using Touyan.Bench.Servers;

namespace Touyan.Bench.Yardsticks;

/// <summary>Some open cases of a county.</summary>
internal static class BareCases
{
    public static IReadOnlyList<Guid> Open(Ground ground, int most)
    {
        using var connection = ground.Open();
        using var command = connection.CreateCommand();
        command.CommandText = string.Create(
            CultureInfo.InvariantCulture,
            $"SELECT id FROM cases WHERE ended_at IS NULL ORDER BY id LIMIT {most}"
        );
        using var reader = command.ExecuteReader();
        var ids = new List<Guid>();
        while (reader.Read())
            ids.Add(reader.GetGuid(0));

        return ids;
    }
}
