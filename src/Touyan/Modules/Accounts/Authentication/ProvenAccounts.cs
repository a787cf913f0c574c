using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Accounts.Authentication;

/// <summary>Finds the account behind a session or a token that is still in force, with its posts. The unit of work must be in its county.</summary>
internal sealed class ProvenAccounts(TouyanDb db, ProofQueries queries, PostsInForce posts, TimeProvider clock)
{
    public sealed record Proven
    {
        public AccountId Account { get; init; }
        public string Name { get; init; } = "";
        public MemberId? Member { get; init; }

        /// <summary>When the session or token was last used.</summary>
        public DateTime? LastSeenAt { get; init; }
        public bool MustChangePassword { get; init; }
        public DateTime PasswordChangedAt { get; init; }

        /// <summary>When the second factor was proved last in the session; never by a token.</summary>
        public DateTime? ProvedAt { get; init; }
        public IReadOnlyList<ActingPost> Posts { get; init; } = [];
    }

    public async Task<Proven?> FindAsync(Proof proof, CancellationToken ct)
    {
        var (now, today) = (clock.UtcNow, clock.Today);
        var found = proof.Session is { } session ? queries.BySession(db, session, today) : queries.ByToken(db, proof.Token!.Id, now, today);
        var rows = new List<ProofQueries.Row>();
        await foreach (var row in found.WithCancellation(ct))
            rows.Add(row);

        if (rows is not [var first, ..] || (proof.Token is { } token && !ApiToken.Fits(token.Secret, first.SecretHash)))
            return null;

        return new Proven
        {
            Account = first.Account,
            Name = first.Name,
            Member = first.Member,
            LastSeenAt = first.LastSeenAt,
            MustChangePassword = first.MustChangePassword,
            PasswordChangedAt = first.PasswordChangedAt,
            ProvedAt = first.ProvedAt,
            Posts = await posts.PlacedAsync(rows.Where(r => r.Post is not null).Select(r => r.Held), ct),
        };
    }
}
