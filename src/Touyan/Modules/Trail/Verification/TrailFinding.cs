namespace Touyan.Modules.Trail.Verification;

/// <summary>Something in the trail, or in a row that it tells of, that is not as it was written.</summary>
/// <param name="Code">Stable: entry.changed, entry.missing, entry.inserted, entry.order, entry.forged, seal.gap, seal.changed, seal.chain, seal.signature,
/// seal.key, tail.cut, checkpoint.differs, checkpoint.signature, row.differs, row.missing, row.untold.</param>
/// <param name="County">Whose; 0 is the installation's own trail.</param>
/// <param name="Seal">The seal where it shows.</param>
/// <param name="Entry">The entry, when it can be named.</param>
/// <param name="Message">In words, for people.</param>
public sealed record TrailFinding(string Code, int County, long? Seal, Guid? Entry, string Message);

/// <summary>What a check of one county came to.</summary>
public sealed record TrailReport
{
    public required int County { get; init; }

    /// <summary>Seals looked at.</summary>
    public long Seals { get; init; }

    /// <summary>Sealed entries looked at.</summary>
    public long Entries { get; init; }

    /// <summary>Entries that no seal closes over yet.</summary>
    public long Unsealed { get; init; }

    /// <summary>Rows of the database that were compared with the trail; null when only the trail was looked at.</summary>
    public long? Rows { get; init; }

    /// <summary>Checkpoints that were compared.</summary>
    public int Checkpoints { get; init; }

    public IReadOnlyList<TrailFinding> Findings { get; init; } = [];
}
