using System.Data.Common;
using Touyan.Bench.Servers;

namespace Touyan.Bench.Yardsticks;

/// <summary>A connection that prepares each statement when it first meets it.</summary>
internal sealed class PreparedWriter(Ground ground) : IDisposable
{
    private readonly DbConnection connection = ground.Open();
    private readonly Dictionary<string, DbCommand> prepared = new(StringComparer.Ordinal);
    private DbTransaction? transaction;

    public void Begin() => transaction = connection.BeginTransaction();

    public void Commit()
    {
        transaction!.Commit();
        transaction.Dispose();
    }

    public void Run(string sql, object[] values)
    {
        if (!prepared.TryGetValue(sql, out var command))
            prepared[sql] = command = Prepare(sql, values);

        command.Transaction = transaction;
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i];

        command.ExecuteNonQuery();
    }

    public void Dispose() => connection.Dispose();

    private DbCommand Prepare(string sql, object[] values)
    {
        var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = (sql, transaction);
        for (var i = 0; i < values.Length; i++)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ($"@{i}", values[i]);
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
