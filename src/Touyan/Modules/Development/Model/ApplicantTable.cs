using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;
using Touyan.Platform.Secrets;

namespace Touyan.Modules.Development.Model;

internal sealed class ApplicantTable : IEntityTypeConfiguration<Applicant>
{
    public void Configure(EntityTypeBuilder<Applicant> builder)
    {
        builder.ToTable("applicants");
        builder.HasKey(a => new { a.CountyCode, a.Id });
        builder.Property(a => a.Name).HasMaxLength(Applicant.NameMaxLength);
        builder.Property(a => a.NameKey).InByteOrder();
        builder.Property(a => a.Initials).InByteOrder();
        builder.Property(a => a.WorkUnit).HasMaxLength(Applicant.TextMaxLength);
        builder.Property(a => a.Residence).HasMaxLength(Applicant.TextMaxLength);
        builder.Property(a => a.Ending).HasMaxLength(Applicant.TextMaxLength);
        builder.Property(a => a.FormNumber).HasMaxLength(60);
        builder.Property(a => a.IdNumber).IsSecret(Applicant.IdNumberColumn);
        builder.Property(a => a.IdNumberDigest).IsDigestOf<Applicant, CitizenId>(a => a.IdNumber);
        builder.Property(a => a.Phone!).IsSecret(Applicant.PhoneColumn);

        // One who was refused or withdrew may apply again; nobody is on the way twice.
        builder.HasIndex(a => new { a.CountyCode, a.IdNumberDigest }).HasFilter("ended_on IS NULL").IsUnique();
        builder.HasIndex(a => new { a.CountyCode, a.FormNumber }).HasFilter("form_number IS NOT NULL").IsUnique();
        builder.HasIndex(a => new
        {
            a.CountyCode,
            a.OrganizationId,
            a.Stage,
        });
        builder.HasIndex(a => new
        {
            a.CountyCode,
            a.NameKey,
            a.Id,
        });
        builder.HasIndex(a => new { a.CountyCode, a.Initials });
        builder.HasIndex(a => new
        {
            a.CountyCode,
            a.AppliedOn,
            a.Id,
        });
        builder.HasIndex(a => new { a.CountyCode, a.MemberId });
        builder.HasIndex(a => new { a.CountyCode, a.ImportId });
        builder.BelongsToOrganization(a => new { a.CountyCode, a.OrganizationId });
        builder.HasMany(a => a.Reviews).WithOne().HasForeignKey(r => new { r.CountyCode, r.ApplicantId }).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(a => a.Moves).WithOne().HasForeignKey(m => new { m.CountyCode, m.ApplicantId }).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class CultivationReviewTable : IEntityTypeConfiguration<CultivationReview>
{
    public void Configure(EntityTypeBuilder<CultivationReview> builder)
    {
        builder.ToTable("cultivation_reviews");
        builder.Property(r => r.Opinion).HasMaxLength(CultivationReview.OpinionMaxLength);
        builder.Property(r => r.By).HasMaxLength(100);
        builder
            .HasIndex(r => new
            {
                r.CountyCode,
                r.ApplicantId,
                r.On,
            })
            .IsUnique();
    }
}

internal sealed class ApplicantMoveTable : IEntityTypeConfiguration<ApplicantMove>
{
    public void Configure(EntityTypeBuilder<ApplicantMove> builder)
    {
        builder.ToTable("applicant_moves");
        builder.Property(m => m.Files).HasMaxLength(500);
        builder.Property(m => m.Reason).HasMaxLength(500);
        builder.HasIndex(m => new { m.CountyCode, m.ApplicantId });
    }
}

internal sealed class PoolAnalysisTable : IEntityTypeConfiguration<PoolAnalysis>
{
    public void Configure(EntityTypeBuilder<PoolAnalysis> builder)
    {
        builder.ToTable("pool_analyses");
        builder.Property(a => a.Findings).HasMaxLength(PoolAnalysis.FindingsMaxLength);
        builder.Property(a => a.By).HasMaxLength(100);
        builder.HasIndex(a => new
        {
            a.CountyCode,
            a.OrganizationId,
            a.On,
        });
        builder.BelongsToOrganization(a => new { a.CountyCode, a.OrganizationId });
    }
}

internal static class ApplicantSets
{
    extension(TouyanDb db)
    {
        public DbSet<Applicant> Applicants => db.Set<Applicant>();

        public DbSet<CultivationReview> CultivationReviews => db.Set<CultivationReview>();

        public DbSet<PoolAnalysis> PoolAnalyses => db.Set<PoolAnalysis>();
    }
}
