using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Touyan.Platform.Data;

namespace Touyan.Modules.Imports.Model;

internal sealed class ImportTable : IEntityTypeConfiguration<Import>
{
    public void Configure(EntityTypeBuilder<Import> builder)
    {
        builder.ToTable("imports");
        builder.HasKey(i => new { i.CountyCode, i.Id });
        builder.HasIndex(i => new
        {
            i.CountyCode,
            i.UploadedBy,
            i.Id,
        });
    }
}

internal sealed class ImportFileTable : IEntityTypeConfiguration<ImportFile>
{
    public void Configure(EntityTypeBuilder<ImportFile> builder)
    {
        builder.ToTable("import_files");
        builder.HasKey(f => new { f.CountyCode, f.Id });
        builder.HasOne<Import>().WithOne().HasForeignKey<ImportFile>(f => new { f.CountyCode, f.Id }).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ImportRowTable : IEntityTypeConfiguration<ImportRow>
{
    public void Configure(EntityTypeBuilder<ImportRow> builder)
    {
        builder.ToTable("import_rows");
        builder.HasIndex(r => new
        {
            r.CountyCode,
            r.ImportId,
            r.Number,
        });
        builder.HasIndex(r => new { r.CountyCode, r.SubjectId });
        builder.HasOne<Import>().WithMany().HasForeignKey(r => new { r.CountyCode, r.ImportId }).OnDelete(DeleteBehavior.Cascade);
    }
}

internal static class ImportSets
{
    extension(TouyanDb db)
    {
        public DbSet<Import> Imports => db.Set<Import>();

        public DbSet<ImportFile> ImportFiles => db.Set<ImportFile>();

        public DbSet<ImportRow> ImportRows => db.Set<ImportRow>();
    }
}
