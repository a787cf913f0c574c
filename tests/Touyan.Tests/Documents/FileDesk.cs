using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Touyan.Kernel;
using Touyan.Modules.Documents;
using Touyan.Platform.Data;
using Touyan.Tests.Support;

namespace Touyan.Tests.Documents;

/// <summary>
/// A house above that keeps files, in every app of the tests: one drawer of each county, open to whoever reads papers of all of it, and to nobody else.
/// </summary>
internal sealed class Drawer : IFileOwner
{
    public static FileOwner Own { get; } = new("drawer", new Guid("00000000-0000-7000-8000-00000000d0c5"), "抽屉");

    public string Kind => Own.Kind;

    public string HrefOf(Guid ownerId) => "/";

    public Task<bool> MayReadAsync(Guid ownerId, Actor by, CancellationToken ct) =>
        Task.FromResult(ownerId == Own.Id && by.Reach(DocumentsPermissions.Read).IsWholeCounty);
}

/// <summary>Brings files into the drawer.</summary>
internal static class FileDesk
{
    public static byte[] Pdf { get; } = Encoding.Latin1.GetBytes("%PDF-1.7\n1 0 obj\n<<>>\nendobj 秘\n");

    public static byte[] Package(params string[] parts)
    {
        using var made = new MemoryStream();
        using (var zip = new ZipArchive(made, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in parts)
            {
                using var writer = new StreamWriter(zip.CreateEntry(part).Open());
                writer.Write("<x/>");
            }
        }

        return made.ToArray();
    }

    public static async Task<Result<KeptFileId>> KeepAsync(this SmallCounty county, byte[] content, string name)
    {
        var by = await county.ActorAsync(Role.CountyAdministrator);
        await using var scope = county.App.Services.CreateAsyncScope();
        var (db, files) = (scope.ServiceProvider.GetRequiredService<TouyanDb>(), scope.ServiceProvider.GetRequiredService<IFiles>());
        db.Enter(county.Code);
        var received = await files.ReceiveAsync(new SentUpload(name, new MemoryStream(content)), by, default);
        if (received.Refusal is { } refusal)
            return refusal;

        await using var work = await UnitOfWork.BeginAsync(db, default);
        var id = await files.KeepAsync(Drawer.Own, "证明", received.Value, by, default);
        await db.SaveChangesAsync();
        await work.CommitAsync(default);
        return id;
    }
}
