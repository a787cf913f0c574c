using Touyan.Platform.Data;

namespace Touyan.Platform;

/// <summary>Tells a proxy or a supervisor whether the program can work.</summary>
public static class Health
{
    /// <summary>204 while the database answers, 503 otherwise; open to everyone, tells nothing else.</summary>
    public static void MapHealth(this WebApplication app) =>
        app.MapGet(
                "/healthz",
                async (TouyanDb db, CancellationToken ct) =>
                    await db.Database.CanConnectAsync(ct)
                        ? Results.NoContent()
                        : Results.StatusCode(StatusCodes.Status503ServiceUnavailable)
            )
            .AllowAnonymous()
            .ExcludeFromDescription();
}
