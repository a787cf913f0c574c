using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Touyan.Platform.Data;
using Touyan.Platform.Secrets;

namespace Touyan.Modules.Messages.Model;

internal sealed class MessageTable : IEntityTypeConfiguration<Message>
{
    public void Configure(EntityTypeBuilder<Message> builder)
    {
        builder.ToTable("messages");
        builder.HasKey(m => new { m.CountyCode, m.Id });
        builder.Property(m => m.Key).HasMaxLength(Message.KeyMaxLength);
        builder.Property(m => m.Href).HasMaxLength(Message.HrefMaxLength);
        // The same is told once.
        builder
            .HasIndex(m => new
            {
                m.CountyCode,
                m.AccountId,
                m.Key,
            })
            .IsUnique();
        builder.HasIndex(m => new
        {
            m.CountyCode,
            m.AccountId,
            m.Id,
        });
        // The number in the head of every page.
        builder.HasIndex(m => new { m.CountyCode, m.AccountId }).HasFilter("read_at IS NULL");
        builder.HasIndex(m => new { m.CountyCode, m.SentAt });
    }
}

internal sealed class DigestTable : IEntityTypeConfiguration<Digest>
{
    public void Configure(EntityTypeBuilder<Digest> builder)
    {
        builder.ToTable("message_digests");
        // Once a day, whichever instance is the first.
        builder
            .HasIndex(d => new
            {
                d.CountyCode,
                d.Day,
                d.AccountId,
            })
            .IsUnique();
    }
}

internal sealed class DispatchTable : IEntityTypeConfiguration<Dispatch>
{
    public void Configure(EntityTypeBuilder<Dispatch> builder)
    {
        builder.ToTable("message_dispatches");
        builder.Ignore(d => d.IsCode);
        builder.HasIndex(d => new
        {
            d.CountyCode,
            d.State,
            d.Channel,
            d.DueAt,
        });
        builder.HasIndex(d => new { d.CountyCode, d.QueuedAt });
        builder.HasOne<Message>().WithMany().HasForeignKey(d => new { d.CountyCode, d.MessageId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Digest>().WithMany().HasForeignKey(d => new { d.CountyCode, d.DigestId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DeliveryTable : IEntityTypeConfiguration<Delivery>
{
    public void Configure(EntityTypeBuilder<Delivery> builder)
    {
        builder.ToTable("message_deliveries");
        builder.Property(d => d.Reason).HasMaxLength(Delivery.ReasonMaxLength);
        builder.HasIndex(d => new { d.CountyCode, d.DispatchId });
        builder.HasIndex(d => new { d.CountyCode, d.At });
        builder.HasOne<Dispatch>().WithMany().HasForeignKey(d => new { d.CountyCode, d.DispatchId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ChannelChoiceTable : IEntityTypeConfiguration<ChannelChoice>
{
    public void Configure(EntityTypeBuilder<ChannelChoice> builder)
    {
        builder.ToTable("message_channels");
        builder.Ignore(c => c.IsUsed);
        builder.Property(c => c.Address).IsSecret("message_channels.address");
        builder.Property(c => c.Code!).IsSecret("message_channels.code");
        builder
            .HasIndex(c => new
            {
                c.CountyCode,
                c.AccountId,
                c.Channel,
            })
            .IsUnique();
    }
}

internal static class MessageSets
{
    extension(TouyanDb db)
    {
        public DbSet<Message> Messages => db.Set<Message>();

        public DbSet<Digest> Digests => db.Set<Digest>();

        public DbSet<Dispatch> Dispatches => db.Set<Dispatch>();

        public DbSet<Delivery> Deliveries => db.Set<Delivery>();

        public DbSet<ChannelChoice> ChannelChoices => db.Set<ChannelChoice>();
    }
}
