using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Platform.Backup;
using Touyan.Platform.Data;
using Touyan.Platform.Keys;

namespace Touyan.Platform.Counties;

/// <summary>
/// Writes a county as open files, as it stands at one instant at which its whole trail is sealed. Sensitive values stay sealed and the county's keys
/// go into a file of their own, or, for a reason that is recorded, they are written in the clear.
/// </summary>
internal sealed class ExportCounty(INewDb newDb, ICountyTrail trail, KeyRing ring, TimeProvider clock)
{
    private const UnixFileMode Own = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const int Tries = 20;

    /// <summary>What is to be done.</summary>
    /// <param name="County">Whose data.</param>
    /// <param name="Folder">A folder that is not there yet.</param>
    /// <param name="ArchiveFolder">Where archives of the trail lie.</param>
    /// <param name="IsPlain">True when sensitive values are to be written in the clear.</param>
    /// <param name="Reason">Why.</param>
    public sealed record Input(int County, string Folder, string ArchiveFolder, bool IsPlain = false, string? Reason = null);

    /// <summary>What was written.</summary>
    /// <param name="Manifest">What lies in the folder.</param>
    /// <param name="KeyFile">Where the county's keys were written; null when none were.</param>
    public sealed record Done(CountyManifest Manifest, string? KeyFile);

    public async Task<Result<Done>> RunAsync(Input input, CancellationToken ct)
    {
        if (input.IsPlain && string.IsNullOrWhiteSpace(input.Reason))
            return CountyRefusals.ReasonMissing;

        var keyFile = CountyFiles.KeysOf(input.Folder);
        if (Path.Exists(input.Folder) || Path.Exists(keyFile))
            return CountyRefusals.FolderExists(Path.Exists(input.Folder) ? input.Folder : keyFile);

        var beside = Path.TrimEndingDirectorySeparator(Path.GetFullPath(input.Folder)) + ".part";
        var isDone = false;
        try
        {
            var written = await WriteSealedAsync(input, beside, ct);
            if (written.IsRefused)
                return written;

            Directory.Move(beside, input.Folder);
            isDone = true;
            return written;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return CountyRefusals.NotWritten(input.Folder, DiskFault.Say(fault));
        }
        finally
        {
            if (!isDone)
                Remove(beside, keyFile);
        }
    }

    private static void Remove(string folder, string keyFile)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);

        File.Delete(keyFile);
    }

    // The trail is written as it is sealed, so rows and trail agree only at an instant at which nothing is left to be sealed.
    private async Task<Result<Done>> WriteSealedAsync(Input input, string beside, CancellationToken ct)
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            await trail.SealAsync(input.County, ct);
            await using var db = newDb.Create();
            db.Enter(input.County);
            await using var snapshot = await Snapshot.OpenAsync(db, ct);
            if (!await IsHereAsync(db, input.County, ct))
                return CountyRefusals.NoCounty(input.County);

            if (await trail.LastSealAsync(db, ct) is { } last)
                return await WriteAsync(db, input, beside, last, ct);
        }

        return CountyRefusals.StillMoving;
    }

    private static async Task<bool> IsHereAsync(TouyanDb db, int county, CancellationToken ct)
    {
        foreach (var table in CountyTable.All(db.Model))
        {
            if (await TableRows.CountAsync(db, table.Table, (table.CountyColumn, county), ct) > 0)
                return true;
        }

        return false;
    }

    private async Task<Done> WriteAsync(TouyanDb db, Input input, string beside, long lastSeal, CancellationToken ct)
    {
        if (Directory.Exists(beside))
            Directory.Delete(beside, recursive: true);

        Directory.CreateDirectory(Path.Combine(beside, CountyManifest.TableFolder));
        var rows = new CountyRows(db, input.County, beside, input.IsPlain);
        var tables = new List<CountyManifest.Table>();
        foreach (var table in CountyTable.All(db.Model))
            tables.Add(await rows.WriteAsync(table, trail, ct));

        await trail.WriteAsync(input.County, CountyFiles.TrailOf(beside), lastSeal, ct);
        foreach (var archive in await trail.ArchivesAsync(db, ct))
            CopyArchive(input.ArchiveFolder, beside, archive);

        var keys = input.IsPlain ? [] : await KeysAsync(db, ct);
        var manifest = Manifest(db, input, beside, tables, keys.Count > 0);
        await CountyFiles.WriteAsync(Path.Combine(beside, CountyManifest.FileName), manifest, mode: null, ct);
        var keyFile = keys.Count > 0 ? CountyFiles.KeysOf(input.Folder) : null;
        if (keyFile is not null)
            await CountyFiles.WriteAsync(keyFile, new CountyKeyFile(CountyKeyFile.ThisForm, manifest.Id, input.County, keys), Own, ct);

        await RecordAsync(input, beside, manifest, ct);
        return new Done(manifest, keyFile);
    }

    private static void CopyArchive(string from, string folder, string name)
    {
        Directory.CreateDirectory(Path.Combine(folder, CountyManifest.ArchiveFolder));
        File.Copy(Path.Combine(from, name), Path.Combine(folder, CountyManifest.ArchiveFolder, name));
    }

    private async Task<List<CountyKeyFile.Key>> KeysAsync(TouyanDb db, CancellationToken ct) =>
        (await db.Set<DataKey>().AsNoTracking().Where(k => k.RetiredAt == null).OrderBy(k => k.Id).ToListAsync(ct)).ConvertAll(
            k => new CountyKeyFile.Key(
                k.Id,
                (int)k.Purpose,
                k.Number,
                k.MadeAt,
                k.Open(ring) ?? throw new KeyException(KeyWords.DoesNotFit(ring.Place, k.MasterKeyId))
            )
        );

    private CountyManifest Manifest(TouyanDb db, Input input, string folder, List<CountyManifest.Table> tables, bool hasKeys) =>
        new()
        {
            Form = CountyManifest.ThisForm,
            Id = Guid.CreateVersion7(),
            County = input.County,
            MadeAt = clock.UtcNow,
            Program = ProgramVersion.Text,
            Layout = StoredTables.DigestOf(CountyTable.All(db.Model).Select(t => t.Table)),
            IsPlain = input.IsPlain,
            HasKeys = hasKeys,
            Tables = tables,
            Files = CountyFiles.List(folder),
        };

    // Before the folder gets its name: what could not be written down is not handed out. In a unit of work of its own, for this one only reads.
    private async Task RecordAsync(Input input, string folder, CountyManifest manifest, CancellationToken ct)
    {
        await using var db = newDb.Create();
        db.Enter(input.County);
        var hash = Convert.ToHexStringLower(
            SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(folder, CountyManifest.FileName), ct))
        );
        var how = input.IsPlain ? "敏感信息为明文" : "敏感信息加密，密钥另存一份文件";
        var detail = $"{Path.GetFileName(input.Folder)}：{manifest.Tables.Count} 张表 {manifest.Rows} 行，{how}，清单 SHA-256 {hash}";
        await trail.RecordAsync(db, CountyAct.Export, input.Reason, detail, ct);
    }
}
