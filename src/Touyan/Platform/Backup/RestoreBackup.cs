using System.Data.Common;
using Touyan.Kernel;
using Touyan.Platform.Data;
using Touyan.Platform.Keys;

namespace Touyan.Platform.Backup;

/// <summary>Brings all of a backup into an empty installation, in one transaction: whole or not at all.</summary>
internal sealed class RestoreBackup(EmptyPlace place, KeyRing keys, IBackupTrail trail, KeyOpening opening)
{
    /// <summary>What is to be done.</summary>
    /// <param name="File">The backup.</param>
    /// <param name="ArchiveFolder">Where archives of the trail go.</param>
    public sealed record Input(string File, string ArchiveFolder);

    /// <summary>What was restored.</summary>
    public sealed record Done(BackupHead Head, BackupManifest Manifest);

    public async Task<Result<Done>> RunAsync(Input input, CancellationToken ct)
    {
        var opened = BackupFile.Open(input.File, keys);
        if (opened.IsRefused)
            return opened.Refusal!;

        using var file = opened.Value;
        var isFirst = place.Begin();
        var done = await RestoreAsync(file, input, ct);
        // Refused, it is as it was before: also when that was unfinished.
        if (!done.IsRefused || isFirst)
            place.End();

        return done;
    }

    private async Task<Result<Done>> RestoreAsync(BackupFile file, Input input, CancellationToken ct)
    {
        await using var db = await place.OpenAsync(ct);
        var ours = BackupHead.Of(db, file.Head.MadeAt, file.Head.KeyId, file.Head.Chunk);
        if (ours.Layout != file.Head.Layout)
            return BackupRefusals.OtherLayout(file.Head, ours.Migration);

        try
        {
            return await RestoreAsync(db, file, input, ct);
        }
        catch (Exception fault) when (fault is FormatException or InvalidDataException)
        {
            return BackupRefusals.Damaged(input.File, fault.Message);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return BackupRefusals.NotStored(DiskFault.Say(fault));
        }
        catch (DbException fault)
        {
            return BackupRefusals.NotStored(fault.Message);
        }
    }

    private async Task<Result<Done>> RestoreAsync(TouyanDb db, BackupFile file, Input input, CancellationToken ct)
    {
        await using var room = await PageRoom.OpenAsync(db, ct);
        await using var work = await UnitOfWork.BeginAsync(db, ct);
        if (await EmptyPlace.FindRowsAsync(db, ct) is { } table)
            return BackupRefusals.NotEmpty(table);

        await TableInsert.DeferKeysAsync(db, ct);
        await using var target = new RestoreTarget(db, input.ArchiveFolder);
        var reading = new ReadBackup(file, target, trail.Check());
        var manifest = await reading.RunAsync(ct);
        if (manifest is null || reading.Findings.Count > 0)
            return BackupRefusals.Damaged(input.File, reading.Findings[0]);

        if (await FindOtherCountAsync(db, manifest, ct) is { } other)
            return BackupRefusals.Damaged(input.File, BackupWords.TableDiffers(other));

        await opening.CheckAsync(db, ct);
        await RecordAsync(db, input.File, file.Head, manifest, ct);
        if (target.TryKeepFiles() is { } taken)
            return BackupRefusals.OtherFile(taken);

        await work.CommitAsync(ct);
        return new Done(file.Head, manifest);
    }

    // What the database itself says it holds now.
    private static async Task<string?> FindOtherCountAsync(TouyanDb db, BackupManifest manifest, CancellationToken ct)
    {
        var listed = manifest.Tables.ToDictionary(t => t.Name, t => t.Rows, StringComparer.Ordinal);
        foreach (var table in StoredTables.InBackup(db.Model))
        {
            if (await TableRows.CountAsync(db, table, county: null, ct) != listed[table.Name])
                return table.Name;
        }

        return null;
    }

    private Task RecordAsync(TouyanDb db, string file, BackupHead head, BackupManifest manifest, CancellationToken ct)
    {
        db.Enter(0);
        var made = Clock.ToChinaTime(head.MadeAt).ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);
        var seals = string.Join('、', manifest.Seals.Select(s => $"{s.County} 至第 {s.No} 号"));
        var detail = $"{made} 的备份，{manifest.Tables.Count} 张表 {manifest.Rows} 行；封存 {seals}";
        return trail.RecordAsync(db, BackupAct.Restore, Path.GetFileName(file), detail, ct);
    }
}
