using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Touyan.Platform.Sheets;

/// <summary>Sends a sheet as a download while its rows are still being read: .csv when the name ends so, else .xlsx. For pages and endpoints.</summary>
public sealed class SheetResult(string fileName, SheetLayout layout, IAsyncEnumerable<IReadOnlyList<SheetCell>> rows)
    : ActionResult,
        IResult
{
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public const string Csv = "text/csv; charset=utf-8";

    private bool IsCsv => fileName.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);

    public override Task ExecuteResultAsync(ActionContext context) => ExecuteAsync(context.HttpContext);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = IsCsv ? Csv : Xlsx;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(fileName);
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.CacheControl = "no-store";
        return IsCsv
            ? SheetWriter.WriteCsvAsync(response.Body, layout, rows, httpContext.RequestAborted)
            : SheetWriter.WriteXlsxAsync(response.Body, layout, rows, httpContext.RequestAborted);
    }
}
