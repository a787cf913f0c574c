using Microsoft.EntityFrameworkCore;
using Touyan.Modules.Accounts.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Accounts.SigningIn;

/// <summary>A sign-in that the sign-in page tells of; none outside a demo database.</summary>
public sealed record DemoHint(string UserName, string Post)
{
    /// <summary>Of invented people only.</summary>
    public const string Password = "Touyan-2026-demo";

    internal static async Task<IReadOnlyList<DemoHint>> AllAsync(TouyanDb db, CancellationToken ct) =>
        await db.DemoSignIns.OrderBy(d => d.Position).Select(d => new DemoHint(d.UserName, d.Post)).ToListAsync(ct);
}
