using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;

namespace Touyan.Modules.Development.Plans;

internal sealed class DevelopmentPlanTable : IEntityTypeConfiguration<DevelopmentPlan>
{
    public void Configure(EntityTypeBuilder<DevelopmentPlan> builder)
    {
        builder.ToTable("development_plans");
        builder
            .HasIndex(p => new
            {
                p.CountyCode,
                p.Year,
                p.OrganizationId,
            })
            .IsUnique();
        builder.Ignore(p => p.Balance);
        builder.BelongsToOrganization(p => new { p.CountyCode, p.OrganizationId });
        builder.HasMany(p => p.Entries).WithOne().HasForeignKey(e => new { e.CountyCode, e.PlanId }).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PlanEntryTable : IEntityTypeConfiguration<PlanEntry>
{
    public void Configure(EntityTypeBuilder<PlanEntry> builder)
    {
        builder.ToTable("plan_entries");
        builder.Property(e => e.DocumentNumber).HasMaxLength(100);
        builder.Property(e => e.Reason).HasMaxLength(PlanEntry.ReasonMaxLength);
        builder.Property(e => e.By).HasMaxLength(100);
        builder.HasIndex(e => new { e.CountyCode, e.PlanId });
        builder.HasIndex(e => new { e.CountyCode, e.ApplicantId });
    }
}

internal static class PlanSets
{
    extension(TouyanDb db)
    {
        public DbSet<DevelopmentPlan> DevelopmentPlans => db.Set<DevelopmentPlan>();
    }
}
