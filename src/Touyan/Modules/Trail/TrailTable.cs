using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Touyan.Platform.Data;

namespace Touyan.Modules.Trail;

internal sealed class TrailTable : IEntityTypeConfiguration<TrailEntry>
{
    public void Configure(EntityTypeBuilder<TrailEntry> builder)
    {
        builder.ToTable("trail_entries");
        builder.HasIndex(e => new
        {
            e.CountyCode,
            e.SubjectId,
            e.Id,
        });
        builder.HasIndex(e => new
        {
            e.CountyCode,
            e.ActorId,
            e.Id,
        });
        builder.HasIndex(e => new { e.CountyCode, e.At });
    }
}

internal static class TrailSet
{
    extension(TouyanDb db)
    {
        public DbSet<TrailEntry> TrailEntries => db.Set<TrailEntry>();
    }
}
