using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Touyan.Platform.Data;

namespace Touyan.Modules.Organizations.Model;

internal sealed class OrganizationTable : IEntityTypeConfiguration<Organization>
{
    public void Configure(EntityTypeBuilder<Organization> builder)
    {
        builder.ToTable("organizations");
        builder.HasKey(o => new { o.CountyCode, o.Id });
        builder.Property(o => o.Name).HasMaxLength(Organization.NameMaxLength);
        builder.Property(o => o.Code).HasMaxLength(OrganizationDraft.CodeMaxLength);
        builder.Property(o => o.NameKey).InByteOrder();
        builder.Property(o => o.Initials).InByteOrder();
        builder.Property(o => o.Path).InByteOrder();
        builder.HasIndex(o => new { o.CountyCode, o.Path }).IsUnique();
        builder.HasIndex(o => new { o.CountyCode, o.Code }).IsUnique();
        builder.HasIndex(o => new { o.CountyCode, o.ParentId });
        builder.HasIndex(o => new { o.CountyCode, o.ImportId });
        builder.HasIndex(o => new { o.CountyCode, o.Name });
        builder.HasOne<Organization>().WithMany().HasForeignKey(o => new { o.CountyCode, o.ParentId }).OnDelete(DeleteBehavior.Restrict);
        builder
            .HasMany(o => o.Spells)
            .WithOne()
            .HasForeignKey(s => new { s.CountyCode, s.OrganizationId })
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasMany(o => o.Changes)
            .WithOne()
            .HasForeignKey(c => new { c.CountyCode, c.OrganizationId })
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class OrganizationSpellTable : IEntityTypeConfiguration<OrganizationSpell>
{
    public void Configure(EntityTypeBuilder<OrganizationSpell> builder)
    {
        builder.ToTable("organization_spells");
        builder.Property(s => s.Name).HasMaxLength(Organization.NameMaxLength);
        builder
            .HasIndex(s => new
            {
                s.CountyCode,
                s.OrganizationId,
                s.From,
            })
            .IsUnique();
        builder.HasIndex(s => new { s.CountyCode, s.ParentId });
        builder.HasIndex(s => new { s.CountyCode, s.From });
    }
}

internal sealed class OrganizationChangeTable : IEntityTypeConfiguration<OrganizationChange>
{
    public void Configure(EntityTypeBuilder<OrganizationChange> builder)
    {
        builder.ToTable("organization_changes");
        builder.Property(c => c.Before).HasMaxLength(OrganizationChange.ShownMaxLength);
        builder.Property(c => c.After).HasMaxLength(OrganizationChange.ShownMaxLength);
        builder.Property(c => c.Reason).HasMaxLength(ChangeBasis.ReasonMaxLength);
        builder.Property(c => c.DocumentNumber).HasMaxLength(ChangeBasis.DocumentNumberMaxLength);
        builder.HasIndex(c => new
        {
            c.CountyCode,
            c.OrganizationId,
            c.EffectiveOn,
        });
    }
}

internal static class OrganizationSets
{
    extension(TouyanDb db)
    {
        public DbSet<Organization> Organizations => db.Set<Organization>();

        public DbSet<OrganizationSpell> OrganizationSpells => db.Set<OrganizationSpell>();

        public DbSet<OrganizationChange> OrganizationChanges => db.Set<OrganizationChange>();
    }
}
