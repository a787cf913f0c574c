using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Touyan.Platform.Data;
using Touyan.Platform.Secrets;

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
        builder.HasIndex(i => new { i.CountyCode, i.FileHash });
    }
}

internal sealed class ImportFileTable : IEntityTypeConfiguration<ImportFile>
{
    public void Configure(EntityTypeBuilder<ImportFile> builder)
    {
        builder.ToTable("import_files");
        builder.HasKey(f => new { f.CountyCode, f.Id });
        builder.Property(f => f.Content).IsSealedFile(ImportFile.ContentColumn);
        builder.HasOne<Import>().WithOne().HasForeignKey<ImportFile>(f => new { f.CountyCode, f.Id }).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ImportRowTable : IEntityTypeConfiguration<ImportRow>
{
    public void Configure(EntityTypeBuilder<ImportRow> builder)
    {
        builder.ToTable("import_rows");
        builder.HasKey(r => new
        {
            r.CountyCode,
            r.ImportId,
            r.Number,
        });
        builder.Property(r => r.Content).IsSecret("import_rows.content");
        builder.HasIndex(r => new
        {
            r.CountyCode,
            r.ImportId,
            r.Outcome,
            r.Number,
        });
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

        /// <summary>Removes the sheet of an import and all its rows; the counts and the fingerprint stay.</summary>
        public async Task RemoveSheetAsync(Import import, DateTime now, CancellationToken ct)
        {
            await db.ImportRows.Where(r => r.ImportId == import.Id).ExecuteDeleteAsync(ct);
            await db.ImportFiles.Where(f => f.Id == import.Id).ExecuteDeleteAsync(ct);
            import.Empty(now);
        }

        /// <summary>The sheet of an import, to be read.</summary>
        public async Task<Stream> OpenFileAsync(ImportId id, CancellationToken ct)
        {
            var content = await db.ImportFiles.Where(f => f.Id == id).Select(f => f.Content).SingleAsync(ct);
            return SealedFile.Open(db.Secrets, ImportFile.PlaceOf(db.County, id), content);
        }
    }
}
