using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;

namespace Touyan.Modules.Dues.Model;

internal sealed class DuesEntryTable : IEntityTypeConfiguration<DuesEntry>
{
    public void Configure(EntityTypeBuilder<DuesEntry> builder)
    {
        builder.ToTable("dues_entries");
        builder.HasKey(e => new { e.CountyCode, e.Id });
        builder.Property(e => e.Text).HasMaxLength(DuesEntry.TextMaxLength);
        builder.Property(e => e.Decision).HasMaxLength(DuesEntry.TextMaxLength);
        builder
            .HasIndex(e => new
            {
                e.CountyCode,
                e.OrganizationId,
                e.Year,
                e.Serial,
            })
            .IsUnique();
        builder.HasIndex(e => new { e.CountyCode, e.ReversesId }).HasFilter("reverses_id IS NOT NULL").IsUnique();
        builder.HasIndex(e => new { e.CountyCode, e.CounterpartId });
        builder.BelongsToOrganization(e => new { e.CountyCode, e.OrganizationId });
        builder.BelongsToOrganization(e => new { e.CountyCode, e.CounterpartId });
        builder.HasMany(e => e.Lines).WithOne().HasForeignKey(l => new { l.CountyCode, l.EntryId }).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class DuesLineTable : IEntityTypeConfiguration<DuesLine>
{
    public void Configure(EntityTypeBuilder<DuesLine> builder)
    {
        builder.ToTable("dues_lines");
        builder.HasIndex(l => new
        {
            l.CountyCode,
            l.OrganizationId,
            l.Year,
            l.Account,
        });
        builder.HasIndex(l => new { l.CountyCode, l.EntryId });
    }
}

internal sealed class DuesRemittanceTable : IEntityTypeConfiguration<DuesRemittance>
{
    public void Configure(EntityTypeBuilder<DuesRemittance> builder)
    {
        builder.ToTable("dues_remittances");
        builder.HasKey(r => new { r.CountyCode, r.Id });
        builder.HasIndex(r => new
        {
            r.CountyCode,
            r.FromId,
            r.SentOn,
        });
        builder.HasIndex(r => new
        {
            r.CountyCode,
            r.ToId,
            r.ReceivedOn,
        });
        builder.BelongsToOrganization(r => new { r.CountyCode, r.FromId });
        builder.BelongsToOrganization(r => new { r.CountyCode, r.ToId });
    }
}

internal sealed class LargeDuesTable : IEntityTypeConfiguration<LargeDues>
{
    public void Configure(EntityTypeBuilder<LargeDues> builder)
    {
        builder.ToTable("large_dues");
        builder.HasKey(l => new { l.CountyCode, l.Id });
        builder.Property(l => l.Note).HasMaxLength(LargeDues.NoteMaxLength);
        builder.HasIndex(l => new
        {
            l.CountyCode,
            l.OrganizationId,
            l.GivenOn,
        });
        builder.HasIndex(l => new { l.CountyCode, l.MemberId });
        builder.BelongsToMember(l => new { l.CountyCode, l.MemberId });
        builder.BelongsToOrganization(l => new { l.CountyCode, l.OrganizationId });
    }
}

internal sealed class DuesPublicationTable : IEntityTypeConfiguration<DuesPublication>
{
    public void Configure(EntityTypeBuilder<DuesPublication> builder)
    {
        builder.ToTable("dues_publications");
        builder.Property(p => p.Digest).HasMaxLength(64);
        builder
            .HasIndex(p => new
            {
                p.CountyCode,
                p.OrganizationId,
                p.Year,
            })
            .IsUnique();
        builder.BelongsToOrganization(p => new { p.CountyCode, p.OrganizationId });
    }
}

internal static class DuesSets
{
    extension(TouyanDb db)
    {
        public DbSet<DuesBasis> DuesBases => db.Set<DuesBasis>();

        public DbSet<DuesAssessment> DuesAssessments => db.Set<DuesAssessment>();

        public DbSet<DuesRelief> DuesReliefs => db.Set<DuesRelief>();

        public DbSet<DuesPayment> DuesPayments => db.Set<DuesPayment>();

        public DbSet<DuesPaidMonth> DuesPaidMonths => db.Set<DuesPaidMonth>();

        public DbSet<DuesStanding> DuesStandings => db.Set<DuesStanding>();

        public DbSet<DuesRun> DuesRuns => db.Set<DuesRun>();

        public DbSet<DuesEntry> DuesEntries => db.Set<DuesEntry>();

        public DbSet<DuesLine> DuesLines => db.Set<DuesLine>();

        public DbSet<DuesRemittance> DuesRemittances => db.Set<DuesRemittance>();

        public DbSet<LargeDues> LargeDues => db.Set<LargeDues>();

        public DbSet<DuesPublication> DuesPublications => db.Set<DuesPublication>();
    }
}
