using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Touyan.Platform.Data;
using Touyan.Platform.Secrets;

namespace Touyan.Modules.Transfers.Model;

internal sealed class TransferTable : IEntityTypeConfiguration<Transfer>
{
    public void Configure(EntityTypeBuilder<Transfer> builder)
    {
        builder.ToTable("transfers");
        builder.Property(t => t.Name).HasMaxLength(Transfer.NameMaxLength);
        builder.Property(t => t.FromName).HasMaxLength(Transfer.NameMaxLength);
        builder.Property(t => t.ToName).HasMaxLength(Transfer.NameMaxLength);
        builder.Property(t => t.DuesPaidTo).HasMaxLength(7);
        builder.Property(t => t.LetterNumber).HasMaxLength(Transfer.NumberMaxLength);
        builder.Property(t => t.EndedFor).HasMaxLength(Transfer.ReasonMaxLength);
        builder.HasIndex(t => new { t.CountyCode, t.CaseId }).IsUnique();
        builder.HasIndex(t => new { t.CountyCode, t.MemberId });
        builder.HasIndex(t => new { t.CountyCode, t.FromId });
        builder.HasIndex(t => new { t.CountyCode, t.ToId });
        builder.HasIndex(t => new { t.CountyCode, t.SenderId });
        builder.HasIndex(t => new { t.CountyCode, t.ReceiverId });
        builder.HasIndex(t => new
        {
            t.CountyCode,
            t.StartedOn,
            t.Id,
        });
        builder.HasIndex(t => new
        {
            t.CountyCode,
            t.State,
            t.ValidUntil,
        });
    }
}

internal sealed class ArrivalTable : IEntityTypeConfiguration<Arrival>
{
    public void Configure(EntityTypeBuilder<Arrival> builder)
    {
        builder.ToTable("transfer_arrivals");
        builder.HasKey(a => new { a.CountyCode, a.Id });
        builder.Property(a => a.Name).HasMaxLength(50);
        builder.Property(a => a.FromName).HasMaxLength(Transfer.NameMaxLength);
        builder.Property(a => a.IdNumber!).IsSecret(Arrival.IdNumberColumn);
        builder.Property(a => a.Phone!).IsSecret(Arrival.PhoneColumn);
        builder.HasIndex(a => new { a.CountyCode, a.OrganizationId });
    }
}

internal sealed class LetterTable : IEntityTypeConfiguration<Letter>
{
    public void Configure(EntityTypeBuilder<Letter> builder)
    {
        builder.ToTable("transfer_letters");
        builder.HasIndex(l => new { l.CountyCode, l.IssuerId });
        builder.HasIndex(l => new { l.CountyCode, l.TransferId });
    }
}

internal static class TransferSets
{
    extension(TouyanDb db)
    {
        public DbSet<Transfer> Transfers => db.Set<Transfer>();

        public DbSet<Arrival> Arrivals => db.Set<Arrival>();

        public DbSet<Letter> Letters => db.Set<Letter>();
    }
}
