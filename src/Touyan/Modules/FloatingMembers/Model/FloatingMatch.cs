using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Trail;

namespace Touyan.Modules.FloatingMembers.Model;

/// <summary>
/// An outflow and an inflow that are taken to be one person's. Each side says so for itself; the county says it for both. Said no by either side, it is
/// not proposed again.
/// </summary>
[DisplayName("流入流出比对")]
public sealed class FloatingMatch : ICountyOwned, IVersioned
{
    private FloatingMatch() { }

    public int CountyCode { get; private set; }

    public MatchId Id { get; private set; }

    [DisplayName("外出流动")]
    public OutflowId OutflowId { get; private set; }

    [DisplayName("流入登记")]
    public InflowId InflowId { get; private set; }

    [DisplayName("流出地确认人")]
    public string? HomeBy { get; private set; }

    [DisplayName("流入地确认人")]
    public string? HostBy { get; private set; }

    /// <summary>When both had said yes.</summary>
    [DisplayName("确认时间")]
    public DateTime? ConfirmedAt { get; private set; }

    [DisplayName("否认人")]
    public string? DeclinedBy { get; private set; }

    [DisplayName("否认时间")]
    public DateTime? DeclinedAt { get; private set; }

    [DisplayName("提出时间")]
    public DateTime RecordedAt { get; private set; }

    [NotTraced]
    public int Version { get; set; }

    public static FloatingMatch Propose(Outflow outflow, Inflow inflow, DateTime now) =>
        new()
        {
            CountyCode = outflow.CountyCode,
            Id = EntityId.New<MatchId>(),
            OutflowId = outflow.Id,
            InflowId = inflow.Id,
            RecordedAt = now,
        };

    /// <summary>One side, or both, say that it is one person.</summary>
    public Refusal? Confirm(MatchSides sides, string by, DateTime now)
    {
        if (DeclinedAt is not null)
            return FloatingRefusals.MatchDeclined;

        if (ConfirmedAt is not null || ((!sides.IsHome || HomeBy is not null) && (!sides.IsHost || HostBy is not null)))
            return FloatingRefusals.AlreadyConfirmed;

        HomeBy ??= sides.IsHome ? by : null;
        HostBy ??= sides.IsHost ? by : null;
        ConfirmedAt = HomeBy is not null && HostBy is not null ? now : null;
        return null;
    }

    /// <summary>It is somebody else. What both had said yes to stays.</summary>
    public Refusal? Decline(string by, DateTime now)
    {
        if (ConfirmedAt is not null)
            return FloatingRefusals.AlreadyConfirmed;

        if (DeclinedAt is not null)
            return FloatingRefusals.MatchDeclined;

        (DeclinedBy, DeclinedAt) = (by, now);
        return null;
    }
}

/// <summary>For whom somebody may speak.</summary>
public readonly record struct MatchSides(bool IsHome, bool IsHost);
