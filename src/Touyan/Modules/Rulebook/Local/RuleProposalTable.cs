using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Touyan.Platform.Data;

namespace Touyan.Modules.Rulebook.Local;

internal sealed class RuleProposalTable : IEntityTypeConfiguration<RuleProposal>
{
    public void Configure(EntityTypeBuilder<RuleProposal> builder)
    {
        builder.ToTable("rule_proposals");
        // One open proposal for a rule; what is decided has none of this, and stands beside any number of others.
        builder.HasIndex(p => new { p.CountyCode, p.OpenFor }).IsUnique();
        builder.HasIndex(p => new { p.CountyCode, p.RuleId });
    }
}

internal static class RuleProposalSets
{
    extension(TouyanDb db)
    {
        public DbSet<RuleProposal> RuleProposals => db.Set<RuleProposal>();
    }

    extension(IQueryable<RuleProposal> proposals)
    {
        public IQueryable<RuleProposal> Approved => proposals.Where(p => p.State == ProposalState.Approved);

        public IQueryable<RuleProposal> Pending => proposals.Where(p => p.State == ProposalState.Pending);
    }
}
