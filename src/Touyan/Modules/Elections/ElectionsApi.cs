using Touyan.Kernel;
using Touyan.Modules.Elections.Api;
using Touyan.Modules.Elections.Exporting;
using Touyan.Modules.Elections.Profile;
using Touyan.Modules.Elections.Register;
using Touyan.Platform.Data;
using Touyan.Platform.Security;
using Touyan.Platform.Sheets;
using Touyan.Platform.Web;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Elections;

/// <summary>Elections over REST: the same use cases as the pages. Reading here; acts in ElectionsApi.Acts.cs. An election begins, and is decided, by its case.</summary>
internal sealed partial class ElectionsApi : IApi
{
    private const string One = "/elections/{id:guid}";

    public void Map(RouteGroupBuilder api)
    {
        var tagged = api.MapGroup("").WithTags("换届选举");
        MapReading(tagged.MapGroup("").Needs(ElectionsPermissions.Read));
        tagged
            .MapGroup("")
            .Needs(ElectionsPermissions.Export)
            .MapGet("/elections/export", ExportAsync)
            .WithName("exportElections")
            .WithSummary("导出换届选举")
            .WithDescription("条件与列表相同。谁导出了什么，系统留痕。")
            .Produces<Stream>(StatusCodes.Status200OK, SheetResult.Xlsx, SheetResult.Csv)
            .Produces(StatusCodes.Status404NotFound)
            .Exports();
        MapActs(tagged.MapGroup(One).Needs(ElectionsPermissions.Conduct));
        MapCounting(tagged.MapGroup(One).Needs(ElectionsPermissions.Count));
    }

    private static void MapReading(RouteGroupBuilder reading)
    {
        reading
            .MapGet("/elections", ListAsync)
            .WithName("listElections")
            .WithSummary("换届选举")
            .WithDescription("可见范围内进行中或者已办结的选举，任期最先届满的在前。")
            .Produces<Page<ElectionRow>>()
            .Produces(StatusCodes.Status404NotFound);
        reading
            .MapGet(One, ShowAsync)
            .WithName("readElection")
            .WithSummary("一次选举")
            .WithDescription("应到会人数、候选人、已公布的各轮投票和依据。正在计票的数字不在其中。回答带 ETag。")
            .Produces<ElectionAnswer>()
            .Tagged();
    }

    private static async Task<IResult> ListAsync([AsParameters] ElectionsAsked asked, ListElections list, Actor by, CancellationToken ct)
    {
        var listed = await list.RunAsync(asked.ToInput(), by, ct);
        if (listed.Refusal is { } refusal)
            return refusal.ToProblem();

        var page = listed.Value;
        return Results.Ok(new Page<ElectionRow>([.. page.Rows.Select(ElectionRow.Of)], page.Next, page.Previous, page.Total));
    }

    private static async Task<IResult> ShowAsync(ElectionId id, ShowElection show, Actor by, HttpContext http, CancellationToken ct)
    {
        var shown = await show.RunAsync(id, by, ct);
        if (shown.Refusal is { } refusal)
            return refusal.ToProblem();

        http.ShowVersion(shown.Value.Election.Version);
        return Results.Ok(ElectionAnswer.Of(shown.Value));
    }

    private static async Task<IResult> ExportAsync(
        [AsParameters] ElectionsExported asked,
        ExportElections export,
        Actor by,
        CancellationToken ct
    )
    {
        var sheet = await export.RunAsync(asked.ToInput(), by, ct);
        if (sheet.Refusal is { } refusal)
            return refusal.ToProblem();

        var (name, layout, rows) = sheet.Value;
        return new SheetResult(name + (asked.Format?.Value is ExportFormat.Csv ? ".csv" : ".xlsx"), layout, rows);
    }
}
