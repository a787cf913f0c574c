using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Platform.Backup;
using Touyan.Platform.Data;
using Touyan.Platform.Keys;

namespace Touyan.Platform.Counties;

/// <summary>Brings a county that another installation exported into this one, which has nothing of it: whole or not at all.</summary>
internal sealed class ImportCounty(INewDb newDb, ICountyTrail trail, KeyRing ring, KeyOpening opening)
{
    /// <summary>What is to be done.</summary>
    public sealed record Input
    {
        public required string Folder { get; init; }

        /// <summary>The county's keys; null for the file beside the folder.</summary>
        public string? KeyFile { get; init; }

        public required string ArchiveFolder { get; init; }

        /// <summary>Public keys that are known from elsewhere; when there are any, only their signatures are believed.</summary>
        public IReadOnlyList<byte[]> Trusted { get; init; } = [];

        /// <summary>True when accounts whose names are taken here come without them: nobody signs in with such an account.</summary>
        public bool LeavesTakenNames { get; init; }
    }

    /// <summary>What was brought in.</summary>
    /// <param name="Manifest">What lies in the folder.</param>
    /// <param name="LeftNames">Sign-in names that were taken and left behind.</param>
    public sealed record Done(CountyManifest Manifest, IReadOnlyList<string> LeftNames);

    public async Task<Result<Done>> RunAsync(Input input, CancellationToken ct)
    {
        await using var db = newDb.Create();
        var opened = CountyFolder.Open(input.Folder, db);
        if (opened.IsRefused)
            return opened.Refusal!;

        var folder = opened.Value;
        var keys = Keys(input, folder);
        if (keys.IsRefused)
            return keys.Refusal!;

        try
        {
            var signed = trail.Check(folder.TrailFile, folder.Manifest.County, input.Trusted);
            if (signed.Findings.Count > 0)
                return CountyRefusals.Damaged(signed.Findings[0]);

            if (KnownSigners.Add(ring, signed.Keys) is { } refusal)
                return refusal;

            var done = await BringAsync(db, input, folder, keys.Value.Keys, ct);
            if (!done.IsRefused)
                await trail.SealAsync(folder.Manifest.County, ct);

            return done;
        }
        catch (FormatException fault)
        {
            return CountyRefusals.Damaged(fault.Message);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return CountyRefusals.NotStored(DiskFault.Say(fault));
        }
        catch (Exception fault) when (fault is DbException or DbUpdateException)
        {
            return CountyRefusals.NotStored(fault.GetBaseException().Message);
        }
    }

    private static Result<CountyKeyFile> Keys(Input input, CountyFolder folder)
    {
        if (!folder.Manifest.HasKeys)
            return new CountyKeyFile(CountyKeyFile.ThisForm, folder.Manifest.Id, folder.Manifest.County, []);

        var path = input.KeyFile ?? CountyFiles.KeysOf(input.Folder);
        try
        {
            var keys = CountyFiles.Read<CountyKeyFile>(path);
            return keys.Form == CountyKeyFile.ThisForm && keys.Export == folder.Manifest.Id && keys.County == folder.Manifest.County
                ? keys
                : CountyRefusals.OtherKeys(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return CountyRefusals.KeysMissing(path);
        }
        catch (FormatException)
        {
            return CountyRefusals.OtherKeys(path);
        }
    }

    private async Task<Result<Done>> BringAsync(
        TouyanDb db,
        Input input,
        CountyFolder folder,
        IReadOnlyList<CountyKeyFile.Key> keys,
        CancellationToken ct
    )
    {
        await using var room = await PageRoom.OpenAsync(db, ct);
        // The county is entered once the transaction runs: before it, one that has no keys would be given new ones.
        await using var work = await UnitOfWork.BeginAsync(db, ct);
        db.Enter(folder.Manifest.County);
        if (await FindRowsAsync(db, folder.Manifest.County, ct) is { } table)
            return CountyRefusals.AlreadyHere(folder.Manifest.County, table);

        db.AddRange(keys.Select(k => DataKey.Bring(folder.Manifest.County, k, ring.Master)));
        await db.SaveChangesAsync(ct);
        var rows = new BringRows(db, folder);
        var taken = await rows.TakenNamesAsync(ct);
        if (taken.Count > 0 && !input.LeavesTakenNames)
            return CountyRefusals.NamesTaken(taken);

        await rows.RunAsync(taken, ct);
        if (await trail.BringAsync(db, folder.TrailFile, ct) is [var finding, ..])
            return CountyRefusals.Damaged(finding);

        await opening.CheckAsync(db, ct);
        db.Enter(folder.Manifest.County);
        await RecordAsync(db, folder, taken, ct);
        KeepArchives(folder, input.ArchiveFolder);
        await work.CommitAsync(ct);
        return new Done(folder.Manifest, [.. taken]);
    }

    private async Task<string?> FindRowsAsync(TouyanDb db, int county, CancellationToken ct)
    {
        foreach (var table in CountyTable.All(db.Model))
        {
            if (await TableRows.CountAsync(db, table.Table, (table.CountyColumn, county), ct) > 0)
                return table.Table.Name;
        }

        return await trail.HasEntriesAsync(db, ct) ? "trail_entries" : null;
    }

    private Task RecordAsync(TouyanDb db, CountyFolder folder, IReadOnlyCollection<string> left, CancellationToken ct)
    {
        var made = Clock
            .ToChinaTime(folder.Manifest.MadeAt)
            .ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);
        var names = left.Count > 0 ? $"，{left.Count} 个登录名已被占用、没有带入" : "";
        var detail =
            $"{made} 由另一系统导出，{folder.Manifest.Tables.Count} 张表 {folder.Manifest.Rows} 行{names}；导出编号 {folder.Manifest.Id:D}";
        return trail.RecordAsync(db, CountyAct.Import, reason: null, detail, ct);
    }

    // Names of archives hold the county, and the county is new here: what lies under such a name was left by an import that did not come to its end.
    private static void KeepArchives(CountyFolder folder, string archives)
    {
        foreach (var name in folder.Archives)
        {
            Directory.CreateDirectory(archives);
            File.Copy(Path.Combine(folder.Path, name), Path.Combine(archives, Path.GetFileName(name)), overwrite: true);
        }
    }
}
