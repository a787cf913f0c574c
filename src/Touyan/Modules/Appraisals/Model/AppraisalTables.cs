using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;

namespace Touyan.Modules.Appraisals.Model;

internal sealed class AppraisalTable : IEntityTypeConfiguration<Appraisal>
{
    public void Configure(EntityTypeBuilder<Appraisal> builder)
    {
        builder.ToTable("appraisals");
        builder.HasKey(a => new { a.CountyCode, a.Id });
        builder.Ignore(a => a.Graded);
        builder.Ignore(a => a.Voters);
        // One of a branch and a year; what was stopped with a branch stands in nobody's way.
        builder
            .HasIndex(a => new
            {
                a.CountyCode,
                a.OrganizationId,
                a.Year,
            })
            .HasFilter("state <> 9")
            .IsUnique();
        builder.HasIndex(a => new
        {
            a.CountyCode,
            a.Year,
            a.State,
        });
        builder.HasIndex(a => new { a.CountyCode, a.ImportId });
        builder.BelongsToOrganization(a => new { a.CountyCode, a.OrganizationId });
        builder.HasMany(a => a.Sheets).WithOne().HasForeignKey(s => new { s.CountyCode, s.AppraisalId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AppraisalSheetTable : IEntityTypeConfiguration<AppraisalSheet>
{
    public void Configure(EntityTypeBuilder<AppraisalSheet> builder)
    {
        builder.ToTable("appraisal_sheets");
        builder.HasKey(s => new { s.CountyCode, s.Id });
        builder.Property(s => s.SelfReview).HasMaxLength(AppraisalSheet.SelfMaxLength);
        builder
            .HasIndex(s => new
            {
                s.CountyCode,
                s.AppraisalId,
                s.MemberId,
            })
            .IsUnique();
        builder.HasIndex(s => new { s.CountyCode, s.MemberId });
        builder.BelongsToMember(s => new { s.CountyCode, s.MemberId });
    }
}

internal sealed class BallotTurnTable : IEntityTypeConfiguration<BallotTurn>
{
    public void Configure(EntityTypeBuilder<BallotTurn> builder)
    {
        builder.ToTable("appraisal_turns");
        builder.HasKey(t => new { t.CountyCode, t.Id });
        // Nobody hands in twice, on whatever way.
        builder
            .HasIndex(t => new
            {
                t.CountyCode,
                t.AppraisalId,
                t.Round,
                t.MemberId,
            })
            .IsUnique();
        builder.HasIndex(t => new { t.CountyCode, t.MemberId });
        builder.BelongsToMember(t => new { t.CountyCode, t.MemberId });
        builder.HasOne<Appraisal>().WithMany().HasForeignKey(t => new { t.CountyCode, t.AppraisalId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class BallotTallyTable : IEntityTypeConfiguration<BallotTally>
{
    public void Configure(EntityTypeBuilder<BallotTally> builder)
    {
        builder.ToTable("appraisal_tallies");
        builder.HasKey(t => new { t.CountyCode, t.Id });
        builder
            .HasIndex(t => new
            {
                t.CountyCode,
                t.AppraisalId,
                t.Round,
                t.MemberId,
            })
            .IsUnique();
        builder.HasOne<Appraisal>().WithMany().HasForeignKey(t => new { t.CountyCode, t.AppraisalId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TellerCountTable : IEntityTypeConfiguration<TellerCount>
{
    public void Configure(EntityTypeBuilder<TellerCount> builder)
    {
        builder.ToTable("appraisal_counts");
        builder.HasKey(c => new { c.CountyCode, c.Id });
        builder.HasIndex(c => new
        {
            c.CountyCode,
            c.AppraisalId,
            c.Round,
        });
        builder.HasIndex(c => new { c.CountyCode, c.TellerId });
        builder.BelongsToMember(c => new { c.CountyCode, c.TellerId });
        builder.HasOne<Appraisal>().WithMany().HasForeignKey(c => new { c.CountyCode, c.AppraisalId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(c => c.Lines).WithOne().HasForeignKey(l => new { l.CountyCode, l.CountId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TellerLineTable : IEntityTypeConfiguration<TellerLine>
{
    public void Configure(EntityTypeBuilder<TellerLine> builder)
    {
        builder.ToTable("appraisal_count_lines");
        builder.HasKey(l => new { l.CountyCode, l.Id });
        builder.HasIndex(l => new { l.CountyCode, l.CountId });
        builder.HasIndex(l => new { l.CountyCode, l.MemberId });
        builder.BelongsToMember(l => new { l.CountyCode, l.MemberId });
    }
}

internal sealed class ObjectionTable : IEntityTypeConfiguration<Objection>
{
    public void Configure(EntityTypeBuilder<Objection> builder)
    {
        builder.ToTable("appraisal_objections");
        builder.HasKey(o => new { o.CountyCode, o.Id });
        builder.Property(o => o.Text).HasMaxLength(Objection.TextMaxLength);
        // One open objection of a member at a time.
        builder
            .HasIndex(o => new
            {
                o.CountyCode,
                o.AppraisalId,
                o.MemberId,
            })
            .HasFilter("is_upheld IS NULL")
            .IsUnique();
        builder.HasIndex(o => new { o.CountyCode, o.MemberId });
        builder.BelongsToMember(o => new { o.CountyCode, o.MemberId });
        builder.HasOne<Appraisal>().WithMany().HasForeignKey(o => new { o.CountyCode, o.AppraisalId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class GradeCorrectionTable : IEntityTypeConfiguration<GradeCorrection>
{
    public void Configure(EntityTypeBuilder<GradeCorrection> builder)
    {
        builder.ToTable("appraisal_corrections");
        builder.HasKey(c => new { c.CountyCode, c.Id });
        builder
            .HasIndex(c => new
            {
                c.CountyCode,
                c.AppraisalId,
                c.MemberId,
                c.Number,
            })
            .IsUnique();
        builder.HasIndex(c => new { c.CountyCode, c.MemberId });
        builder.BelongsToMember(c => new { c.CountyCode, c.MemberId });
        builder.HasOne<Appraisal>().WithMany().HasForeignKey(c => new { c.CountyCode, c.AppraisalId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal static class AppraisalSets
{
    extension(TouyanDb db)
    {
        public DbSet<Appraisal> Appraisals => db.Set<Appraisal>();

        public DbSet<AppraisalSheet> AppraisalSheets => db.Set<AppraisalSheet>();

        public DbSet<BallotTurn> BallotTurns => db.Set<BallotTurn>();

        public DbSet<BallotTally> BallotTallies => db.Set<BallotTally>();

        public DbSet<TellerCount> TellerCounts => db.Set<TellerCount>();

        public DbSet<TellerLine> TellerLines => db.Set<TellerLine>();

        public DbSet<Objection> Objections => db.Set<Objection>();

        public DbSet<GradeCorrection> GradeCorrections => db.Set<GradeCorrection>();
    }
}
