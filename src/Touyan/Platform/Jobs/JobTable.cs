using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Touyan.Platform.Jobs;

// A platform table: local to the coordinator under Citus, hence no county in its key.
internal sealed class JobTable : IEntityTypeConfiguration<Job>
{
    public void Configure(EntityTypeBuilder<Job> builder)
    {
        builder.ToTable("jobs");
        builder.Property(j => j.Id).ValueGeneratedNever();
        builder.HasIndex(j => new { j.DoneAt, j.DueAt });
    }
}
