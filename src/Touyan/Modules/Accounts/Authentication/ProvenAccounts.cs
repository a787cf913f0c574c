using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Accounts.Authentication;

/// <summary>Finds the account behind a session or a token that is still in force. The unit of work must be in its county.</summary>
internal sealed class ProvenAccounts(TouyanDb db, TimeProvider clock)
{
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);

    public sealed record Proven
    {
        public AccountId Account { get; init; }
        public string Name { get; init; } = "";
        public MemberId? Member { get; init; }

        /// <summary>When the session or token was last used.</summary>
        public DateTime? LastSeenAt { get; init; }
        public bool MustChangePassword { get; init; }
        public DateTime PasswordChangedAt { get; init; }
        public string SecretHash { get; init; } = "";
    }

    public async Task<Proven?> FindAsync(Proof proof, CancellationToken ct)
    {
        if (proof.Session is { } session)
            return await BySession(session).SingleOrDefaultAsync(ct);

        var token = proof.Token!;
        var proven = await ByToken(token.Id, clock.UtcNow).SingleOrDefaultAsync(ct);
        return proven is not null && ApiToken.Fits(token.Secret, proven.SecretHash) ? proven : null;
    }

    /// <summary>Notes that it was used, at most once a minute.</summary>
    public async Task SeenAsync(Proof proof, Proven proven, CancellationToken ct)
    {
        var now = clock.UtcNow;
        if (now - proven.LastSeenAt < SeenEvery)
            return;

        if (proof.Session is { } session)
            await db.Sessions.Where(s => s.Id == session).ExecuteUpdateAsync(set => set.SetProperty(s => s.LastSeenAt, now), ct);
        else
            await db.ApiTokens.Where(t => t.Id == proof.Token!.Id).ExecuteUpdateAsync(set => set.SetProperty(t => t.LastUsedAt, now), ct);
    }

    private IQueryable<Proven> BySession(SessionId id) =>
        from session in db.Sessions
        where session.Id == id && session.EndedAt == null
        join account in db.Accounts on session.AccountId equals account.Id
        where account.DisabledAt == null
        select new Proven
        {
            Account = account.Id,
            Name = account.Name,
            Member = account.MemberId,
            LastSeenAt = session.LastSeenAt,
            MustChangePassword = account.MustChangePassword,
            PasswordChangedAt = account.PasswordChangedAt,
        };

    private IQueryable<Proven> ByToken(Guid id, DateTime now) =>
        from token in db.ApiTokens
        where token.Id == id && token.RevokedAt == null && now < token.ExpiresAt
        join account in db.Accounts on token.AccountId equals account.Id
        where account.DisabledAt == null
        select new Proven
        {
            Account = account.Id,
            Name = account.Name,
            Member = account.MemberId,
            LastSeenAt = token.LastUsedAt,
            MustChangePassword = account.MustChangePassword,
            PasswordChangedAt = account.PasswordChangedAt,
            SecretHash = token.SecretHash,
        };
}
