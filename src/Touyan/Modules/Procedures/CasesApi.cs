using Touyan.Kernel;
using Touyan.Modules.Procedures.Api;
using Touyan.Modules.Procedures.Cases;
using Touyan.Modules.Procedures.Running;
using Touyan.Modules.Procedures.Tending;
using Touyan.Platform.Data;
using Touyan.Platform.Security;
using Touyan.Platform.Sheets;
using Touyan.Platform.Web;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Procedures;

/// <summary>Cases over REST: the same use cases as the pages. Reading here; acts in CasesApi.Acts.cs.</summary>
internal sealed partial class CasesApi : IApi
{
    public void Map(RouteGroupBuilder api)
    {
        var tagged = api.MapGroup("/cases").WithTags("办理单");
        MapReading(tagged.MapGroup("").Needs(ProceduresPermissions.Read));
        MapExport(tagged.MapGroup("").Needs(ProceduresPermissions.Export));
        MapStarting(tagged.MapGroup("").Needs(ProceduresPermissions.Start));
        MapUrging(tagged.MapGroup("").Needs(ProceduresPermissions.Read));
        MapAttaching(tagged.MapGroup("").Needs(ProceduresPermissions.Read));
        MapDeciding(tagged.MapGroup("").Needs(ProceduresPermissions.Decide));
    }

    private static void MapReading(RouteGroupBuilder reading)
    {
        reading
            .MapGet("", ListAsync)
            .WithName("listCases")
            .WithSummary("办理单")
            .WithDescription("可见范围内的办理单，最近发起的在前。")
            .Produces<Page<CaseRow>>();
        reading
            .MapGet("/{id:guid}", ShowAsync)
            .WithName("readCase")
            .WithSummary("一份办理单")
            .WithDescription("正在办理的环节、由谁办理、办理经过和各阶段用时。回答带 ETag。")
            .Produces<CaseAnswer>()
            .Tagged();
    }

    private static void MapExport(RouteGroupBuilder exports) =>
        exports
            .MapGet("/export", ExportAsync)
            .WithName("exportCases")
            .WithSummary("导出办理单")
            .WithDescription("条件与列表相同。谁导出了什么，系统留痕。")
            .Produces<Stream>(StatusCodes.Status200OK, SheetResult.Xlsx, SheetResult.Csv)
            .Exports();

    private static async Task<IResult> ListAsync([AsParameters] CasesAsked asked, FindCases find, Actor by, CancellationToken ct)
    {
        var page = await find.RunAsync(asked.ToInput(), by, ct);
        return Results.Ok(new Page<CaseRow>([.. page.Rows.Select(CaseRow.Of)], page.Next, page.Previous, page.Total));
    }

    private static async Task<IResult> ShowAsync(CaseId id, ShowCase show, Actor by, HttpContext http, CancellationToken ct)
    {
        var shown = await show.RunAsync(id, by, ct);
        if (shown.Refusal is { } refusal)
            return refusal.ToProblem();

        http.ShowVersion(shown.Value.Case.Version);
        return Results.Ok(CaseAnswer.Of(shown.Value));
    }

    private static async Task<IResult> ExportAsync([AsParameters] CasesExported asked, ExportCases export, Actor by, CancellationToken ct)
    {
        var (name, layout, rows) = await export.RunAsync(asked.ToInput(), by, ct);
        return new SheetResult(name + (asked.Format?.Value is ExportFormat.Csv ? ".csv" : ".xlsx"), layout, rows);
    }
}
