using System.Linq.Expressions;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.Organizations;

namespace Touyan.Modules.OrganizationalLife.Register;

/// <summary>A meeting in a list.</summary>
public sealed record MeetingRow
{
    public MeetingId Id { get; init; }
    public DateOnly On { get; init; }
    public string Kind { get; init; } = "";
    public IReadOnlyList<string> Also { get; init; } = [];
    public string Title { get; init; } = "";
    public OrganizationId OrganizationId { get; init; }
    public string Organization { get; init; } = "";
    public int Hosts { get; init; }
    public int Called { get; init; }
    public int Came { get; init; }
    public MeetingState State { get; init; }
    public bool IsLate { get; init; }

    internal static Expression<Func<Meeting, MeetingRow>> Of(IQueryable<OrganizationPlace> places) =>
        m => new MeetingRow
        {
            Id = m.Id,
            On = m.On,
            Kind = m.Kind,
            Also = m.Kinds.Where(k => k.Code != m.Kind).OrderBy(k => k.Code).Select(k => k.Code).ToList(),
            Title = m.Title,
            OrganizationId = m.OrganizationId,
            Organization = places.Where(p => p.Id == m.OrganizationId).Select(p => p.Name).FirstOrDefault() ?? "",
            Hosts = m.Hosts.Count,
            Called = m.SaidCalled ?? m.Attendances.Count(a => !a.IsInvited && a.State != AttendanceState.Excused),
            Came = m.SaidCame ?? m.Attendances.Count(a => !a.IsInvited && a.State == AttendanceState.Present),
            State = m.State,
            IsLate = m.IsLate,
        };
}
