using Touyan.Kernel;
using Touyan.Modules.Trail.Archive;
using Touyan.Platform.Counties;

namespace Touyan.Modules.Trail;

/// <summary>One line of the trail. Appended, never changed.</summary>
[NotInCountyFiles]
public sealed class TrailEntry : ICountyOwned
{
    private TrailEntry() { }

    public int CountyCode { get; private set; }

    /// <summary>UUID version 7: entries of one process are in order by it.</summary>
    public Guid Id { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }

    public AccountId ActorId { get; private set; }

    public string ActorName { get; private set; } = "";

    /// <summary>The post on whose behalf it was done.</summary>
    public string ActorPost { get; private set; } = "";

    /// <summary>page, api, command or job, and the network address if there was one.</summary>
    public string Origin { get; private set; } = "";

    public string ActCode { get; private set; } = "";

    public string ActTitle { get; private set; } = "";

    public string SubjectKind { get; private set; } = "";

    public Guid SubjectId { get; private set; }

    public string SubjectTitle { get; private set; } = "";

    public OrganizationId? OrganizationId { get; private set; }

    public string? Reason { get; private set; }

    public string? Detail { get; private set; }

    /// <summary>JSON list of changed fields: what, field, before, after. Null when nothing but the act itself is to be told.</summary>
    public string? Changes { get; internal set; }

    /// <summary>What the act did to the rows of the database, as digests (<see cref="Witness.RowChange"/>). Null when it changed none.</summary>
    public byte[]? Rows { get; internal set; }

    /// <summary>Proves that this program wrote it, until it is sealed (<see cref="Sealing.EntryStamp"/>).</summary>
    public byte[] Stamp { get; internal set; } = [];

    /// <summary>The seal that closes over it; null until then, <see cref="Sealing.TrailSealer.Rejected"/> for one that this program did not write.</summary>
    public long? SealNo { get; internal set; }

    /// <summary>An entry for bulk work, which does not pass through the change tracker; everyone else calls <see cref="Trail.Record"/>.</summary>
    public static TrailEntry Of(Actor by, TrailAct act, TrailSubject subject, DateTime at, string? reason = null, string? detail = null) =>
        new()
        {
            CountyCode = by.County,
            Id = Guid.CreateVersion7(),
            // Whole microseconds, as PostgreSQL keeps them: the seal is the same on both engines.
            At = new DateTime(at.Ticks / 10 * 10, DateTimeKind.Utc),
            ActorId = by.Account,
            ActorName = by.Name,
            ActorPost = by.PostBehind(act.Under)?.Title ?? "",
            Origin = by.Address is null ? by.Origin : $"{by.Origin} {by.Address}",
            ActCode = act.Code,
            ActTitle = act.Title,
            SubjectKind = subject.Kind,
            SubjectId = subject.Id,
            SubjectTitle = subject.Title,
            OrganizationId = subject.Organization,
            Reason = reason,
            Detail = detail,
        };

    /// <summary>As it was written down outside the database; nothing about it is taken on trust.</summary>
    internal static TrailEntry Read(EntryRecord record) =>
        new()
        {
            CountyCode = record.County,
            Id = record.Id,
            At = DateTime.SpecifyKind(record.At, DateTimeKind.Utc),
            ActorId = new AccountId(record.Actor),
            ActorName = record.ActorName,
            ActorPost = record.ActorPost,
            Origin = record.Origin,
            ActCode = record.Act,
            ActTitle = record.ActTitle,
            SubjectKind = record.SubjectKind,
            SubjectId = record.Subject,
            SubjectTitle = record.SubjectTitle,
            OrganizationId = record.Organization is { } organization ? new OrganizationId(organization) : null,
            Reason = record.Reason,
            Detail = record.Detail,
            Changes = record.Changes,
            Rows = record.Rows,
        };
}
