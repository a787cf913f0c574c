using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Touyan.Platform.Data;

namespace Touyan.Tools.Migrations;

/// <summary>Lets dotnet-ef make the SQLite context without starting the program.</summary>
public sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteTouyanDb>
{
    public SqliteTouyanDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteTouyanDb>();
        DataSetup.UseSqlite(options, "design.db");
        return new SqliteTouyanDb(options.Options);
    }
}

/// <summary>The same for PostgreSQL.</summary>
public sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresTouyanDb>
{
    public PostgresTouyanDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PostgresTouyanDb>();
        DataSetup.UsePostgres(options, "Host=design");
        return new PostgresTouyanDb(options.Options);
    }
}
