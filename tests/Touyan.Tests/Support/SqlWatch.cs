using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Data.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Touyan.Kernel;

namespace Touyan.Tests.Support;

/// <summary>
/// Reads every statement that the program sends in any test: one that would leave its county, or that a distributed database could not
/// run, fails on the spot. Counts the statements of each request.
/// </summary>
public sealed class SqlWatch : DbCommandInterceptor
{
    private static readonly AsyncLocal<Count?> Current = new();
    private static readonly ConcurrentDictionary<string, string?> Judged = new(StringComparer.Ordinal);
    private const int MostJudged = 20_000;
    private readonly Lock gate = new();
    private FrozenSet<string>? owned;

    /// <summary>Statements by request, in order of their end.</summary>
    public ConcurrentQueue<(string Path, int Statements)> Requests { get; } = [];

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result
    )
    {
        Look(command, eventData);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    )
    {
        Look(command, eventData);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        Look(command, eventData);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<object> result,
        CancellationToken cancellationToken = default
    )
    {
        Look(command, eventData);
        return ValueTask.FromResult(result);
    }

    /// <summary>Does something outside a request and counts what it sends.</summary>
    public async Task<(T Result, int Statements)> CountAsync<T>(Func<Task<T>> act)
    {
        var count = Current.Value = new Count();
        var result = await act();
        return (result, count.Statements);
    }

    private void Look(DbCommand command, CommandEventData eventData)
    {
        if (Current.Value is { } count)
            Interlocked.Increment(ref count.Statements);

        if (eventData.CommandSource is CommandSource.Migrations || eventData.Context is not { } db)
            return;

        lock (gate)
            owned ??= db
                .Model.GetEntityTypes()
                .Where(t => typeof(ICountyOwned).IsAssignableFrom(t.ClrType))
                .Select(t => t.GetTableName()!)
                .ToFrozenSet(StringComparer.Ordinal);

        if (FaultOf(command.CommandText, owned) is { } fault)
            throw new InvalidOperationException($"{fault}\n{command.CommandText}");
    }

    // The program says the same thing many times over; to read it once is enough.
    private static string? FaultOf(string sql, IReadOnlySet<string> owned)
    {
        if (Judged.TryGetValue(sql, out var known))
            return known;

        if (Judged.Count > MostJudged)
            Judged.Clear();

        return Judged[sql] = SqlRules.Fault(sql, owned);
    }

    /// <summary>Counts what one request sends.</summary>
    public sealed class Counter(SqlWatch watch) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                app.Use(
                    async (http, following) =>
                    {
                        var count = Current.Value = new Count();
                        await following(http);
                        watch.Requests.Enqueue(($"{http.Request.Method} {http.Request.Path}", count.Statements));
                    }
                );
                next(app);
            };
    }

    private sealed class Count
    {
        public int Statements;
    }
}
