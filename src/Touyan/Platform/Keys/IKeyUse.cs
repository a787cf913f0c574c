using Touyan.Platform.Data;

namespace Touyan.Platform.Keys;

/// <summary>Tells which keys of the ring the database depends on: without them the program does not start, and no new ring is made.</summary>
public interface IKeyUse
{
    /// <summary>The keys in use, each once; over all counties.</summary>
    Task<IReadOnlyList<KeyUse>> FindAsync(TouyanDb db, CancellationToken ct);
}

/// <summary>A key of the ring that something in the database needs.</summary>
/// <param name="KeyId">Its id.</param>
/// <param name="What">What needs it, for people.</param>
/// <param name="Fits">False when the ring has a key of that id which is another one.</param>
public sealed record KeyUse(string KeyId, string What, bool Fits = true);

/// <summary>Tells what still needs an old master key though the program starts without it; asked before the key is forgotten.</summary>
public interface IOldKeyUse
{
    /// <summary>What needs it, for people; null for nothing. The unit of work sees no county yet.</summary>
    Task<string?> FindAsync(TouyanDb db, MasterKey key, CancellationToken ct);
}
