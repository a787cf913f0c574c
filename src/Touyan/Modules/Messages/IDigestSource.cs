using Touyan.Kernel;

namespace Touyan.Modules.Messages;

/// <summary>A house's share of the daily digest: what is due for this person today. Asked once a day for whoever has the digest sent to him.</summary>
public interface IDigestSource
{
    /// <summary>How many things he must do; only what he may see. One statement or two.</summary>
    Task<int> CountDueAsync(Actor by, CancellationToken ct);
}
