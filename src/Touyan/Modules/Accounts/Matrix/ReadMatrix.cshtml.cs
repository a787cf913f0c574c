using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Platform.Security;
using Touyan.Platform.Web;

namespace Touyan.Modules.Accounts.Matrix;

[Needs<AccountsPermissions>(nameof(AccountsPermissions.Matrix))]
public sealed class ReadMatrixPage(ReadMatrix matrix, Actor actor) : PageModel
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public ReadMatrix Matrix => matrix;

    public async Task<IActionResult> OnGetExportAsync(string? format, CancellationToken ct)
    {
        var asCsv = format == "csv";
        var sheet = await matrix.ExportAsync(asCsv, actor, ct);
        if (sheet.IsRefused)
            return this.Unprocessable(sheet.Refusal);

        return asCsv ? File(sheet.Value, "text/csv; charset=utf-8", "权限矩阵.csv") : File(sheet.Value, Xlsx, "权限矩阵.xlsx");
    }
}
