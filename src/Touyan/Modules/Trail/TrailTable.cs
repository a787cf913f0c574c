using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Touyan.Modules.Trail.Archive;
using Touyan.Modules.Trail.Sealing;
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
        // What is still to be sealed, in order: PostgreSQL does not take the order from an index that begins with "is null".
        builder.HasIndex(e => new { e.CountyCode, e.Id }).HasFilter("seal_no IS NULL");
        // What a seal closes over.
        builder.HasIndex(e => new
        {
            e.CountyCode,
            e.SealNo,
            e.Id,
        });
    }
}

internal sealed class TrailSealTable : IEntityTypeConfiguration<TrailSeal>
{
    public void Configure(EntityTypeBuilder<TrailSeal> builder)
    {
        builder.ToTable("trail_seals");
        builder.HasKey(s => new { s.CountyCode, s.No });
        builder.Ignore(s => s.Statement);
        builder.Ignore(s => s.Hash);
    }
}

internal sealed class TrailArchiveTable : IEntityTypeConfiguration<TrailArchive>
{
    public void Configure(EntityTypeBuilder<TrailArchive> builder)
    {
        builder.ToTable("trail_archives");
        builder.HasKey(a => new { a.CountyCode, a.LastNo });
    }
}

internal static class TrailSet
{
    extension(TouyanDb db)
    {
        public DbSet<TrailEntry> TrailEntries => db.Set<TrailEntry>();

        public DbSet<TrailSeal> TrailSeals => db.Set<TrailSeal>();

        public DbSet<TrailArchive> TrailArchives => db.Set<TrailArchive>();
    }
}
