using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Accounts.MyAccount;

/// <summary>One's own account: where one is signed in, which programs act in one's name.</summary>
public sealed class ViewMyAccount(TouyanDb db, AccountRules rules, TimeProvider clock)
{
    public sealed record Shown
    {
        public required string UserName { get; init; }

        /// <summary>When the password must be changed next.</summary>
        public required DateTime PasswordUntil { get; init; }

        /// <summary>The second factor; null while there is none.</summary>
        public required Factor? SecondFactor { get; init; }

        /// <summary>When an administrator took it away and one has not taken note yet.</summary>
        public required DateTime? FactorResetAt { get; init; }
        public required IReadOnlyList<Open> Sessions { get; init; }
        public required IReadOnlyList<Token> Tokens { get; init; }
    }

    /// <summary>A session that could be used now.</summary>
    public sealed record Open(SessionId Id, string Device, string? Address, DateTime StartedAt, DateTime LastSeenAt);

    public sealed record Factor(DateTime SetUpAt, int RecoveryCodesLeft);

    public sealed record Token(Guid Id, string Name, DateTime CreatedAt, DateTime ExpiresAt, DateTime? LastUsedAt);

    public async Task<Shown> RunAsync(Actor by, CancellationToken ct)
    {
        var now = clock.UtcNow;
        var awakeSince = now - rules.Idle;
        var account = await db.Accounts.AsNoTracking().SingleAsync(a => a.Id == by.Account, ct);
        return new Shown
        {
            UserName = account.UserName,
            PasswordUntil = account.PasswordChangedAt.AddDays(rules.PasswordAgeDays),
            SecondFactor = await FactorAsync(by, ct),
            FactorResetAt = account.FactorResetAt,
            Sessions = await db
                .Sessions.Where(s => s.AccountId == by.Account && s.EndedAt == null && !s.AwaitsCode && s.LastSeenAt > awakeSince)
                .OrderByDescending(s => s.LastSeenAt)
                .Select(s => new Open(s.Id, s.Device, s.Address, s.StartedAt, s.LastSeenAt))
                .ToListAsync(ct),
            Tokens = await db
                .ApiTokens.Where(t => t.AccountId == by.Account && t.RevokedAt == null && t.ExpiresAt > now)
                .OrderBy(t => t.ExpiresAt)
                .Select(t => new Token(t.Id, t.Name, t.CreatedAt, t.ExpiresAt, t.LastUsedAt))
                .ToListAsync(ct),
        };
    }

    private async Task<Factor?> FactorAsync(Actor by, CancellationToken ct)
    {
        var factor = await db.SecondFactors.AsNoTracking().SingleOrDefaultAsync(f => f.AccountId == by.Account, ct);
        return factor is null ? null : new Factor(factor.SetUpAt, factor.RecoveryHashes.Count);
    }
}
