using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;
using Touyan.Platform.Secrets;

namespace Touyan.Modules.FloatingMembers.Model;

internal sealed class OutflowTable : IEntityTypeConfiguration<Outflow>
{
    public void Configure(EntityTypeBuilder<Outflow> builder)
    {
        builder.ToTable("outflows");
        builder.HasKey(o => new { o.CountyCode, o.Id });
        builder.Property(o => o.Phone!).IsSecret(Outflow.PhoneColumn);
        // Away once at a time.
        builder.HasIndex(o => new { o.CountyCode, o.MemberId }).HasFilter("ended_on IS NULL").IsUnique();
        builder.HasIndex(o => new
        {
            o.CountyCode,
            o.MemberId,
            o.Since,
        });
        builder.HasIndex(o => new { o.CountyCode, o.StationId });
        builder.HasIndex(o => new { o.CountyCode, o.ContactPersonId });
        builder.HasIndex(o => new { o.CountyCode, o.ImportId });
        builder.BelongsToMember(o => new { o.CountyCode, o.MemberId });
        builder.BelongsToMember(o => new { o.CountyCode, o.ContactPersonId });
        builder
            .HasOne<FloatingStation>()
            .WithMany()
            .HasForeignKey(o => new { o.CountyCode, o.StationId })
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(o => o.Dues).WithOne().HasForeignKey(d => new { d.CountyCode, d.OutflowId }).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class OutflowDuesTable : IEntityTypeConfiguration<OutflowDues>
{
    public void Configure(EntityTypeBuilder<OutflowDues> builder)
    {
        builder.ToTable("outflow_dues");
        builder.Property(d => d.TakenBackFor).HasMaxLength(NotedDues.WhyMaxLength);
        builder.Property(d => d.TakenBy).HasMaxLength(OutflowDues.TakenByMaxLength);
        builder.HasIndex(d => new { d.CountyCode, d.OutflowId });
    }
}

internal sealed class OutflowContactTable : IEntityTypeConfiguration<OutflowContact>
{
    public void Configure(EntityTypeBuilder<OutflowContact> builder)
    {
        builder.ToTable("outflow_contacts");
        builder.HasIndex(c => new
        {
            c.CountyCode,
            c.OutflowId,
            c.On,
        });
        builder.HasOne<Outflow>().WithMany().HasForeignKey(c => new { c.CountyCode, c.OutflowId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class InflowTable : IEntityTypeConfiguration<Inflow>
{
    public void Configure(EntityTypeBuilder<Inflow> builder)
    {
        builder.ToTable("inflows");
        builder.HasKey(i => new { i.CountyCode, i.Id });
        builder.Property(i => i.Name).HasMaxLength(Inflow.NameMaxLength);
        builder.Property(i => i.IdNumber!).IsSecret(Inflow.IdNumberColumn);
        builder.Property(i => i.IdNumberDigest!).IsDigestOf<Inflow, CitizenId>(i => i.IdNumber!);
        builder.Property(i => i.Phone!).IsSecret(Inflow.PhoneColumn);
        builder.Property(i => i.HomePhone!).IsSecret(Inflow.HomePhoneColumn);
        // Here once at a time, whether known to this county or not.
        builder.HasIndex(i => new { i.CountyCode, i.IdNumberDigest }).HasFilter("left_on IS NULL").IsUnique();
        builder.HasIndex(i => new { i.CountyCode, i.MemberId }).HasFilter("left_on IS NULL AND member_id IS NOT NULL").IsUnique();
        // Those whom this county does not know are looked for by their name.
        builder.HasIndex(i => new { i.CountyCode, i.Name }).HasFilter("left_on IS NULL AND member_id IS NULL");
        builder.HasIndex(i => new
        {
            i.CountyCode,
            i.OrganizationId,
            i.ArrivedOn,
        });
        builder.HasIndex(i => new { i.CountyCode, i.ContactPersonId });
        builder.BelongsToOrganization(i => new { i.CountyCode, i.OrganizationId });
        builder.BelongsToMember(i => new { i.CountyCode, i.MemberId });
        builder.BelongsToMember(i => new { i.CountyCode, i.ContactPersonId });
        builder.HasMany(i => i.Dues).WithOne().HasForeignKey(d => new { d.CountyCode, d.InflowId }).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class InflowContactTable : IEntityTypeConfiguration<InflowContact>
{
    public void Configure(EntityTypeBuilder<InflowContact> builder)
    {
        builder.ToTable("inflow_contacts");
        builder.HasIndex(c => new
        {
            c.CountyCode,
            c.InflowId,
            c.On,
        });
        builder.HasOne<Inflow>().WithMany().HasForeignKey(c => new { c.CountyCode, c.InflowId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class InflowDuesTable : IEntityTypeConfiguration<InflowDues>
{
    public void Configure(EntityTypeBuilder<InflowDues> builder)
    {
        builder.ToTable("inflow_dues");
        builder.Property(d => d.TakenBackFor).HasMaxLength(NotedDues.WhyMaxLength);
        builder.HasIndex(d => new { d.CountyCode, d.InflowId });
    }
}

internal sealed class FloatingMatchTable : IEntityTypeConfiguration<FloatingMatch>
{
    public void Configure(EntityTypeBuilder<FloatingMatch> builder)
    {
        builder.ToTable("floating_matches");
        builder.HasKey(m => new { m.CountyCode, m.Id });
        // Each side is matched once; what was declined may not be proposed again.
        builder.HasIndex(m => new { m.CountyCode, m.OutflowId }).HasFilter("declined_at IS NULL").IsUnique();
        builder.HasIndex(m => new { m.CountyCode, m.InflowId }).HasFilter("declined_at IS NULL").IsUnique();
        builder
            .HasIndex(m => new
            {
                m.CountyCode,
                m.OutflowId,
                m.InflowId,
            })
            .IsUnique();
        builder.HasOne<Outflow>().WithMany().HasForeignKey(m => new { m.CountyCode, m.OutflowId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Inflow>().WithMany().HasForeignKey(m => new { m.CountyCode, m.InflowId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class FloatingStationTable : IEntityTypeConfiguration<FloatingStation>
{
    public void Configure(EntityTypeBuilder<FloatingStation> builder)
    {
        builder.ToTable("floating_stations");
        builder.HasKey(s => new { s.CountyCode, s.Id });
        builder.Property(s => s.Phone!).IsSecret(FloatingStation.PhoneColumn);
        builder.HasIndex(s => new { s.CountyCode, s.Name }).HasFilter("closed_on IS NULL").IsUnique();
        builder.HasIndex(s => new { s.CountyCode, s.OrganizationId });
        builder.HasIndex(s => new { s.CountyCode, s.TemporaryId });
        builder.BelongsToOrganization(s => new { s.CountyCode, s.OrganizationId });
        builder.BelongsToOrganization(s => new { s.CountyCode, s.TemporaryId });
    }
}

internal sealed class ReceptionTable : IEntityTypeConfiguration<Reception>
{
    public void Configure(EntityTypeBuilder<Reception> builder)
    {
        builder.ToTable("receptions");
        builder.HasKey(r => new { r.CountyCode, r.Id });
        builder.HasIndex(r => new
        {
            r.CountyCode,
            r.OrganizationId,
            r.On,
        });
        builder.BelongsToOrganization(r => new { r.CountyCode, r.OrganizationId });
        builder.HasMany(r => r.Guests).WithOne().HasForeignKey(g => new { g.CountyCode, g.ReceptionId }).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ReceptionGuestTable : IEntityTypeConfiguration<ReceptionGuest>
{
    public void Configure(EntityTypeBuilder<ReceptionGuest> builder)
    {
        builder.ToTable("reception_guests");
        builder
            .HasIndex(g => new
            {
                g.CountyCode,
                g.ReceptionId,
                g.OutflowId,
            })
            .IsUnique();
        builder.HasIndex(g => new { g.CountyCode, g.OutflowId });
        builder.HasOne<Outflow>().WithMany().HasForeignKey(g => new { g.CountyCode, g.OutflowId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal static class FloatingSets
{
    extension(TouyanDb db)
    {
        public DbSet<Outflow> Outflows => db.Set<Outflow>();

        public DbSet<OutflowContact> OutflowContacts => db.Set<OutflowContact>();

        public DbSet<Inflow> Inflows => db.Set<Inflow>();

        public DbSet<InflowContact> InflowContacts => db.Set<InflowContact>();

        public DbSet<InflowDues> InflowDues => db.Set<InflowDues>();

        public DbSet<OutflowDues> OutflowDues => db.Set<OutflowDues>();

        public DbSet<FloatingMatch> FloatingMatches => db.Set<FloatingMatch>();

        public DbSet<FloatingStation> FloatingStations => db.Set<FloatingStation>();

        public DbSet<Reception> Receptions => db.Set<Reception>();
    }
}
