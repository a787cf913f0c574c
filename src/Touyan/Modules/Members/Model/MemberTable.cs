using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;
using Touyan.Platform.Secrets;

namespace Touyan.Modules.Members.Model;

internal sealed class MemberTable : IEntityTypeConfiguration<Member>
{
    public void Configure(EntityTypeBuilder<Member> builder)
    {
        builder.ToTable("members");
        builder.HasKey(m => new { m.CountyCode, m.Id });
        builder.Property(m => m.Name).HasMaxLength(Member.NameMaxLength);
        builder.Property(m => m.NameKey).InByteOrder();
        builder.Property(m => m.Initials).InByteOrder();

        builder.Property(m => m.IdNumber).IsSecret(Member.IdNumberColumn);
        builder.Property(m => m.IdNumberDigest).IsDigestOf<Member, CitizenId>(m => m.IdNumber);
        builder.Property(m => m.Phone!).IsSecret(Member.PhoneColumn);

        builder.HasIndex(m => new { m.CountyCode, m.IdNumberDigest }).IsUnique();
        builder.HasIndex(m => new
        {
            m.CountyCode,
            m.OrganizationId,
            m.NameKey,
            m.Id,
        });
        // Counting, of any part of the tree and for all its nodes at once, reads this index alone.
        builder.HasIndex(m => new
        {
            m.CountyCode,
            m.OrganizationId,
            m.Standing,
            m.Kind,
        });
        builder.HasIndex(m => new
        {
            m.CountyCode,
            m.NameKey,
            m.Id,
        });
        builder.HasIndex(m => new { m.CountyCode, m.Initials });
        builder.HasIndex(m => new
        {
            m.CountyCode,
            m.BornOn,
            m.Id,
        });
        builder.HasIndex(m => new
        {
            m.CountyCode,
            m.AdmittedOn,
            m.Id,
        });
        builder.HasIndex(m => new { m.CountyCode, m.ImportId });
        builder.BelongsToOrganization(m => new { m.CountyCode, m.OrganizationId });
        builder.HasMany(m => m.Spells).WithOne().HasForeignKey(s => new { s.CountyCode, s.MemberId }).OnDelete(DeleteBehavior.Cascade);
        builder
            .HasMany(m => m.EducationRecords)
            .WithOne()
            .HasForeignKey(e => new { e.CountyCode, e.MemberId })
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasMany(m => m.OccupationSpells)
            .WithOne()
            .HasForeignKey(o => new { o.CountyCode, o.MemberId })
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(m => m.Honours).WithOne().HasForeignKey(h => new { h.CountyCode, h.MemberId }).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class MembershipSpellTable : IEntityTypeConfiguration<MembershipSpell>
{
    public void Configure(EntityTypeBuilder<MembershipSpell> builder)
    {
        builder.ToTable("membership_spells");
        builder.HasIndex(s => new
        {
            s.CountyCode,
            s.MemberId,
            s.From,
        });
        builder.HasIndex(s => new
        {
            s.CountyCode,
            s.OrganizationId,
            s.From,
        });
        builder.BelongsToOrganization(s => new { s.CountyCode, s.OrganizationId });
    }
}

internal sealed class EducationRecordTable : IEntityTypeConfiguration<EducationRecord>
{
    public void Configure(EntityTypeBuilder<EducationRecord> builder)
    {
        builder.ToTable("education_records");
        builder.HasIndex(e => new { e.CountyCode, e.MemberId });
    }
}

internal sealed class OccupationSpellTable : IEntityTypeConfiguration<OccupationSpell>
{
    public void Configure(EntityTypeBuilder<OccupationSpell> builder)
    {
        builder.ToTable("occupation_spells");
        builder.HasIndex(o => new { o.CountyCode, o.MemberId });
    }
}

internal sealed class HonourTable : IEntityTypeConfiguration<Honour>
{
    public void Configure(EntityTypeBuilder<Honour> builder)
    {
        builder.ToTable("honours");
        builder.HasIndex(h => new { h.CountyCode, h.MemberId });
    }
}

internal static class MemberSets
{
    extension(TouyanDb db)
    {
        public DbSet<Member> Members => db.Set<Member>();

        public DbSet<MembershipSpell> MembershipSpells => db.Set<MembershipSpell>();
    }
}
