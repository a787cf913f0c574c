using Touyan.Modules.Cockpit;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Modules.Trail;
using Touyan.Platform;
using Touyan.Platform.Commands;
using Touyan.Platform.Data;
using Touyan.Platform.Jobs;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;

var builder = WebApplication.CreateBuilder(args);
var options = TouyanOptions.FromEnvironment(builder.Configuration);
builder.Services.AddSingleton(TimeProvider.System);

// Platform
builder.Services.AddData(options).AddActors().AddJobs();
builder.Services.AddSingleton<IProgramCommand, MigrateCommand>();
builder.AddFace();

// Modules, from the ground up (docs/map.md)
builder.Services.AddTrail().AddOrganizations().AddMembers().AddCockpit();

var app = builder.Build();
if (await CommandLine.RunAsync(args, app.Services) is { } exitCode)
    return exitCode;

await app.Services.GetRequiredService<Migrator>().MigrateAsync(CancellationToken.None);
app.Urls.Clear();
foreach (var url in options.Urls.Split(';'))
    app.Urls.Add(url);

app.UseFace();
app.MapFace();
await app.RunAsync();
return 0;

public partial class Program;
