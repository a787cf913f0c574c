namespace Touyan.Platform;

/// <summary>Hears that the program starts to serve. Implemented by the trail.</summary>
public interface IStartWitness
{
    /// <summary>After the database was prepared, before the first request.</summary>
    Task StartsAsync(CancellationToken ct);
}

/// <summary>
/// What the program goes by that operators may change between two starts (rules, who may do what): told to the trail when it is no longer what it was.
/// </summary>
public interface IProgramFacts
{
    /// <summary>Each fact by a name that stays the same and is good for reading, with its value in words.</summary>
    IEnumerable<ProgramFact> Facts { get; }
}

/// <summary>One thing that the program goes by.</summary>
/// <param name="Group">规则, 代码表, 权限 …</param>
/// <param name="Name">Unique within its group.</param>
/// <param name="Value">In words, or as a digest where it is long.</param>
public sealed record ProgramFact(string Group, string Name, string Value);
