using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;

namespace Touyan.Modules.Duties.Excuses;

internal sealed class DutyExcuseTable : IEntityTypeConfiguration<DutyExcuse>
{
    public void Configure(EntityTypeBuilder<DutyExcuse> builder)
    {
        builder.ToTable("duty_excuses");
        builder.Property(e => e.Duty).HasMaxLength(DutyExcuse.DutyMaxLength);
        builder.Property(e => e.Reason).HasMaxLength(DutyExcuse.ReasonMaxLength);
        builder.BelongsToOrganization(e => new { e.CountyCode, e.OrganizationId });
        builder.BelongsToMember(e => new { e.CountyCode, e.MemberId });
        builder.HasIndex(e => new
        {
            e.CountyCode,
            e.OrganizationId,
            e.PeriodFrom,
        });
        builder.HasIndex(e => new { e.CountyCode, e.CaseId });
    }
}

internal static class DutySets
{
    extension(TouyanDb db)
    {
        public DbSet<DutyExcuse> DutyExcuses => db.Set<DutyExcuse>();
    }
}
