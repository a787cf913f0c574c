using Touyan.Kernel;
using Touyan.Modules.Trail.Sealing;
using Touyan.Platform.Data;

namespace Touyan.Modules.Trail;

/// <summary>An act that leaves a trace.</summary>
/// <param name="Code">Stable code, <c>resource.act</c>.</param>
/// <param name="Title">What the office calls it, in Chinese.</param>
/// <param name="Under">The permission it is done under: decides on behalf of which post it was.</param>
public sealed record TrailAct(string Code, string Title, Permission? Under = null);

/// <summary>What an act was done to.</summary>
/// <param name="Kind">organization, member, account, import …</param>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its name at the time.</param>
/// <param name="Organization">Where it belongs: who sees that organisation may see this entry.</param>
public sealed record TrailSubject(string Kind, Guid Id, string Title, OrganizationId? Organization = null);

/// <summary>The door of the trail: records an act in the unit of work that carries it out.</summary>
public sealed class Trail(TouyanDb db, EntryStamp stamp, TimeProvider clock)
{
    /// <summary>Adds the entry; it is written by the same <c>SaveChanges</c> as the change, or not at all.</summary>
    /// <param name="by">Who does it.</param>
    /// <param name="act">What is done.</param>
    /// <param name="subject">To what.</param>
    /// <param name="reason">Why, in the words of the user; null when the act asks for no reason.</param>
    /// <param name="detail">What a reader should know beside the changed fields (counts, file names, filters of an export).</param>
    public void Record(Actor by, TrailAct act, TrailSubject subject, string? reason = null, string? detail = null) =>
        db.Add(TrailEntry.Of(by, act, subject, clock.UtcNow, reason, detail));

    /// <summary>For rows written or removed past the change tracker, with the entries that tell of them.</summary>
    public TracedRows InBulk() => new(db, stamp);
}
