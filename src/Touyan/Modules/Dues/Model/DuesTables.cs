using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Platform.Secrets;

namespace Touyan.Modules.Dues.Model;

internal sealed class DuesBasisTable : IEntityTypeConfiguration<DuesBasis>
{
    public void Configure(EntityTypeBuilder<DuesBasis> builder)
    {
        builder.ToTable("dues_bases");
        builder.HasKey(b => new { b.CountyCode, b.Id });
        builder.Property(b => b.Income!).IsSecret(DuesBasis.IncomeColumn);
        builder.Property(b => b.Evidence).HasMaxLength(DuesBasis.EvidenceMaxLength);
        // One holds at a time.
        builder
            .HasIndex(b => new
            {
                b.CountyCode,
                b.MemberId,
                b.From,
            })
            .HasFilter("\"to\" IS NULL OR \"to\" > \"from\"")
            .IsUnique();
        builder.HasIndex(b => new { b.CountyCode, b.MemberId }).HasFilter("\"to\" IS NULL").IsUnique();
        builder.HasIndex(b => new { b.CountyCode, b.ImportId });
        builder.BelongsToMember(b => new { b.CountyCode, b.MemberId });
    }
}

internal sealed class DuesAssessmentTable : IEntityTypeConfiguration<DuesAssessment>
{
    public void Configure(EntityTypeBuilder<DuesAssessment> builder)
    {
        builder.ToTable("dues_assessments");
        builder.Property(a => a.RuleId).HasMaxLength(60);
        // A month is assessed once; whatever comes later puts one row right, and each row is put right once.
        builder
            .HasIndex(a => new
            {
                a.CountyCode,
                a.MemberId,
                a.Month,
            })
            .HasFilter("corrects_id IS NULL")
            .IsUnique();
        builder.HasIndex(a => new { a.CountyCode, a.CorrectsId }).HasFilter("corrects_id IS NOT NULL").IsUnique();
        builder.HasIndex(a => new
        {
            a.CountyCode,
            a.OrganizationId,
            a.Month,
        });
        builder.BelongsToMember(a => new { a.CountyCode, a.MemberId });
        builder.BelongsToOrganization(a => new { a.CountyCode, a.OrganizationId });
    }
}

internal sealed class DuesReliefTable : IEntityTypeConfiguration<DuesRelief>
{
    public void Configure(EntityTypeBuilder<DuesRelief> builder)
    {
        builder.ToTable("dues_reliefs");
        builder.Property(r => r.Reason).HasMaxLength(DuesRelief.ReasonMaxLength);
        builder.HasIndex(r => new
        {
            r.CountyCode,
            r.MemberId,
            r.FromMonth,
        });
        builder.BelongsToMember(r => new { r.CountyCode, r.MemberId });
    }
}

internal sealed class DuesPaymentTable : IEntityTypeConfiguration<DuesPayment>
{
    public void Configure(EntityTypeBuilder<DuesPayment> builder)
    {
        builder.ToTable("dues_payments");
        builder.HasKey(p => new { p.CountyCode, p.Id });
        builder.Property(p => p.PayerName).HasMaxLength(DuesPayment.NameMaxLength);
        builder.HasIndex(p => new { p.CountyCode, p.ReversesId }).HasFilter("reverses_id IS NOT NULL").IsUnique();
        builder
            .HasIndex(p => new
            {
                p.CountyCode,
                p.OrganizationId,
                p.ReceiptYear,
                p.ReceiptSerial,
            })
            .HasFilter("receipt_serial IS NOT NULL")
            .IsUnique();
        builder.HasIndex(p => new
        {
            p.CountyCode,
            p.MemberId,
            p.PaidOn,
        });
        builder.HasIndex(p => new
        {
            p.CountyCode,
            p.OrganizationId,
            p.PaidOn,
        });
        builder.HasIndex(p => new { p.CountyCode, p.ImportId }).HasFilter("import_id IS NOT NULL");
        builder.HasIndex(p => new { p.CountyCode, p.EntryId });
        builder.BelongsToMember(p => new { p.CountyCode, p.MemberId });
        builder.BelongsToOrganization(p => new { p.CountyCode, p.OrganizationId });
        builder.HasOne<DuesEntry>().WithMany().HasForeignKey(p => new { p.CountyCode, p.EntryId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(p => p.Months).WithOne().HasForeignKey(m => new { m.CountyCode, m.PaymentId }).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class DuesPaidMonthTable : IEntityTypeConfiguration<DuesPaidMonth>
{
    public void Configure(EntityTypeBuilder<DuesPaidMonth> builder)
    {
        builder.ToTable("dues_paid_months");
        builder
            .HasIndex(m => new
            {
                m.CountyCode,
                m.MemberId,
                m.Month,
                m.Turn,
            })
            .IsUnique();
        builder.HasIndex(m => new { m.CountyCode, m.PaymentId });
    }
}

internal sealed class DuesStandingTable : IEntityTypeConfiguration<DuesStanding>
{
    public void Configure(EntityTypeBuilder<DuesStanding> builder)
    {
        builder.ToTable("dues_standings");
        builder.HasKey(s => new { s.CountyCode, s.MemberId });
        builder.HasIndex(s => new { s.CountyCode, s.UnpaidSince });
        builder.HasIndex(s => new { s.CountyCode, s.OwedSince });
        builder.BelongsToMember(s => new { s.CountyCode, s.MemberId });
    }
}

internal sealed class DuesSeriesTable : IEntityTypeConfiguration<DuesSeries>
{
    public void Configure(EntityTypeBuilder<DuesSeries> builder)
    {
        builder.ToTable("dues_series");
        builder.HasKey(s => new
        {
            s.CountyCode,
            s.OrganizationId,
            s.Kind,
            s.Year,
        });
    }
}

internal sealed class DuesRunTable : IEntityTypeConfiguration<DuesRun>
{
    public void Configure(EntityTypeBuilder<DuesRun> builder)
    {
        builder.ToTable("dues_runs");
        builder.HasKey(r => new { r.CountyCode, r.Id });
        builder.HasIndex(r => new { r.CountyCode, r.OrderedAt });
    }
}
