using Touyan.Kernel;

namespace Touyan.Modules.Posts;

/// <summary>A house above hears what becomes of a deed, in the unit of work at hand; it records its own trail and does not save. Register as many as there are.</summary>
public interface IDeedUse
{
    /// <summary>It counts from now on.</summary>
    Task CountedAsync(CountedDeed deed, Actor by, CancellationToken ct);

    /// <summary>It counted, and does no more.</summary>
    Task WithdrawnAsync(CountedDeed deed, string reason, Actor by, CancellationToken ct);
}
