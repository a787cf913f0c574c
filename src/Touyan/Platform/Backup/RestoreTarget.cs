using System.Security.Cryptography;
using Touyan.Platform.Data;

namespace Touyan.Platform.Backup;

/// <summary>Puts rows into the database and files beside the archives, where they wait for <see cref="TryKeepFiles"/>.</summary>
internal sealed class RestoreTarget(TouyanDb db, string archiveFolder) : IBackupTarget, IAsyncDisposable
{
    private const string Waiting = ".restored";

    private readonly List<string> files = [];
    private TableInsert? insert;

    public async Task BeginTableAsync(StoredTable table, CancellationToken ct) => insert = await TableInsert.BeginAsync(db, table, ct);

    public Task RowAsync(object?[] row, CancellationToken ct) => insert!.WriteAsync(row, ct);

    public async Task EndTableAsync(CancellationToken ct)
    {
        await insert!.CompleteAsync(ct);
        await insert.DisposeAsync();
        insert = null;
    }

    public Stream File(string name)
    {
        if (Path.GetFileName(name) != name)
            throw new FormatException($"A file outside its folder: {name}");

        Directory.CreateDirectory(archiveFolder);
        files.Add(Path.Combine(archiveFolder, name));
        return new FileStream(files[^1] + Waiting, FileMode.Create, FileAccess.Write);
    }

    /// <summary>Gives the files their names; the name of one that is there already and holds something else, and then none is.</summary>
    public string? TryKeepFiles()
    {
        if (files.Find(f => System.IO.File.Exists(f) && !Hash(f).AsSpan().SequenceEqual(Hash(f + Waiting))) is { } other)
            return Path.GetFileName(other);

        foreach (var file in files)
            System.IO.File.Move(file + Waiting, file, overwrite: true);

        return null;
    }

    public async ValueTask DisposeAsync()
    {
        if (insert is not null)
            await insert.DisposeAsync();

        foreach (var file in files)
            System.IO.File.Delete(file + Waiting);
    }

    private static byte[] Hash(string path)
    {
        using var file = System.IO.File.OpenRead(path);
        return SHA256.HashData(file);
    }
}
