using Touyan.Modules.Accounts;
using Touyan.Modules.Appraisals;
using Touyan.Modules.Cockpit;
using Touyan.Modules.Development;
using Touyan.Modules.Dispositions;
using Touyan.Modules.Documents;
using Touyan.Modules.Dues;
using Touyan.Modules.Duties;
using Touyan.Modules.Elections;
using Touyan.Modules.FloatingMembers;
using Touyan.Modules.Imports;
using Touyan.Modules.Members;
using Touyan.Modules.Messages;
using Touyan.Modules.OrganizationAffairs;
using Touyan.Modules.OrganizationalLife;
using Touyan.Modules.Organizations;
using Touyan.Modules.Points;
using Touyan.Modules.Posts;
using Touyan.Modules.Procedures;
using Touyan.Modules.Rulebook;
using Touyan.Modules.Trail;
using Touyan.Modules.Transfers;
using Touyan.Platform;
using Touyan.Platform.Backup;
using Touyan.Platform.Commands;
using Touyan.Platform.Counties;
using Touyan.Platform.Data;
using Touyan.Platform.Demo;
using Touyan.Platform.Drafts;
using Touyan.Platform.Health;
using Touyan.Platform.Jobs;
using Touyan.Platform.Keys;
using Touyan.Platform.Scanning;
using Touyan.Platform.Security;
using Touyan.Platform.Telemetry;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;
using Touyan.Platform.Web.Api;

Opening.SpeakChinese();
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
var options = TouyanOptions.FromEnvironment(builder.Configuration);
builder.Services.AddSingleton(TimeProvider.System);

// Platform
builder.Services.AddData(options);
builder.Services.AddKeys(options);
builder.Services.AddScanning(options);
builder.Services.AddActors();
builder.Services.AddJobs();
builder.Services.AddHealth();
builder.Services.AddApi();
builder.Services.AddDrafts();
builder.Services.AddDemo();
builder.Services.AddBackup();
builder.Services.AddCountyFiles();
builder.Services.AddSingleton<IProgramCommand, MigrateCommand>();
builder.AddFace();
builder.AddRequestLimits();
builder.AddTelemetry();

// Modules, from the ground up (docs/map.md)
builder
    .Services.AddTrail()
    .AddImports()
    .AddRulebook(builder.Configuration, TimeProvider.System)
    .AddOrganizations()
    .AddAccounts(options)
    .AddMessages(builder.Configuration, TimeProvider.System)
    .AddDocuments(TimeProvider.System)
    .AddMembers()
    .AddProcedures()
    .AddDuties()
    .AddDevelopment()
    .AddDispositions()
    .AddDues()
    .AddFloatingMembers()
    .AddPosts()
    .AddPoints()
    .AddAppraisals()
    .AddOrganizationAffairs()
    .AddOrganizationalLife()
    .AddTransfers()
    .AddElections()
    .AddCockpit()
    .AddProcedureBook()
    .AddDutyBook();

var app = builder.Build();
if (await CommandLine.RunAsync(args, app.Services) is { } exitCode)
    return exitCode;

if (!await app.OpenAsync(options))
    return 1;

app.UseRequestLog();
app.UseFace();
app.UseAddressLimit(options);
app.UseHealth();
app.UseApiProblems();
app.UseAccounts();
app.MapFace();
app.MapApi();
await app.RunAsync();
return 0;

public partial class Program;
