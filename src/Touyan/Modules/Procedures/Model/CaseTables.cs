using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;

namespace Touyan.Modules.Procedures.Model;

internal sealed class KeptDefinitionTable : IEntityTypeConfiguration<KeptDefinition>
{
    public void Configure(EntityTypeBuilder<KeptDefinition> builder)
    {
        builder.ToTable("procedure_definitions");
        builder.Property(d => d.Procedure).HasMaxLength(60);
        builder.Property(d => d.Digest).HasMaxLength(64);
        builder.HasIndex(d => new { d.CountyCode, d.Digest }).IsUnique();
    }
}

internal sealed class CaseTable : IEntityTypeConfiguration<Case>
{
    public void Configure(EntityTypeBuilder<Case> builder)
    {
        builder.ToTable("cases");
        builder.Property(c => c.Number).HasMaxLength(40);
        builder.Property(c => c.Procedure).HasMaxLength(60);
        builder.Property(c => c.Title).HasMaxLength(Case.TitleMaxLength);
        builder.Property(c => c.SubjectKind).HasMaxLength(40);
        builder.Property(c => c.SubjectTitle).HasMaxLength(Case.TitleMaxLength);
        builder.Property(c => c.OpenStep).HasMaxLength(100);
        builder.Property(c => c.StartedBy).HasMaxLength(100);
        builder.Property(c => c.OpenFor).HasMaxLength(100);
        builder.HasIndex(c => new { c.CountyCode, c.Number }).IsUnique();
        builder.HasIndex(c => new { c.CountyCode, c.OpenFor }).IsUnique();
        builder.HasIndex(c => new { c.CountyCode, c.SubjectId });
        builder.HasIndex(c => new { c.CountyCode, c.SubjectMember });
        builder.HasIndex(c => new
        {
            c.CountyCode,
            c.Procedure,
            c.State,
            c.StartedOn,
        });
        builder.HasIndex(c => new
        {
            c.CountyCode,
            c.State,
            c.StartedOn,
        });
        builder.HasIndex(c => new
        {
            c.CountyCode,
            c.StartedById,
            c.State,
            c.StartedOn,
        });
        builder.HasIndex(c => new { c.CountyCode, c.ImportId });
        // What one began and others let lie.
        builder
            .HasIndex(c => new
            {
                c.CountyCode,
                c.StartedById,
                c.DueOn,
            })
            .HasFilter("state = 1");
        builder
            .HasOne<KeptDefinition>()
            .WithMany()
            .HasForeignKey(c => new { c.CountyCode, c.DefinitionId })
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(c => c.Parties).WithOne().HasForeignKey(p => new { p.CountyCode, p.CaseId });
        builder.HasMany(c => c.Steps).WithOne().HasForeignKey(s => new { s.CountyCode, s.CaseId });
        builder.HasMany(c => c.Decisions).WithOne().HasForeignKey(d => new { d.CountyCode, d.CaseId });
        builder.HasMany(c => c.Events).WithOne().HasForeignKey(e => new { e.CountyCode, e.CaseId });
        builder.HasMany(c => c.Documents).WithOne().HasForeignKey(d => new { d.CountyCode, d.CaseId });
        builder.Ignore(c => c.Open);
    }
}

internal sealed class CasePartyTable : IEntityTypeConfiguration<CaseParty>
{
    public void Configure(EntityTypeBuilder<CaseParty> builder)
    {
        builder.ToTable("case_parties");
        builder.Property(p => p.Party).HasMaxLength(40);
        builder.HasIndex(p => new
        {
            p.CountyCode,
            p.OrganizationId,
            p.CaseId,
        });
        builder
            .HasIndex(p => new
            {
                p.CountyCode,
                p.CaseId,
                p.Party,
            })
            .IsUnique();
        builder.BelongsToOrganization(p => new { p.CountyCode, p.OrganizationId });
    }
}

internal sealed class CaseDecisionTable : IEntityTypeConfiguration<CaseDecision>
{
    public void Configure(EntityTypeBuilder<CaseDecision> builder)
    {
        builder.ToTable("case_decisions");
        builder.Property(d => d.Step).HasMaxLength(60);
        builder.Property(d => d.Outcome).HasMaxLength(60);
        builder.Property(d => d.OutcomeTitle).HasMaxLength(100);
        builder.Property(d => d.By).HasMaxLength(100);
        builder.Property(d => d.Post).HasMaxLength(200);
        builder.Property(d => d.Reason).HasMaxLength(CaseDecision.ReasonMaxLength);
        builder.Property(d => d.LateReason).HasMaxLength(CaseDecision.ReasonMaxLength);
        builder.HasIndex(d => new { d.CountyCode, d.CaseId });
        // Where a rule was applied last is looked for from the newest back.
        builder.HasIndex(d => new { d.CountyCode, d.At });
        // A gate is decided once; of two at the same moment the database takes one.
        builder
            .HasIndex(d => new
            {
                d.CountyCode,
                d.StepId,
                d.Slot,
            })
            .IsUnique();
    }
}

internal sealed class CaseEventTable : IEntityTypeConfiguration<CaseEvent>
{
    public void Configure(EntityTypeBuilder<CaseEvent> builder)
    {
        builder.ToTable("case_events");
        builder.Property(e => e.By).HasMaxLength(100);
        builder.Property(e => e.Text).HasMaxLength(CaseEvent.TextMaxLength);
        builder.HasIndex(e => new { e.CountyCode, e.CaseId });
    }
}

internal sealed class CaseDocumentTable : IEntityTypeConfiguration<CaseDocument>
{
    public void Configure(EntityTypeBuilder<CaseDocument> builder)
    {
        builder.ToTable("case_documents");
        builder.Property(d => d.Document).HasMaxLength(60);
        builder.Property(d => d.Title).HasMaxLength(100);
        builder.Property(d => d.Number).HasMaxLength(CaseDocument.PaperNumberMaxLength);
        builder.Property(d => d.By).HasMaxLength(100);
        builder.HasIndex(d => new { d.CountyCode, d.CaseId });
    }
}

internal static class CaseSets
{
    extension(TouyanDb db)
    {
        public DbSet<Case> Cases => db.Set<Case>();

        public DbSet<CaseParty> CaseParties => db.Set<CaseParty>();

        public DbSet<CaseStep> CaseSteps => db.Set<CaseStep>();

        public DbSet<GateKeeper> GateKeepers => db.Set<GateKeeper>();

        public DbSet<CaseDecision> CaseDecisions => db.Set<CaseDecision>();

        public DbSet<KeptDefinition> KeptDefinitions => db.Set<KeptDefinition>();
    }
}
