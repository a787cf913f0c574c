using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Touyan.Kernel;
using Touyan.Platform.Counties;
using Touyan.Platform.Keys;
using Touyan.Platform.Secrets;

namespace Touyan.Platform.Web.Api;

/// <summary>The answer to a write that carried an Idempotency-Key, kept so that a retry gets the same answer and nothing is done twice.</summary>
[NotInCountyFiles]
internal sealed class KeptAnswer : ICountyOwned, IUntraced
{
    internal const string BodyColumn = "kept_answers.body";

    private KeptAnswer() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    public AccountId AccountId { get; private set; }

    public string Key { get; private set; } = "";

    /// <summary>
    /// SHA-256 of method, path and body: the same key with another request is a mistake of the caller. Sealed, since of a body that is known but
    /// for a number the number could be guessed by it.
    /// </summary>
    public Secret<PrivateText> RequestHash { get; private set; } = null!;

    public DateTime At { get; private set; }

    /// <summary>Forgotten after that: until then whoever sends the same again is answered the same.</summary>
    public DateTime KeptUntil { get; private set; }

    public int Status { get; private set; }

    public string? Location { get; private set; }

    public Secret<PrivateText> Body { get; private set; } = null!;

    public static KeptAnswer Begin(Actor by, string key, string requestHash, DateTime now, TimeSpan kept) =>
        new()
        {
            CountyCode = by.County,
            Id = Guid.CreateVersion7(),
            AccountId = by.Account,
            Key = key,
            RequestHash = new PrivateText(requestHash),
            Body = new PrivateText(""),
            At = now,
            KeptUntil = now + kept,
        };

    public void Complete(int status, string? location, string body) => (Status, Location, Body) = (status, location, new PrivateText(body));

    /// <summary>The body as the database keeps it.</summary>
    public Secret<PrivateText> SealedBody(CountyKeySet keys) =>
        (Secret<PrivateText>)((ISecret)Body).SealedAt(new SecretPlace(CountyCode, BodyColumn, Id), keys.Value);
}

internal sealed class KeptAnswerTable : IEntityTypeConfiguration<KeptAnswer>
{
    public void Configure(EntityTypeBuilder<KeptAnswer> builder)
    {
        builder.ToTable("kept_answers");
        builder.Property(a => a.Key).HasMaxLength(200);
        builder.Property(a => a.RequestHash).IsSecret("kept_answers.request");
        builder.Property(a => a.Body).IsSecret(KeptAnswer.BodyColumn);
        builder
            .HasIndex(a => new
            {
                a.CountyCode,
                a.AccountId,
                a.Key,
            })
            .IsUnique();
        builder.HasIndex(a => new { a.CountyCode, a.KeptUntil });
    }
}
