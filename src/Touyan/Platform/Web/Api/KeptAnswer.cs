using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Touyan.Kernel;

namespace Touyan.Platform.Web.Api;

/// <summary>The answer to a write that carried an Idempotency-Key, kept so that a retry gets the same answer and nothing is done twice.</summary>
internal sealed class KeptAnswer : ICountyOwned, IUntraced
{
    private KeptAnswer() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    public AccountId AccountId { get; private set; }

    public string Key { get; private set; } = "";

    /// <summary>SHA-256 of method, path and body: the same key with another request is a mistake of the caller.</summary>
    public string RequestHash { get; private set; } = "";

    public DateTime At { get; private set; }

    public int Status { get; private set; }

    public string? Location { get; private set; }

    public string Body { get; private set; } = "";

    public static KeptAnswer Begin(Actor by, string key, string requestHash, DateTime now) =>
        new()
        {
            CountyCode = by.County,
            Id = Guid.CreateVersion7(),
            AccountId = by.Account,
            Key = key,
            RequestHash = requestHash,
            At = now,
        };

    public void Complete(int status, string? location, string body) => (Status, Location, Body) = (status, location, body);
}

internal sealed class KeptAnswerTable : IEntityTypeConfiguration<KeptAnswer>
{
    public void Configure(EntityTypeBuilder<KeptAnswer> builder)
    {
        builder.ToTable("kept_answers");
        builder.Property(a => a.Key).HasMaxLength(200);
        builder
            .HasIndex(a => new
            {
                a.CountyCode,
                a.AccountId,
                a.Key,
            })
            .IsUnique();
        builder.HasIndex(a => new { a.CountyCode, a.At });
    }
}
