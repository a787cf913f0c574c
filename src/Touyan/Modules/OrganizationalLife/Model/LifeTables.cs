using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;
using Touyan.Platform.Secrets;

namespace Touyan.Modules.OrganizationalLife.Model;

internal sealed class MeetingTable : IEntityTypeConfiguration<Meeting>
{
    public void Configure(EntityTypeBuilder<Meeting> builder)
    {
        builder.ToTable("meetings");
        builder.HasKey(m => new { m.CountyCode, m.Id });
        builder.Property(m => m.SignInKey!).IsSecret(Meeting.KeyColumn);
        builder.HasIndex(m => new { m.CountyCode, m.On });
        builder.HasIndex(m => new
        {
            m.CountyCode,
            m.OrganizationId,
            m.On,
        });
        builder.HasIndex(m => new
        {
            m.CountyCode,
            m.State,
            m.On,
        });
        builder.HasIndex(m => new { m.CountyCode, m.SpeakerId });
        builder.HasIndex(m => new { m.CountyCode, m.ImportId });
        builder.BelongsToOrganization(m => new { m.CountyCode, m.OrganizationId });
        builder.BelongsToMember(m => new { m.CountyCode, m.SpeakerId });
        builder.HasIndex(m => new { m.CountyCode, m.TemplateId });
        builder
            .HasOne<MeetingTemplate>()
            .WithMany()
            .HasForeignKey(m => new { m.CountyCode, m.TemplateId })
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(m => m.Hosts).WithOne().HasForeignKey(h => new { h.CountyCode, h.MeetingId }).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(m => m.Kinds).WithOne().HasForeignKey(k => new { k.CountyCode, k.MeetingId }).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(m => m.Agenda).WithOne().HasForeignKey(i => new { i.CountyCode, i.MeetingId }).OnDelete(DeleteBehavior.Cascade);
        builder
            .HasMany(m => m.Attendances)
            .WithOne()
            .HasForeignKey(a => new { a.CountyCode, a.MeetingId })
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasMany(m => m.Resolutions)
            .WithOne()
            .HasForeignKey(r => new { r.CountyCode, r.MeetingId })
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(m => m.Notes).WithOne().HasForeignKey(n => new { n.CountyCode, n.MeetingId }).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class MeetingHostTable : IEntityTypeConfiguration<MeetingHost>
{
    public void Configure(EntityTypeBuilder<MeetingHost> builder)
    {
        builder.ToTable("meeting_hosts");
        builder
            .HasIndex(h => new
            {
                h.CountyCode,
                h.MeetingId,
                h.OrganizationId,
            })
            .IsUnique();
        builder.HasIndex(h => new
        {
            h.CountyCode,
            h.OrganizationId,
            h.MeetingId,
        });
        builder.BelongsToOrganization(h => new { h.CountyCode, h.OrganizationId });
    }
}

internal sealed class CountedKindTable : IEntityTypeConfiguration<CountedKind>
{
    public void Configure(EntityTypeBuilder<CountedKind> builder)
    {
        builder.ToTable("meeting_kinds");
        builder
            .HasIndex(k => new
            {
                k.CountyCode,
                k.MeetingId,
                k.Code,
            })
            .IsUnique();
    }
}

internal sealed class AgendaItemTable : IEntityTypeConfiguration<AgendaItem>
{
    public void Configure(EntityTypeBuilder<AgendaItem> builder)
    {
        builder.ToTable("agenda_items");
        builder.HasIndex(i => new { i.CountyCode, i.MeetingId });
    }
}

internal sealed class AttendanceTable : IEntityTypeConfiguration<Attendance>
{
    public void Configure(EntityTypeBuilder<Attendance> builder)
    {
        builder.ToTable("attendances");
        // Nobody is called twice to one meeting, whomever he comes for.
        builder
            .HasIndex(a => new
            {
                a.CountyCode,
                a.MeetingId,
                a.MemberId,
            })
            .IsUnique();
        builder.HasIndex(a => new
        {
            a.CountyCode,
            a.MemberId,
            a.MeetingId,
        });
        builder.HasIndex(a => new { a.CountyCode, a.OrganizationId });
        builder.BelongsToOrganization(a => new { a.CountyCode, a.OrganizationId });
        builder.BelongsToMember(a => new { a.CountyCode, a.MemberId });
    }
}

internal sealed class ResolutionTable : IEntityTypeConfiguration<Resolution>
{
    public void Configure(EntityTypeBuilder<Resolution> builder)
    {
        builder.ToTable("resolutions");
        builder.HasIndex(r => new { r.CountyCode, r.MeetingId });
        builder.HasIndex(r => new { r.CountyCode, r.OrganizationId });
        builder.BelongsToOrganization(r => new { r.CountyCode, r.OrganizationId });
    }
}

internal sealed class MeetingNoteTable : IEntityTypeConfiguration<MeetingNote>
{
    public void Configure(EntityTypeBuilder<MeetingNote> builder)
    {
        builder.ToTable("meeting_notes");
        builder.HasIndex(n => new { n.CountyCode, n.MeetingId });
    }
}

internal sealed class AttendanceExcuseTable : IEntityTypeConfiguration<AttendanceExcuse>
{
    public void Configure(EntityTypeBuilder<AttendanceExcuse> builder)
    {
        builder.ToTable("attendance_excuses");
        builder.HasKey(e => new { e.CountyCode, e.Id });
        // Once at a time.
        builder.HasIndex(e => new { e.CountyCode, e.MemberId }).HasFilter("\"to\" IS NULL").IsUnique();
        builder.HasIndex(e => new
        {
            e.CountyCode,
            e.MemberId,
            e.From,
        });
        builder.BelongsToMember(e => new { e.CountyCode, e.MemberId });
    }
}

internal static class LifeSets
{
    extension(TouyanDb db)
    {
        public DbSet<Meeting> Meetings => db.Set<Meeting>();

        public DbSet<MeetingHost> MeetingHosts => db.Set<MeetingHost>();

        public DbSet<CountedKind> CountedKinds => db.Set<CountedKind>();

        public DbSet<Attendance> Attendances => db.Set<Attendance>();

        public DbSet<Resolution> Resolutions => db.Set<Resolution>();

        public DbSet<AttendanceExcuse> AttendanceExcuses => db.Set<AttendanceExcuse>();

        public DbSet<MeetingTemplate> MeetingTemplates => db.Set<MeetingTemplate>();

        public DbSet<FollowUp> FollowUps => db.Set<FollowUp>();
    }
}
