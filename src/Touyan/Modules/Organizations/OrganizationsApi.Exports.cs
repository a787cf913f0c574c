using Touyan.Kernel;
using Touyan.Modules.Organizations.Api;
using Touyan.Modules.Organizations.Export;
using Touyan.Modules.Organizations.Health;
using Touyan.Platform.Sheets;
using Touyan.Platform.Web;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Organizations;

internal sealed partial class OrganizationsApi
{
    private static void MapExports(RouteGroupBuilder exports)
    {
        exports
            .MapGet("/export", ExportAsync)
            .WithName("exportOrganizations")
            .WithSummary("导出党组织")
            .WithDescription("条件与列表相同，列与导入的表格相同。谁导出了什么，系统留痕。")
            .Produces<Stream>(StatusCodes.Status200OK, SheetResult.Xlsx, SheetResult.Csv)
            .Produces(StatusCodes.Status404NotFound)
            .Exports();
        exports
            .MapGet("/findings/export", ExportFindingsAsync)
            .WithName("exportFindings")
            .WithSummary("导出设置检查的问题清单")
            .WithDescription("条件与列表相同，一行一处不符。谁导出了什么，系统留痕。")
            .Produces<Stream>(StatusCodes.Status200OK, SheetResult.Xlsx, SheetResult.Csv)
            .Exports();
    }

    private static async Task<IResult> ExportAsync(
        [AsParameters] OrganizationsExported asked,
        ExportOrganizations export,
        Actor by,
        CancellationToken ct
    )
    {
        var sheet = await export.RunAsync(asked.ToInput(), by, ct);
        return sheet.Refusal?.ToProblem() ?? Sent(sheet.Value.Name, asked.Format, sheet.Value.Layout, sheet.Value.Rows);
    }

    private static async Task<IResult> ExportFindingsAsync(
        [AsParameters] FindingsExported asked,
        ExportFindings export,
        Actor by,
        CancellationToken ct
    )
    {
        var sheet = await export.RunAsync(asked.ToInput(), by, ct);
        return Sent(sheet.Name, asked.Format, sheet.Layout, sheet.Rows);
    }

    private static SheetResult Sent(
        string name,
        Choice<ExportFormat>? format,
        SheetLayout layout,
        IEnumerable<IReadOnlyList<SheetCell>> rows
    ) => new($"{name}.{(format?.Value is ExportFormat.Csv ? "csv" : "xlsx")}", layout, rows.ToAsyncEnumerable());
}
