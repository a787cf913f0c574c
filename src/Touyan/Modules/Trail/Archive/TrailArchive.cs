using Touyan.Kernel;

namespace Touyan.Modules.Trail.Archive;

/// <summary>A run of seals that lies in a file now: from which seal to which, and how to know the file again.</summary>
public sealed class TrailArchive : ICountyOwned, IUntraced
{
    private TrailArchive() { }

    public int CountyCode { get; private set; }

    /// <summary>The last seal in it.</summary>
    public long LastNo { get; private set; }

    public long FirstNo { get; private set; }

    /// <summary>Entries in it and in all archives before it.</summary>
    public long Total { get; private set; }

    /// <summary>Hash of the last seal: the chain goes on from it.</summary>
    public byte[] LastHash { get; private set; } = [];

    /// <summary>When the last seal was made: what was sealed later is in the database.</summary>
    public DateTime Until { get; private set; }

    public string FileName { get; private set; } = "";

    /// <summary>SHA-256 of the file.</summary>
    public byte[] FileHash { get; private set; } = [];

    public DateTime ArchivedAt { get; private set; }

    internal static TrailArchive Of(TrailFile.Written file, string name, DateTime at) =>
        new()
        {
            CountyCode = file.Last.CountyCode,
            LastNo = file.Last.No,
            FirstNo = file.FirstNo,
            Total = file.Last.Total,
            LastHash = file.Last.Hash,
            Until = file.Last.SealedAt,
            FileName = name,
            FileHash = file.Hash,
            ArchivedAt = at,
        };
}
