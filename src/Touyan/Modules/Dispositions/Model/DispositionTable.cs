using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Touyan.Platform.Data;

namespace Touyan.Modules.Dispositions.Model;

internal sealed class DispositionTable : IEntityTypeConfiguration<Disposition>
{
    public void Configure(EntityTypeBuilder<Disposition> builder)
    {
        builder.ToTable("dispositions");
        builder.Property(d => d.Ground).HasMaxLength(Disposition.GroundMaxLength);
        builder.HasIndex(d => new { d.CountyCode, d.MemberId });
        builder.HasIndex(d => new { d.CountyCode, d.CaseId });
        builder.HasIndex(d => new { d.CountyCode, d.On });
        // One correction period of a member at a time.
        builder
            .HasIndex(d => new
            {
                d.CountyCode,
                d.MemberId,
                d.Kind,
            })
            .HasFilter("kind = 1 AND result IS NULL")
            .IsUnique();
    }
}

internal static class DispositionSets
{
    extension(TouyanDb db)
    {
        public DbSet<Disposition> Dispositions => db.Set<Disposition>();
    }
}
