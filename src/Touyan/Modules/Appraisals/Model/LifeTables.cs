using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;
using Touyan.Platform.Secrets;

namespace Touyan.Modules.Appraisals.Model;

internal sealed class TalkTable : IEntityTypeConfiguration<Talk>
{
    public void Configure(EntityTypeBuilder<Talk> builder)
    {
        builder.ToTable("talks");
        builder.HasKey(t => new { t.CountyCode, t.Id });
        builder.Property(t => t.Words!).IsSecret(Talk.WordsColumn);
        builder.HasIndex(t => new
        {
            t.CountyCode,
            t.OrganizationId,
            t.On,
        });
        builder.BelongsToOrganization(t => new { t.CountyCode, t.OrganizationId });
        builder.HasMany(t => t.Parts).WithOne().HasForeignKey(p => new { p.CountyCode, p.TalkId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TalkPartTable : IEntityTypeConfiguration<TalkPart>
{
    public void Configure(EntityTypeBuilder<TalkPart> builder)
    {
        builder.ToTable("talk_parts");
        builder.HasKey(p => new { p.CountyCode, p.Id });
        builder
            .HasIndex(p => new
            {
                p.CountyCode,
                p.TalkId,
                p.MemberId,
            })
            .IsUnique();
        builder.HasIndex(p => new { p.CountyCode, p.MemberId });
        builder.BelongsToMember(p => new { p.CountyCode, p.MemberId });
    }
}

internal sealed class IssueTable : IEntityTypeConfiguration<Issue>
{
    public void Configure(EntityTypeBuilder<Issue> builder)
    {
        builder.ToTable("issues");
        builder.HasKey(i => new { i.CountyCode, i.Id });
        builder.HasIndex(i => new
        {
            i.CountyCode,
            i.OrganizationId,
            i.State,
            i.DueOn,
        });
        builder.HasIndex(i => new { i.CountyCode, i.MemberId });
        builder.HasIndex(i => new { i.CountyCode, i.HolderId });
        builder.BelongsToOrganization(i => new { i.CountyCode, i.OrganizationId });
        builder.BelongsToMember(i => new { i.CountyCode, i.MemberId });
        builder.BelongsToMember(i => new { i.CountyCode, i.HolderId });
    }
}

internal sealed class CriticismTable : IEntityTypeConfiguration<Criticism>
{
    public void Configure(EntityTypeBuilder<Criticism> builder)
    {
        builder.ToTable("criticisms");
        builder.HasKey(c => new { c.CountyCode, c.Id });
        builder.HasIndex(c => new
        {
            c.CountyCode,
            c.OrganizationId,
            c.Year,
        });
        builder.HasIndex(c => new { c.CountyCode, c.MemberId });
        builder.HasIndex(c => new { c.CountyCode, c.ByMemberId });
        builder.BelongsToOrganization(c => new { c.CountyCode, c.OrganizationId });
        builder.BelongsToMember(c => new { c.CountyCode, c.MemberId });
        builder.BelongsToMember(c => new { c.CountyCode, c.ByMemberId });
    }
}

internal sealed class AnalysisTable : IEntityTypeConfiguration<Analysis>
{
    public void Configure(EntityTypeBuilder<Analysis> builder)
    {
        builder.ToTable("analyses");
        builder.HasKey(a => new { a.CountyCode, a.Id });
        builder.Property(a => a.Text).HasMaxLength(Analysis.TextMaxLength);
        builder
            .HasIndex(a => new
            {
                a.CountyCode,
                a.MemberId,
                a.Year,
            })
            .IsUnique();
        builder.HasIndex(a => new
        {
            a.CountyCode,
            a.OrganizationId,
            a.State,
        });
        builder.BelongsToMember(a => new { a.CountyCode, a.MemberId });
        builder.BelongsToOrganization(a => new { a.CountyCode, a.OrganizationId });
    }
}

internal static class YearlySets
{
    extension(TouyanDb db)
    {
        public DbSet<Talk> Talks => db.Set<Talk>();

        public DbSet<TalkPart> TalkParts => db.Set<TalkPart>();

        public DbSet<Issue> Issues => db.Set<Issue>();

        public DbSet<Criticism> Criticisms => db.Set<Criticism>();

        public DbSet<Analysis> Analyses => db.Set<Analysis>();
    }
}
