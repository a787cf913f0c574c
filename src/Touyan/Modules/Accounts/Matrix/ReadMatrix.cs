using Touyan.Kernel;
using Touyan.Modules.Accounts.Model;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;
using Touyan.Platform.Security;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.Accounts.Matrix;

/// <summary>Who may what: the matrix by which every request is judged, to be looked at and handed to an auditor.</summary>
public sealed class ReadMatrix(PermissionMatrix matrix, TouyanDb db, Trail.Trail trail)
{
    public IReadOnlyList<Role> Roles { get; } = Enum.GetValues<Role>();

    public IReadOnlyList<Grant> Grants => matrix.Grants;

    /// <summary>Writes the sheet; that it was taken out is recorded first.</summary>
    public async Task<Result<byte[]>> ExportAsync(bool asCsv, Actor by, CancellationToken ct)
    {
        if (!by.May(AccountsPermissions.Matrix))
            return AccountRefusals.NotAllowed;

        var subject = new TrailSubject("permissions", Guid.Empty, "权限矩阵");
        trail.Record(by, AccountsActs.ExportMatrix, subject, detail: $"{Grants.Count} 项权限，{Roles.Count} 种角色");
        await db.SaveChangesAsync(ct);

        using var sheet = new MemoryStream();
        var write = asCsv ? SheetWriter.WriteCsvAsync(sheet, Layout, Rows, ct) : SheetWriter.WriteXlsxAsync(sheet, Layout, Rows, ct);
        await write;
        return sheet.ToArray();
    }

    private SheetLayout Layout =>
        new()
        {
            Name = "权限矩阵",
            Columns =
            [
                new SheetColumn("权限代码", 24),
                new SheetColumn("权限", 30),
                .. Roles.Select(r => new SheetColumn(Words.Of(r), 18)),
            ],
        };

    private IEnumerable<IReadOnlyList<SheetCell>> Rows =>
        Grants.Select(
            IReadOnlyList<SheetCell> (g) =>
                [
                    SheetCell.Of(g.Permission.Code),
                    SheetCell.Of(g.Permission.Title),
                    .. Roles.Select(r => SheetCell.Of(g.Roles.Contains(r) ? "是" : "")),
                ]
        );
}
