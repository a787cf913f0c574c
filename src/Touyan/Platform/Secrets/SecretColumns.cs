using System.Collections.Concurrent;
using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Touyan.Kernel;
using Touyan.Platform.Keys;

namespace Touyan.Platform.Secrets;

/// <summary>How a table says that a column is sealed, and how it is found all the same.</summary>
public static class SecretColumns
{
    internal const string Annotation = "Touyan:Secret";
    internal const string DigestAnnotation = "Touyan:DigestOf";

    /// <summary>The column is sealed. <paramref name="name"/> is part of its seal and never changes: <c>members.phone</c>.</summary>
    public static PropertyBuilder<Secret<T>> IsSecret<T>(this PropertyBuilder<Secret<T>> property, string name)
        where T : struct, ISensitive<T>
    {
        property.HasConversion(new SecretConverter<T>(), new SecretComparer<T>()).HasAnnotation(Annotation, name);
        return property;
    }

    /// <summary>The column, filled by the data layer, holds the keyed digest of a secret one: by it the value is found, and may stand only once.</summary>
    public static void IsDigestOf<TRow, T>(this PropertyBuilder<byte[]> property, Expression<Func<TRow, Secret<T>>> secret)
        where T : struct, ISensitive<T> => property.HasAnnotation(DigestAnnotation, ((MemberExpression)secret.Body).Member.Name);

    extension(EntityEntry row)
    {
        /// <summary>True when nothing of the row changes but the seals of its secrets: for whoever reads it, it is as it was.</summary>
        public bool IsOnlySealedAnew =>
            row.Properties.All(p => !p.IsModified || (p.Metadata.FindAnnotation(Annotation) is not null && p.IsSameValue));
    }

    extension(PropertyEntry property)
    {
        private bool IsSameValue => property.Metadata.GetValueComparer().Equals(property.OriginalValue, property.CurrentValue);
    }

    /// <summary>The column holds a <see cref="SealedFile"/>, sealed and opened by whoever writes and reads it.</summary>
    public static void IsSealedFile(this PropertyBuilder<byte[]> property, string name) => property.HasAnnotation(Annotation, name);
}

internal sealed class SecretConverter<T>()
    : ValueConverter<Secret<T>, byte[]>(secret => ((ISecret)secret).Sealed, bytes => new Secret<T>(bytes))
    where T : struct, ISensitive<T>;

// Values are compared, not seals: what is written again as it was is no change.
internal sealed class SecretComparer<T>()
    : ValueComparer<Secret<T>>((a, b) => a == null ? b == null : a.Equals(b), secret => secret.GetHashCode(), secret => secret)
    where T : struct, ISensitive<T>;

/// <summary>The sealed columns of one table.</summary>
internal sealed class SecretTable
{
    private static readonly ConcurrentDictionary<IEntityType, SecretTable?> Known = new();

    private readonly IProperty[] key;

    private SecretTable(IEntityType entity, IReadOnlyList<SecretColumn> columns)
    {
        (Columns, Digests) = (
            columns,
            [.. entity.GetProperties().Where(p => p.FindAnnotation(SecretColumns.DigestAnnotation) is not null)]
        );
        key = [.. entity.FindPrimaryKey()!.Properties.Where(p => p.Name != nameof(ICountyOwned.CountyCode))];
    }

    public IReadOnlyList<SecretColumn> Columns { get; }

    public IReadOnlyList<IProperty> Digests { get; }

    /// <summary>Null when the table has no such column.</summary>
    public static SecretTable? Of(IEntityType entity) => Known.GetOrAdd(entity, Read);

    public SecretColumn SourceOf(IProperty digest)
    {
        var source = (string)digest.FindAnnotation(SecretColumns.DigestAnnotation)!.Value!;
        return Columns.Single(c => c.Property.Name == source);
    }

    /// <summary>Seals all of a row that is written past the change tracker.</summary>
    public void Seal(object row, CountyKeySet keys)
    {
        foreach (var column in Columns)
        {
            var place = PlaceOf(row, column);
            if (column.Of(row) is { } secret && !secret.IsSealedAt(place))
                column.Put(row, secret.SealedAt(place, keys.Value));
        }

        foreach (var digest in Digests)
            digest.PropertyInfo!.SetValue(row, DigestOf(row, digest, keys));
    }

    public byte[]? DigestOf(object row, IProperty digest, CountyKeySet keys)
    {
        var source = SourceOf(digest);
        return source.Of(row) is { } secret ? CountySecrets.Digest(keys.LookUp, source.Name, secret.Text) : null;
    }

    public SecretPlace PlaceOf(object row, SecretColumn column) =>
        new(
            ((ICountyOwned)row).CountyCode,
            column.Name,
            key.Length == 1 ? Text(key[0], row) : string.Join('/', key.Select(p => Text(p, row)))
        );

    private static string Text(IProperty part, object row)
    {
        var value = part.GetGetter().GetClrValueUsingContainingEntity(row);
        return (part.GetTypeMapping().Converter is { } typed ? typed.ConvertToProvider(value) : value) switch
        {
            Guid id => id.ToString("N"),
            var other => Convert.ToString(other, CultureInfo.InvariantCulture)!,
        };
    }

    private static SecretTable? Read(IEntityType entity)
    {
        var columns = entity
            .GetProperties()
            .Where(p => p.FindAnnotation(SecretColumns.Annotation) is not null && p.ClrType != typeof(byte[]))
            .Select(p => new SecretColumn(p, (string)p.FindAnnotation(SecretColumns.Annotation)!.Value!))
            .ToList();
        return columns.Count == 0 ? null : new SecretTable(entity, columns);
    }
}

internal sealed record SecretColumn(IProperty Property, string Name)
{
    /// <summary>Past the change tracker, to which the sealed value is the same as before.</summary>
    public void Put(object row, ISecret? secret) => Property.PropertyInfo!.SetValue(row, secret);

    public ISecret? Of(object row) => (ISecret?)Property.GetGetter().GetClrValueUsingContainingEntity(row);
}
