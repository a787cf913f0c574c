using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Touyan.Kernel;
using Touyan.Platform.Data;

namespace Touyan.Platform.Web.Api;

/// <summary>
/// Writes that carry an <c>Idempotency-Key</c> are done once: key, change and answer are one transaction, and a retry is given the kept answer.
/// Refusals are not kept. Keys are kept for two days.
/// </summary>
public static class Idempotency
{
    public const string Header = "Idempotency-Key";

    private const int MostLetters = 200;
    private const int MostBytesKept = 80 << 20;

    private static readonly TimeSpan Kept = TimeSpan.FromDays(2);

    public static RouteHandlerBuilder Idempotent(this RouteHandlerBuilder endpoint) =>
        endpoint.AddEndpointFilter(RunAsync).WithMetadata(new IdempotentMark());

    /// <summary>Keeps the body readable a second time, to be hashed after it was bound; in memory, so that it lies nowhere in the clear.</summary>
    internal static Task KeepBodyAsync(HttpContext http, RequestDelegate next)
    {
        if (http.Request.Headers.ContainsKey(Header))
            http.Request.EnableBuffering(bufferThreshold: MostBytesKept);

        return next(http);
    }

    private static async ValueTask<object?> RunAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var key = http.Request.Headers[Header].ToString();
        if (key.Length == 0)
            return await next(context);

        if (key.Length > MostLetters)
            return Refusal.Invalid("idempotency-key.too-long", $"Idempotency-Key 不得超过 {MostLetters} 个字符。").ToProblem();

        var (db, by) = (http.RequestServices.GetRequiredService<TouyanDb>(), http.RequestServices.GetRequiredService<Actor>());
        var hash = await HashAsync(http.Request);
        if (await KeptAnswers.FindAsync(db, by, key, http.RequestAborted) is { } kept)
            return Replay(kept, hash);

        try
        {
            return await DoOnceAsync(context, next, db, KeptAnswer.Begin(by, key, hash, Now(http), Kept));
        }
        catch (DbUpdateException)
        {
            // Two requests with one key at the same time: the database let only one through.
            db.ChangeTracker.Clear();
            if (await KeptAnswers.FindAsync(db, by, key, http.RequestAborted) is { } winner)
                return Replay(winner, hash);

            throw;
        }
    }

    private static async Task<object?> DoOnceAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next,
        TouyanDb db,
        KeptAnswer answer
    )
    {
        var http = context.HttpContext;
        await using var transaction = await db.Database.BeginTransactionAsync(http.RequestAborted);
        db.Add(answer);
        await db.SaveChangesAsync(http.RequestAborted);
        var result = await next(context);
        var status = (result as IStatusCodeHttpResult)?.StatusCode ?? StatusCodes.Status200OK;
        if (status >= 300)
            return result;

        var json = http.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        var value = result is IValueHttpResult valued ? valued.Value : null;
        answer.Complete(status, (result as Made)?.Location, value is null ? "" : JsonSerializer.Serialize(value, value.GetType(), json));
        await KeptAnswers.KeepAsync(db, answer, http.RequestAborted);
        await transaction.CommitAsync(http.RequestAborted);
        return result;
    }

    private static IResult Replay(KeptAnswer kept, string hash)
    {
        if (kept.RequestHash.Value.Value != hash)
            return Refusal.Conflict("idempotency-key.reused", "同一 Idempotency-Key 已用于另一请求。").ToProblem();

        return new Replayed(kept);
    }

    private static DateTime Now(HttpContext http) => http.RequestServices.GetRequiredService<TimeProvider>().UtcNow;

    private static async Task<string> HashAsync(HttpRequest request)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sha.AppendData(Encoding.UTF8.GetBytes($"{request.Method} {request.Path}{request.QueryString}\n"));
        request.Body.Position = 0;
        var buffer = new byte[81920];
        for (int read; (read = await request.Body.ReadAsync(buffer)) > 0; )
            sha.AppendData(buffer, 0, read);

        request.Body.Position = 0;
        return Convert.ToHexStringLower(sha.GetHashAndReset());
    }

    private sealed class Replayed(KeptAnswer kept) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = kept.Status;
            httpContext.Response.Headers["Idempotency-Replayed"] = "true";
            if (kept.Location is not null)
                httpContext.Response.Headers.Location = kept.Location;

            httpContext.Response.ContentType = "application/json; charset=utf-8";
            return httpContext.Response.WriteAsync(kept.Body.Value.Value);
        }
    }
}

internal sealed record IdempotentMark;
