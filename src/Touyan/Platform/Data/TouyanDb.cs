using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Touyan.Kernel;
using Touyan.Platform.Secrets;

namespace Touyan.Platform.Data;

/// <summary>
/// One unit of work. Modules add their tables with an <see cref="IEntityTypeConfiguration{T}"/>. Each county-owned table has the key
/// (county_code, id) and a filter on the county that was entered; before <see cref="Enter"/> no county-owned row is in sight.
/// </summary>
public abstract class TouyanDb(DbContextOptions options) : DbContext(options)
{
    /// <summary>The county that this unit of work is in; 0 while none was entered.</summary>
    public int County { get; private set; }

    /// <summary>Opens what is sealed in it.</summary>
    public CountySecrets Secrets
    {
        get => field ?? throw new InvalidOperationException("This unit of work was made without keys.");
        internal set;
    }

    /// <summary>The transaction that sealing began for the save that is running.</summary>
    internal IDbContextTransaction? Sealing { get; set; }

    /// <summary>Units of work in other counties, on the same connection, that are saved together with this one.</summary>
    internal List<TouyanDb> Beside { get; } = [];

    /// <summary>Enters a county: from here on its rows, and only its rows, are in sight.</summary>
    public void Enter(int county) => County = county;

    /// <summary>Saves; together with the units of work beside it where there are any: all of it or nothing.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (Beside.Count == 0)
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);

        await using var work = await UnitOfWork.BeginAsync(this, cancellationToken);
        var (saved, transaction) = (0, Database.CurrentTransaction!.GetDbTransaction());

        // Two that save the same counties lock them in the same order.
        foreach (var unit in Beside.Append(this).OrderBy(u => u.County))
        {
            if (unit == this)
            {
                saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
                continue;
            }

            await unit.Database.UseTransactionAsync(transaction, cancellationToken);
            await unit.SaveChangesAsync(cancellationToken);
        }

        await work.CommitAsync(cancellationToken);
        return saved;
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(TouyanDb).Assembly);
        foreach (var entity in modelBuilder.Model.GetEntityTypes().ToList())
        {
            if (typeof(ICountyOwned).IsAssignableFrom(entity.ClrType))
                OwnByCounty(modelBuilder, entity);

            if (typeof(IVersioned).IsAssignableFrom(entity.ClrType))
                modelBuilder.Entity(entity.ClrType).Property(nameof(IVersioned.Version)).IsConcurrencyToken();

            NameInSnakeCase(entity);
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        foreach (var id in EntityIds())
            configurationBuilder.Properties(id).HaveConversion(typeof(EntityIdConverter<>).MakeGenericType(id));

        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
    }

    private void OwnByCounty(ModelBuilder model, IMutableEntityType entity)
    {
        var builder = model.Entity(entity.ClrType);
        if (entity.FindPrimaryKey()?.Properties[0].Name != nameof(ICountyOwned.CountyCode))
            builder.HasKey(nameof(ICountyOwned.CountyCode), "Id");

        foreach (var key in entity.FindPrimaryKey()!.Properties)
            key.ValueGenerated = ValueGenerated.Never;

        var row = Expression.Parameter(entity.ClrType, "row");
        builder.HasQueryFilter(
            Expression.Lambda(
                Expression.Equal(
                    Expression.Property(row, nameof(ICountyOwned.CountyCode)),
                    Expression.Property(Expression.Constant(this), nameof(County))
                ),
                row
            )
        );
    }

    private static void NameInSnakeCase(IMutableEntityType entity)
    {
        foreach (var property in entity.GetProperties())
            property.SetColumnName(SnakeCase.Of(property.Name));

        var table = entity.GetTableName()!;
        foreach (var key in entity.GetKeys())
            key.SetName((key.IsPrimaryKey() ? "pk_" : "ak_") + table);

        foreach (var index in entity.GetIndexes())
            index.SetDatabaseName(Short("ix_" + table + "_" + Columns(index.Properties)));

        foreach (var foreign in entity.GetForeignKeys())
            foreign.SetConstraintName(Short("fk_" + table + "_" + Columns(foreign.Properties)));
    }

    private static string Columns(IEnumerable<IMutableProperty> properties) =>
        string.Join('_', properties.Where(p => p.Name != nameof(ICountyOwned.CountyCode)).Select(p => SnakeCase.Of(p.Name)));

    // Citus appends a shard suffix to constraint names, and PostgreSQL cuts at 63 letters.
    private static string Short(string name) => name.Length <= 55 ? name : name[..55];

    private static IEnumerable<Type> EntityIds() =>
        new[] { typeof(TouyanDb).Assembly, typeof(MemberId).Assembly }
            .SelectMany(a => a.GetTypes())
            .Where(t =>
                t.IsValueType && t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEntityId<>))
            );
}
