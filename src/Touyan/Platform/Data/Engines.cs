using Microsoft.EntityFrameworkCore;

namespace Touyan.Platform.Data;

/// <summary>The embedded database.</summary>
public sealed class SqliteTouyanDb(DbContextOptions<SqliteTouyanDb> options) : TouyanDb(options);

/// <summary>PostgreSQL, alone or under Citus.</summary>
public sealed class PostgresTouyanDb(DbContextOptions<PostgresTouyanDb> options) : TouyanDb(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);

        // Texts that are compared as ranges (paths, pinyin keys) must compare by byte, whatever the database's language is.
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(e => e.GetProperties()))
        {
            if (property.FindAnnotation(ByteOrder.Annotation) is not null)
                property.SetCollation("C");
        }
    }
}

/// <summary>Marks a text column that is ordered and compared by byte on both engines.</summary>
public static class ByteOrder
{
    internal const string Annotation = "Touyan:ByteOrder";

    public static Microsoft.EntityFrameworkCore.Metadata.Builders.PropertyBuilder<TText> InByteOrder<TText>(
        this Microsoft.EntityFrameworkCore.Metadata.Builders.PropertyBuilder<TText> property
    ) => property.HasAnnotation(Annotation, value: true);
}
