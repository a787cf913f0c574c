using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Touyan.Platform.Data;
using Touyan.Platform.Secrets;

namespace Touyan.Modules.Documents.Model;

internal sealed class KeptFileTable : IEntityTypeConfiguration<KeptFile>
{
    public void Configure(EntityTypeBuilder<KeptFile> builder)
    {
        builder.ToTable("kept_files");
        builder.HasKey(f => new { f.CountyCode, f.Id });
        builder.Property(f => f.Title).HasMaxLength(KeptFile.TitleMaxLength);
        builder.Property(f => f.Name).HasMaxLength(KeptFile.NameMaxLength);
        builder.Property(f => f.WithdrawnFor).HasMaxLength(KeptFile.ReasonMaxLength);
        builder.HasIndex(f => new
        {
            f.CountyCode,
            f.OwnerKind,
            f.OwnerId,
        });
    }
}

internal sealed class KeptFileContentTable : IEntityTypeConfiguration<KeptFileContent>
{
    public void Configure(EntityTypeBuilder<KeptFileContent> builder)
    {
        builder.ToTable("kept_file_contents");
        builder.HasKey(f => new { f.CountyCode, f.Id });
        builder.Property(f => f.Content).IsSealedFile(KeptFileContent.ContentColumn);
        builder
            .HasOne<KeptFile>()
            .WithOne()
            .HasForeignKey<KeptFileContent>(f => new { f.CountyCode, f.Id })
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal static class KeptFileSets
{
    extension(TouyanDb db)
    {
        public DbSet<KeptFile> KeptFiles => db.Set<KeptFile>();

        public DbSet<KeptFileContent> KeptFileContents => db.Set<KeptFileContent>();

        /// <summary>What a file holds, to be read.</summary>
        public async Task<Stream> OpenKeptFileAsync(KeptFileId id, CancellationToken ct)
        {
            var content = await db.KeptFileContents.Where(f => f.Id == id).Select(f => f.Content).SingleAsync(ct);
            return SealedFile.Open(db.Secrets, KeptFileContent.PlaceOf(db.County, id), content);
        }
    }
}
