using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Touyan.Modules.Members;
using Touyan.Platform.Data;

namespace Touyan.Modules.Points.Model;

internal sealed class PointEntryTable : IEntityTypeConfiguration<PointEntry>
{
    public void Configure(EntityTypeBuilder<PointEntry> builder)
    {
        builder.ToTable("point_entries");
        builder.HasKey(e => new { e.CountyCode, e.Id });
        builder.Property(e => e.Text).HasMaxLength(PointEntry.TextMaxLength);
        // Two who write at once cannot both be the next: the ledger is one line after another.
        builder
            .HasIndex(e => new
            {
                e.CountyCode,
                e.MemberId,
                e.Number,
            })
            .IsUnique();
        // A record earns each who has part in it once by a rule, an entry is reversed once.
        builder
            .HasIndex(e => new
            {
                e.CountyCode,
                e.RecordId,
                e.MemberId,
                e.Rule,
            })
            .HasFilter("kind = 1")
            .IsUnique();
        builder.HasIndex(e => new { e.CountyCode, e.OfEntryId }).HasFilter("kind = 3").IsUnique();
        builder.BelongsToMember(e => new { e.CountyCode, e.MemberId });
    }
}

internal sealed class PointSpendingTable : IEntityTypeConfiguration<PointSpending>
{
    public void Configure(EntityTypeBuilder<PointSpending> builder)
    {
        builder.ToTable("point_spendings");
        builder.HasKey(s => new { s.CountyCode, s.Id });
        builder.Property(s => s.What).HasMaxLength(PointEntry.TextMaxLength);
        builder.HasIndex(s => new { s.CountyCode, s.MemberId });
        builder.HasIndex(s => new { s.CountyCode, s.State });
        builder.BelongsToMember(s => new { s.CountyCode, s.MemberId });
    }
}

internal static class PointSets
{
    extension(TouyanDb db)
    {
        public DbSet<PointEntry> PointEntries => db.Set<PointEntry>();

        public DbSet<PointSpending> PointSpendings => db.Set<PointSpending>();
    }
}
