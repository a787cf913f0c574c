using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Touyan.Platform.Data;

namespace Touyan.Modules.Duties.Counties;

internal sealed class DutyCountTable : IEntityTypeConfiguration<DutyCount>
{
    public void Configure(EntityTypeBuilder<DutyCount> builder)
    {
        builder.ToTable("duty_counts");
        builder.Property(c => c.Duty).HasMaxLength(Excuses.DutyExcuse.DutyMaxLength);
        builder.Property(c => c.Place).HasMaxLength(DutyCount.PlaceNameMaxLength);
        builder.HasIndex(c => new
        {
            c.CountyCode,
            c.Year,
            c.OrganizationId,
        });
    }
}

internal sealed class CountedYearTable : IEntityTypeConfiguration<CountedYear>
{
    public void Configure(EntityTypeBuilder<CountedYear> builder)
    {
        builder.ToTable("duty_counted_years");
        builder.HasKey(y => new { y.CountyCode, y.Year });
        builder.Property(y => y.Name).HasMaxLength(DutyCount.PlaceNameMaxLength);
    }
}

internal static class DutyCountSets
{
    extension(TouyanDb db)
    {
        public DbSet<DutyCount> DutyCounts => db.Set<DutyCount>();

        public DbSet<CountedYear> CountedYears => db.Set<CountedYear>();
    }
}
