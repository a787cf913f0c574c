using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Touyan.Platform.Data;
using Touyan.Platform.Keys;

namespace Touyan.Platform.Backup;

/// <summary>What a backup says of itself in the clear; nobody can change it unseen. The key of the file follows it, wrapped by the master key.</summary>
/// <param name="MadeAt">UTC.</param>
/// <param name="Program">Version of the program that made it.</param>
/// <param name="Migration">The last migration of the database.</param>
/// <param name="Layout">SHA-256 of all tables and columns: two programs that agree in it can read each other's backups.</param>
/// <param name="KeyId">The master key without which it does not open.</param>
/// <param name="Chunk">How many bytes are sealed at once.</param>
public sealed record BackupHead(DateTime MadeAt, string Program, string Migration, string Layout, string KeyId, int Chunk)
{
    private const int Most = 1 << 16;
    private const int MostInChunk = 1 << 24;

    private static ReadOnlySpan<byte> Form => "TOUYAN-BACKUP/1\n"u8;

    /// <summary>What a program of this version writes of a database of this model.</summary>
    internal static BackupHead Of(TouyanDb db, DateTime madeAt, string keyId, int chunk) =>
        new(
            madeAt,
            ProgramVersion.Text,
            db.Database.GetMigrations().Last(),
            StoredTables.DigestOf(StoredTables.InBackup(db.Model)),
            keyId,
            chunk
        );

    /// <summary>Writes it with a new key; what follows is to be sealed under that key, for these bytes.</summary>
    internal (byte[] Bytes, byte[] Key) Write(Stream to, MasterKey master)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(this, BackupJson.Options);
        byte[] head = [.. Form, .. Length(json.Length), .. json];
        var key = RandomNumberGenerator.GetBytes(SealedChunks.Key);
        var wrapped = master.Wrap(key, head);
        to.Write(head);
        to.Write(Length(wrapped.Length));
        to.Write(wrapped);
        return (head, key);
    }

    /// <summary>Reads it from the beginning of a file.</summary>
    /// <exception cref="FormatException">It is no backup.</exception>
    internal static Opened Read(Stream from)
    {
        Span<byte> form = stackalloc byte[Form.Length];
        if (from.ReadAtLeast(form, form.Length, throwOnEndOfStream: false) < form.Length || !form.SequenceEqual(Form))
            throw new FormatException(BackupWords.NoBackup);

        var json = Part(from);
        try
        {
            var head =
                JsonSerializer.Deserialize<BackupHead>(json, BackupJson.Options) ?? throw new FormatException(BackupWords.HeadGarbled);
            return new Opened(head, [.. Form, .. Length(json.Length), .. json], Part(from));
        }
        catch (JsonException fault)
        {
            throw new FormatException(BackupWords.HeadGarbled, fault);
        }
    }

    private static byte[] Part(Stream from)
    {
        Span<byte> length = stackalloc byte[4];
        if (
            from.ReadAtLeast(length, 4, throwOnEndOfStream: false) < 4
            || BinaryPrimitives.ReadInt32BigEndian(length) is not (> 0 and < Most)
        )
            throw new FormatException(BackupWords.HeadGarbled);

        var part = new byte[BinaryPrimitives.ReadInt32BigEndian(length)];
        return from.ReadAtLeast(part, part.Length, throwOnEndOfStream: false) == part.Length
            ? part
            : throw new FormatException(BackupWords.HeadGarbled);
    }

    private static byte[] Length(int length)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, length);
        return bytes;
    }

    /// <summary>A head as it was read: believed only when its key unwraps.</summary>
    internal sealed record Opened(BackupHead Head, byte[] Bytes, byte[] Wrapped)
    {
        /// <summary>The key of the file; null when the head was changed or the master key is another of the same name.</summary>
        public byte[]? Key(MasterKey master) => master.Unwrap(Wrapped, Bytes) is { Length: SealedChunks.Key } key ? key : null;
    }
}
