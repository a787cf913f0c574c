using System.ComponentModel;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Touyan.Kernel;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;

namespace Touyan.Tests.Architecture;

/// <summary>What a county, a province and a nation under Citus ask of the tables, on both engines.</summary>
public sealed class ModelTests
{
    // Tables of the machine, not of a county; sign-in names and codes of papers are key tables that find the county (unique in the nation).
    private static readonly string[] Local = ["jobs", "sign_in_names", "paper_codes", "demo_sign_ins", "failed_sign_ins", "program_facts"];

    public static TheoryData<string> Engines => ["SQLite", "PostgreSQL"];

    [Theory]
    [MemberData(nameof(Engines))]
    public void Every_table_is_owned_by_a_county_or_known_as_local(string engine)
    {
        var tables = Entities(engine);

        Assert.True(tables.Count >= 5);
        Offenders.None(tables.Where(t => !IsOwned(t) && !Local.Contains(t.GetTableName())).Select(t => t.DisplayName()));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Keys_and_indexes_begin_with_the_county(string engine)
    {
        var owned = Entities(engine).Where(IsOwned).ToList();
        var keys = owned.SelectMany(t => t.GetKeys()).Where(k => !IsCounty(k.Properties[0])).Select(k => k.ToString());
        var indexes = owned.SelectMany(t => t.GetIndexes()).Where(i => !IsCounty(i.Properties[0])).Select(i => i.ToString());

        Assert.NotEmpty(owned);
        Offenders.None(keys.Concat(indexes));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Foreign_keys_stay_within_the_county(string engine)
    {
        var foreign = Entities(engine).Where(IsOwned).SelectMany(t => t.GetForeignKeys()).ToList();

        Assert.NotEmpty(foreign);
        Offenders.None(
            foreign
                .Where(f => IsOwned(f.PrincipalEntityType) && !(IsCounty(f.Properties[0]) && IsCounty(f.PrincipalKey.Properties[0])))
                .Select(f => f.ToString())
        );
        Offenders.None(
            foreign.Where(f => f.DeleteBehavior is DeleteBehavior.SetNull or DeleteBehavior.ClientSetNull).Select(f => f.ToString())
        );
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Every_county_owned_table_is_filtered_by_county(string engine)
    {
        Offenders.None(Entities(engine).Where(t => IsOwned(t) && t.GetDeclaredQueryFilters().Count == 0).Select(t => t.DisplayName()));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void The_program_makes_every_value_itself(string engine)
    {
        var properties = Entities(engine).SelectMany(t => t.GetProperties()).ToList();

        Assert.NotEmpty(properties);
        Offenders.None(
            properties
                .Where(p =>
                    p.GetDefaultValueSql() is not null
                    || p.GetComputedColumnSql() is not null
                    || p.ValueGenerated is not ValueGenerated.Never
                )
                .Select(p => p.ToString())
        );
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Names_are_short_and_differ(string engine)
    {
        var names = Entities(engine)
            .SelectMany(t =>
                t.GetKeys()
                    .Select(k => k.GetName()!)
                    .Concat(t.GetIndexes().Select(i => i.GetDatabaseName()!))
                    .Concat(t.GetForeignKeys().Select(f => f.GetConstraintName()!))
            )
            .ToList();

        Assert.NotEmpty(names);
        Offenders.None(names.Where(n => n.Length > 55));
        Offenders.None(names.GroupBy(n => n, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Instants_and_money_are_exact(string engine)
    {
        Type[] inexact = [typeof(float), typeof(double), typeof(decimal), typeof(DateTimeOffset)];

        Offenders.None(
            Entities(engine)
                .SelectMany(t => t.GetProperties())
                .Where(p => inexact.Contains(Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType))
                .Select(p => p.ToString())
        );
    }

    [Fact]
    public void What_is_read_across_counties_tells_of_no_person()
    {
        var figures = Entities("SQLite").Where(t => typeof(ICountyFigures).IsAssignableFrom(t.ClrType)).ToList();

        Assert.True(figures.Count >= 2);
        Offenders.None(
            figures
                .SelectMany(t => t.GetProperties())
                .Where(p => !IsFigure(Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType))
                .Select(p => p.ToString())
        );

        // A key of the row itself, an organisation, a number, a day, a word: no member, no account, nothing that is sealed.
        static bool IsFigure(Type type) =>
            type.IsEnum
            || type == typeof(Guid)
            || type == typeof(OrganizationId)
            || type == typeof(DateOnly)
            || type == typeof(DateTime)
            || type == typeof(string)
            || type == typeof(int)
            || type == typeof(long);
    }

    [Fact]
    public void What_is_traced_has_a_Chinese_name()
    {
        var traced = Entities("SQLite")
            .Where(t => IsOwned(t) && t.ClrType != typeof(TrailEntry) && !typeof(IUntraced).IsAssignableFrom(t.ClrType))
            .ToList();
        var properties = traced
            .SelectMany(t => t.GetProperties())
            .Where(p =>
                p.Name is not ("Id" or nameof(ICountyOwned.CountyCode) or nameof(IVersioned.Version))
                && p.PropertyInfo?.GetCustomAttribute<NotTracedAttribute>() is null
            )
            .ToList();

        Assert.NotEmpty(properties);
        Offenders.None(traced.Where(t => t.ClrType.GetCustomAttribute<DisplayNameAttribute>() is null).Select(t => t.DisplayName()));
        Offenders.None(properties.Where(p => p.PropertyInfo?.GetCustomAttribute<DisplayNameAttribute>() is null).Select(p => p.ToString()));
    }

    private static bool IsOwned(IReadOnlyTypeBase type) => typeof(ICountyOwned).IsAssignableFrom(type.ClrType);

    private static bool IsCounty(IReadOnlyProperty property) =>
        property.Name == nameof(ICountyOwned.CountyCode) && property.ClrType == typeof(int);

    private static IReadOnlyList<IEntityType> Entities(string engine)
    {
        using TouyanDb db = engine switch
        {
            "SQLite" => new SqliteTouyanDb(Options<SqliteTouyanDb>(o => DataSetup.UseSqlite(o, "model.db"))),
            _ => new PostgresTouyanDb(Options<PostgresTouyanDb>(o => DataSetup.UsePostgres(o, "Host=model"))),
        };
        return [.. db.GetService<IDesignTimeModel>().Model.GetEntityTypes()];
    }

    private static DbContextOptions<TDb> Options<TDb>(Action<DbContextOptionsBuilder> engine)
        where TDb : DbContext
    {
        var options = new DbContextOptionsBuilder<TDb>();
        engine(options);
        return options.Options;
    }
}
