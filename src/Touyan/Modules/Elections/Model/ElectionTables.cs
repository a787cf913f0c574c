using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;

namespace Touyan.Modules.Elections.Model;

internal sealed class ElectionTable : IEntityTypeConfiguration<Election>
{
    public void Configure(EntityTypeBuilder<Election> builder)
    {
        builder.ToTable("elections");
        builder.Ignore(e => e.Contests).Ignore(e => e.OpenRound).Ignore(e => e.Committee).Ignore(e => e.Tellers);
        builder.HasIndex(e => new
        {
            e.CountyCode,
            e.OrganizationId,
            e.TermNumber,
        });
        builder.HasIndex(e => new { e.CountyCode, e.CaseId }).IsUnique();
        builder.HasIndex(e => new { e.CountyCode, e.State });
        // One at a time.
        builder.HasIndex(e => new { e.CountyCode, e.OrganizationId }).HasFilter("ended_on IS NULL").IsUnique();
        builder.BelongsToOrganization(e => new { e.CountyCode, e.OrganizationId });
        builder.HasOne<Election>().WithMany().HasForeignKey(e => new { e.CountyCode, e.CongressId }).OnDelete(DeleteBehavior.Restrict);
        builder
            .HasMany(e => e.Exclusions)
            .WithOne()
            .HasForeignKey(x => new { x.CountyCode, x.ElectionId })
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(e => e.Nominees).WithOne().HasForeignKey(x => new { x.CountyCode, x.ElectionId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(e => e.Officers).WithOne().HasForeignKey(x => new { x.CountyCode, x.ElectionId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(e => e.Rounds).WithOne().HasForeignKey(x => new { x.CountyCode, x.ElectionId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(e => e.Posts).WithOne().HasForeignKey(x => new { x.CountyCode, x.ElectionId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ElectionExclusionTable : IEntityTypeConfiguration<ElectionExclusion>
{
    public void Configure(EntityTypeBuilder<ElectionExclusion> builder)
    {
        builder.ToTable("election_exclusions");
        builder.HasIndex(e => new { e.CountyCode, e.ElectionId });
        builder.HasIndex(e => new { e.CountyCode, e.MemberId });
    }
}

internal sealed class NomineeTable : IEntityTypeConfiguration<Nominee>
{
    public void Configure(EntityTypeBuilder<Nominee> builder)
    {
        builder.ToTable("election_nominees");
        builder.Ignore(n => n.Who);
        builder.HasIndex(e => new { e.CountyCode, e.ElectionId });
        builder.HasIndex(e => new { e.CountyCode, e.MemberId });
    }
}

internal sealed class ElectionOfficerTable : IEntityTypeConfiguration<ElectionOfficer>
{
    public void Configure(EntityTypeBuilder<ElectionOfficer> builder)
    {
        builder.ToTable("election_officers");
        builder.HasIndex(e => new { e.CountyCode, e.ElectionId });
        builder.HasIndex(e => new { e.CountyCode, e.MemberId });
    }
}

internal sealed class ElectedPostTable : IEntityTypeConfiguration<ElectedPost>
{
    public void Configure(EntityTypeBuilder<ElectedPost> builder)
    {
        builder.ToTable("election_posts");
        builder
            .HasIndex(e => new
            {
                e.CountyCode,
                e.ElectionId,
                e.MemberId,
            })
            .IsUnique();
    }
}

internal sealed class ElectionRoundTable : IEntityTypeConfiguration<ElectionRound>
{
    public void Configure(EntityTypeBuilder<ElectionRound> builder)
    {
        builder.ToTable("election_rounds");
        builder.Ignore(r => r.Compared).Ignore(r => r.Differences);
        builder
            .HasIndex(r => new
            {
                r.CountyCode,
                r.ElectionId,
                r.Number,
            })
            .IsUnique();
        builder.HasMany(r => r.Choices).WithOne().HasForeignKey(c => new { c.CountyCode, c.RoundId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(r => r.Counts).WithOne().HasForeignKey(c => new { c.CountyCode, c.RoundId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RoundChoiceTable : IEntityTypeConfiguration<RoundChoice>
{
    public void Configure(EntityTypeBuilder<RoundChoice> builder)
    {
        builder.ToTable("election_round_choices");
        builder.Ignore(c => c.Who);
        builder.HasIndex(c => new { c.CountyCode, c.RoundId });
    }
}

internal sealed class BallotCountTable : IEntityTypeConfiguration<BallotCount>
{
    public void Configure(EntityTypeBuilder<BallotCount> builder)
    {
        builder.ToTable("ballot_counts");
        // Once in a pass, each by himself.
        builder
            .HasIndex(c => new
            {
                c.CountyCode,
                c.RoundId,
                c.Pass,
                c.MemberId,
            })
            .IsUnique();
        builder.HasMany(c => c.Choices).WithOne().HasForeignKey(c => new { c.CountyCode, c.CountId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CountedChoiceTable : IEntityTypeConfiguration<CountedChoice>
{
    public void Configure(EntityTypeBuilder<CountedChoice> builder)
    {
        builder.ToTable("ballot_count_choices");
        builder.Ignore(c => c.Who).Ignore(c => c.Figures);
        builder.HasIndex(c => new { c.CountyCode, c.CountId });
    }
}

internal sealed class ElectionNoticeTable : IEntityTypeConfiguration<ElectionNotice>
{
    public void Configure(EntityTypeBuilder<ElectionNotice> builder)
    {
        builder.ToTable("election_notices");
        // One for each term.
        builder
            .HasIndex(n => new
            {
                n.CountyCode,
                n.OrganizationId,
                n.DueOn,
            })
            .IsUnique();
        builder.BelongsToOrganization(n => new { n.CountyCode, n.OrganizationId });
    }
}

internal static class ElectionSets
{
    extension(TouyanDb db)
    {
        public DbSet<Election> Elections => db.Set<Election>();

        public DbSet<ElectionRound> ElectionRounds => db.Set<ElectionRound>();

        public DbSet<ElectionNotice> ElectionNotices => db.Set<ElectionNotice>();

        public DbSet<BallotCount> BallotCounts => db.Set<BallotCount>();
    }
}
