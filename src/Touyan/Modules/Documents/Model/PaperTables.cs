using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;
using Touyan.Platform.Secrets;

namespace Touyan.Modules.Documents.Model;

internal sealed class PaperTable : IEntityTypeConfiguration<Paper>
{
    public void Configure(EntityTypeBuilder<Paper> builder)
    {
        builder.ToTable("papers");
        builder.HasKey(p => new { p.CountyCode, p.Id });
        builder.Property(p => p.Title).HasMaxLength(Paper.TitleMaxLength);
        builder.Property(p => p.Number).HasMaxLength(Paper.NumberMaxLength);
        builder.Property(p => p.IssuerName).HasMaxLength(Paper.NameMaxLength);
        builder.Property(p => p.SubjectTitle).HasMaxLength(Paper.NameMaxLength);
        builder.Property(p => p.VoidReason).HasMaxLength(Paper.ReasonMaxLength);
        builder.Property(p => p.ReceiptNote).HasMaxLength(Paper.ReasonMaxLength);
        builder.Property(p => p.Content).IsSecret("papers.content");
        // What the lock on the counter already sees to, seen to by the table as well.
        builder
            .HasIndex(p => new
            {
                p.CountyCode,
                p.Kind,
                p.SeriesOf,
                p.Year,
                p.Serial,
            })
            .IsUnique();
        builder.HasIndex(p => new { p.CountyCode, p.SubjectId });
        builder.HasIndex(p => new { p.CountyCode, p.Code });
        builder.BelongsToOrganization(p => new { p.CountyCode, p.IssuerId });
    }
}

internal sealed class PaperOrganizationTable : IEntityTypeConfiguration<PaperOrganization>
{
    public void Configure(EntityTypeBuilder<PaperOrganization> builder)
    {
        builder.ToTable("paper_organizations");
        builder.HasKey(o => new
        {
            o.CountyCode,
            o.PaperId,
            o.OrganizationId,
        });
        builder.HasOne<Paper>().WithMany().HasForeignKey(o => new { o.CountyCode, o.PaperId }).OnDelete(DeleteBehavior.Restrict);
        builder.BelongsToOrganization(o => new { o.CountyCode, o.OrganizationId });
    }
}

internal sealed class PaperSeriesTable : IEntityTypeConfiguration<PaperSeries>
{
    public void Configure(EntityTypeBuilder<PaperSeries> builder)
    {
        builder.ToTable("paper_series");
        builder.HasKey(s => new
        {
            s.CountyCode,
            s.Kind,
            s.SeriesOf,
            s.Year,
        });
    }
}

// A platform table: no county in the key, see its class.
internal sealed class PaperCodeTable : IEntityTypeConfiguration<PaperCode>
{
    public void Configure(EntityTypeBuilder<PaperCode> builder)
    {
        builder.ToTable("paper_codes");
        builder.HasKey(c => c.Code);
        builder.Property(c => c.Code).HasMaxLength(Issuing.VerificationCode.Length);
    }
}

internal static class PaperSets
{
    extension(TouyanDb db)
    {
        public DbSet<Paper> Papers => db.Set<Paper>();

        public DbSet<PaperOrganization> PaperOrganizations => db.Set<PaperOrganization>();

        public DbSet<PaperSeries> PaperSeries => db.Set<PaperSeries>();

        public DbSet<PaperCode> PaperCodes => db.Set<PaperCode>();
    }
}
