using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Api;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Modules.FloatingMembers.Receptions;
using Touyan.Modules.FloatingMembers.Stations;
using Touyan.Platform.Data;
using Touyan.Platform.Security;
using Touyan.Platform.Web;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.FloatingMembers;

/// <summary>Offices, stations and joint committees elsewhere, and receptions, over REST: the same use cases as the pages.</summary>
internal sealed class StationsApi : IApi
{
    public void Map(RouteGroupBuilder api)
    {
        var tagged = api.MapGroup("").WithTags("流动党员");
        MapReading(tagged.MapGroup("").Needs(FloatingPermissions.Read));
        var stations = tagged.MapGroup("/floating-stations").Needs(FloatingPermissions.Stations);
        stations
            .MapPost("", OpenAsync)
            .WithName("openFloatingStation")
            .WithSummary("登记驻外流动党组织")
            .WithDescription("联合党委须写明共建的党组织；临时党支部先在党组织台账中设立。")
            .Produces<FloatingDone>(StatusCodes.Status201Created)
            .Example(FloatingExamples.Station)
            .Idempotent();
        stations
            .MapPost("/{id:guid}/close", CloseAsync)
            .WithName("closeFloatingStation")
            .WithSummary("撤销驻外流动党组织")
            .WithDescription("还有外出党员由它服务的不能撤销。")
            .Produces<FloatingDone>()
            .Example(FloatingExamples.Close)
            .Versioned()
            .Idempotent();
        tagged
            .MapGroup("/receptions")
            .Needs(FloatingPermissions.Edit)
            .MapPost("", HoldAsync)
            .WithName("holdReception")
            .WithSummary("登记节日接待")
            .WithDescription("到场的每名党员同时记一次联系。")
            .Produces<FloatingDone>(StatusCodes.Status201Created)
            .Example(FloatingExamples.Reception)
            .Idempotent();
    }

    private static void MapReading(RouteGroupBuilder reading)
    {
        reading
            .MapGet("/floating-stations", StationsAsync)
            .WithName("listFloatingStations")
            .WithSummary("驻外流动党组织")
            .WithDescription("办事处、服务站和联合党委，各自正在服务的党员人数。")
            .Produces<IReadOnlyList<StationAnswer>>();
        reading
            .MapGet("/floating-stations/{id:guid}", StationAsync)
            .WithName("readFloatingStation")
            .WithSummary("一个驻外流动党组织")
            .WithDescription("回答带 ETag。")
            .Produces<StationAnswer>()
            .Tagged();
        reading
            .MapGet("/receptions", ReceptionsAsync)
            .WithName("listReceptions")
            .WithSummary("节日接待")
            .WithDescription("可见范围内的党组织举行的，最近的在前。")
            .Produces<Page<ReceptionAnswer>>();
        reading
            .MapGet("/receptions/{id:guid}", ReceptionAsync)
            .WithName("readReception")
            .WithSummary("一次节日接待")
            .WithDescription("座谈情况和到场的党员。")
            .Produces<ReceptionAnswer>()
            .Tagged();
    }

    private static async Task<IResult> StationsAsync(
        [AsParameters] StationsAsked asked,
        ListStations list,
        Actor by,
        CancellationToken ct
    ) => Results.Ok((await list.RunAsync(asked.ToInput(), by, ct)).Select(StationAnswer.Of).ToList());

    private static async Task<IResult> StationAsync(StationId id, ListStations list, Actor by, HttpContext http, CancellationToken ct)
    {
        if (await list.FindAsync(id, by, ct) is not { } row)
            return FloatingRefusals.StationNotFound.ToProblem();

        http.ShowVersion(row.Version);
        return Results.Ok(StationAnswer.Of(row));
    }

    private static async Task<IResult> OpenAsync(OpenStation.Input body, OpenStation open, Actor by, CancellationToken ct)
    {
        var done = await open.RunAsync(body, by, ct);
        return done.Refusal?.ToProblem()
            ?? new Made($"{ApiSetup.Prefix}/floating-stations/{done.Value}", new FloatingDone(done.Value.Value));
    }

    private static async Task<IResult> CloseAsync(
        StationId id,
        CloseStation.Input body,
        CloseStation close,
        Actor by,
        HttpContext http,
        CancellationToken ct
    ) => OutflowsApi.Answer(await close.RunAsync(body with { Id = id, Version = http.SeenVersion }, by, ct), done => done.Value);

    private static async Task<IResult> ReceptionsAsync(
        [AsParameters] ReceptionsAsked asked,
        FindReceptions find,
        Actor by,
        CancellationToken ct
    )
    {
        var page = await find.RunAsync(asked.ToInput(), by, ct);
        return Results.Ok(new Page<ReceptionAnswer>([.. page.Rows.Select(ReceptionAnswer.Of)], page.Next, page.Previous, page.Total));
    }

    private static async Task<IResult> ReceptionAsync(ReceptionId id, FindReceptions find, Actor by, HttpContext http, CancellationToken ct)
    {
        var shown = await find.ShowAsync(id, by, ct);
        if (shown.Refusal is { } refusal)
            return refusal.ToProblem();

        // A reception is written once.
        http.ShowVersion(0);
        return Results.Ok(ReceptionAnswer.Of(shown.Value));
    }

    private static async Task<IResult> HoldAsync(HoldReception.Input body, HoldReception hold, Actor by, CancellationToken ct)
    {
        var done = await hold.RunAsync(body, by, ct);
        return done.Refusal?.ToProblem() ?? new Made($"{ApiSetup.Prefix}/receptions/{done.Value}", new FloatingDone(done.Value.Value));
    }
}
