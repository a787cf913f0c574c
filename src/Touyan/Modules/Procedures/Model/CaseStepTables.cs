using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Touyan.Modules.Procedures.Model;

internal sealed class CaseStepTable : IEntityTypeConfiguration<CaseStep>
{
    public void Configure(EntityTypeBuilder<CaseStep> builder)
    {
        builder.ToTable("case_steps");
        builder.Property(s => s.Step).HasMaxLength(60);
        builder.Property(s => s.Title).HasMaxLength(100);
        builder.Property(s => s.Outcome).HasMaxLength(60);
        // One step of a case is open at a time, and each time that a step is opened stands once: the database holds it.
        builder.HasIndex(s => new { s.CountyCode, s.CaseId }).HasFilter("closed_at IS NULL").IsUnique();
        builder
            .HasIndex(s => new
            {
                s.CountyCode,
                s.CaseId,
                s.Step,
                s.Round,
            })
            .IsUnique();
        // Those that the sweep has not told of yet.
        builder.HasIndex(s => new { s.CountyCode, s.DueOn }).HasFilter("closed_at IS NULL AND overdue_at IS NULL");
        builder
            .HasIndex(s => new
            {
                s.CountyCode,
                s.Step,
                s.DueOn,
            })
            .HasFilter("closed_at IS NULL");
        builder.HasMany(s => s.Keepers).WithOne().HasForeignKey(k => new { k.CountyCode, k.StepId });
    }
}

internal sealed class GateKeeperTable : IEntityTypeConfiguration<GateKeeper>
{
    public void Configure(EntityTypeBuilder<GateKeeper> builder)
    {
        builder.ToTable("case_keepers");
        builder.HasIndex(k => new { k.CountyCode, k.StepId });
        builder.HasIndex(k => new { k.CountyCode, k.CaseId });
        // What waits for an office, for a member, for an account: each walked in the order in which it falls due, and of offices counted without a
        // look at the rows. Members and accounts also ask for what they kept before.
        builder
            .HasIndex(k => new
            {
                k.CountyCode,
                k.Role,
                k.OrganizationId,
                k.DueOn,
                k.NotBefore,
                k.ClosedAt,
            })
            .HasFilter("closed_at IS NULL");
        builder
            .HasIndex(k => new
            {
                k.CountyCode,
                k.MemberId,
                k.ClosedAt,
                k.DueOn,
            })
            .HasFilter("member_id IS NOT NULL");
        builder
            .HasIndex(k => new
            {
                k.CountyCode,
                k.AccountId,
                k.ClosedAt,
                k.DueOn,
            })
            .HasFilter("account_id IS NOT NULL");
    }
}
