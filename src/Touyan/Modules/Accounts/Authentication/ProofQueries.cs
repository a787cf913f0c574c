using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Accounts.Authentication;

/// <summary>
/// The question that every request asks first: is this session or token in force, whose is it, and which posts does he hold today? One
/// statement, compiled once.
/// </summary>
internal sealed class ProofQueries
{
    /// <summary>An account, once for each post; once without a post when it holds none.</summary>
    public sealed record Row
    {
        public AccountId Account { get; init; }
        public string Name { get; init; } = "";
        public MemberId? Member { get; init; }
        public DateTime? LastSeenAt { get; init; }
        public bool MustChangePassword { get; init; }
        public DateTime PasswordChangedAt { get; init; }
        public DateTime? ProvedAt { get; init; }
        public string SecretHash { get; init; } = "";
        public Guid? Post { get; init; }
        public Role? Role { get; init; }
        public OrganizationId? OrganizationId { get; init; }
        public string? DelegatedBy { get; init; }

        public PostsInForce.Held Held => new(Role!.Value, OrganizationId, DelegatedBy);
    }

    public Func<TouyanDb, SessionId, DateOnly, IAsyncEnumerable<Row>> BySession { get; } =
        EF.CompileAsyncQuery(
            (TouyanDb db, SessionId id, DateOnly today) =>
                from session in db.Set<Session>()
                where session.Id == id && session.EndedAt == null && !session.AwaitsCode
                join account in db.Set<Account>() on session.AccountId equals account.Id
                where account.DisabledAt == null
                from post in db.Set<AccountPost>()
                    .Where(p => p.AccountId == account.Id && p.From <= today && (p.To == null || today < p.To))
                    .DefaultIfEmpty()
                orderby post.Id
                select new Row
                {
                    Account = account.Id,
                    Name = account.Name,
                    Member = account.MemberId,
                    LastSeenAt = session.LastSeenAt,
                    MustChangePassword = account.MustChangePassword,
                    PasswordChangedAt = account.PasswordChangedAt,
                    ProvedAt = session.ProvedAt,
                    Post = post.Id,
                    Role = post.Role,
                    OrganizationId = post.OrganizationId,
                    DelegatedBy = post.DelegatedBy,
                }
        );

    public Func<TouyanDb, Guid, DateTime, DateOnly, IAsyncEnumerable<Row>> ByToken { get; } =
        EF.CompileAsyncQuery(
            (TouyanDb db, Guid id, DateTime now, DateOnly today) =>
                from token in db.Set<ApiToken>()
                where token.Id == id && token.RevokedAt == null && now < token.ExpiresAt
                join account in db.Set<Account>() on token.AccountId equals account.Id
                where account.DisabledAt == null
                from post in db.Set<AccountPost>()
                    .Where(p => p.AccountId == account.Id && p.From <= today && (p.To == null || today < p.To))
                    .DefaultIfEmpty()
                orderby post.Id
                select new Row
                {
                    Account = account.Id,
                    Name = account.Name,
                    Member = account.MemberId,
                    LastSeenAt = token.LastUsedAt,
                    MustChangePassword = account.MustChangePassword,
                    PasswordChangedAt = account.PasswordChangedAt,
                    SecretHash = token.SecretHash,
                    Post = post.Id,
                    Role = post.Role,
                    OrganizationId = post.OrganizationId,
                    DelegatedBy = post.DelegatedBy,
                }
        );
}
