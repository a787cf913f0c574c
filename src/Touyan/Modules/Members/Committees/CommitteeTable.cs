using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;

namespace Touyan.Modules.Members.Committees;

internal sealed class CommitteeTermTable : IEntityTypeConfiguration<CommitteeTerm>
{
    public void Configure(EntityTypeBuilder<CommitteeTerm> builder)
    {
        builder.ToTable("committee_terms");
        builder
            .HasIndex(t => new
            {
                t.CountyCode,
                t.OrganizationId,
                t.Number,
            })
            .IsUnique();
        // One term in office.
        builder.HasIndex(t => new { t.CountyCode, t.OrganizationId }).HasFilter("ended_on IS NULL").IsUnique();
        builder.HasIndex(t => new { t.CountyCode, t.DueOn });
        builder.BelongsToOrganization(t => new { t.CountyCode, t.OrganizationId });
        builder.HasMany(t => t.Posts).WithOne().HasForeignKey(p => new { p.CountyCode, p.TermId }).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class CommitteePostTable : IEntityTypeConfiguration<CommitteePost>
{
    public void Configure(EntityTypeBuilder<CommitteePost> builder)
    {
        builder.ToTable("committee_posts");
        builder.HasIndex(p => new { p.CountyCode, p.TermId });
        builder.HasIndex(p => new { p.CountyCode, p.MemberId });
        builder.HasIndex(p => new { p.CountyCode, p.OrganizationId });
        builder.BelongsToOrganization(p => new { p.CountyCode, p.OrganizationId });
        builder.HasOne<Member>().WithMany().HasForeignKey(p => new { p.CountyCode, p.MemberId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal static class CommitteeSets
{
    extension(TouyanDb db)
    {
        public DbSet<CommitteeTerm> CommitteeTerms => db.Set<CommitteeTerm>();

        public DbSet<CommitteePost> CommitteePosts => db.Set<CommitteePost>();
    }
}
