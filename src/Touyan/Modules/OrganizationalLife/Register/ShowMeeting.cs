using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Documents;
using Touyan.Modules.OrganizationalLife.FollowUps;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.OrganizationalLife.Recording;
using Touyan.Modules.Organizations;

namespace Touyan.Modules.OrganizationalLife.Register;

/// <summary>One meeting as its story: planned, called, attended, recorded, decided, confirmed.</summary>
public sealed class ShowMeeting(LifeDesk desk, IFiles files, IEnumerable<IMeetingUse> uses, FollowUpsOfMeeting followUps)
{
    public sealed record View
    {
        public required Meeting Meeting { get; init; }
        public required string Organization { get; init; }
        public required IReadOnlyList<HostView> Hosts { get; init; }
        public required IReadOnlyList<KeptFileGlance> Files { get; init; }

        /// <summary>Where it is counted.</summary>
        public required IReadOnlyList<MeetingUsed> Uses { get; init; }

        /// <summary>What it asks of people, and what is still owed from before.</summary>
        public required FollowUpsOfMeeting.View FollowUps { get; init; }

        /// <summary>The edition of a template that it was planned from, and what became of it.</summary>
        public MeetingTemplate? Template { get; init; }
        public TemplateDiff? Adapted { get; init; }

        /// <summary>The reader's own place, when he is called to it.</summary>
        public Attendance? Own { get; init; }

        /// <summary>Branches whose lists the reader may tick.</summary>
        public required IReadOnlyList<OrganizationId> Ticks { get; init; }
        public required bool MayEdit { get; init; }
        public required bool MayConfirm { get; init; }
        public required bool MayAttend { get; init; }
    }

    /// <summary>A branch that takes part, with its list.</summary>
    public sealed record HostView(OrganizationId Id, string Name, IReadOnlyList<Attendance> List)
    {
        /// <summary>What an old ledger says, which has no list.</summary>
        public (int Called, int Came)? Said { get; init; }

        public int Called => Said?.Called ?? List.Count(a => !a.IsInvited && a.State is not AttendanceState.Excused);

        public int Came => Said?.Came ?? List.Count(a => a is { IsInvited: false, IsPresent: true });

        public int Online => List.Count(a => a.IsOnline);

        public int Voters => List.Count(a => a.MayVote);

        public int VotersCame => List.Count(a => a is { MayVote: true, IsPresent: true });

        public int Open => List.Count(a => a.IsOpen);
    }

    public async Task<Result<View>> RunAsync(MeetingId id, Actor by, CancellationToken ct)
    {
        var meeting = by.Reach(LifePermissions.Read).IsNowhere
            ? null
            : await desk
                .Db.Meetings.VisibleTo(by, LifePermissions.Read, desk.Organizations)
                .Whole.AsNoTracking()
                .SingleOrDefaultAsync(m => m.Id == id, ct);
        if (meeting is null)
            return LifeRefusals.NotFound;

        var ids = meeting.Hosts.Select(h => h.OrganizationId).Append(meeting.OrganizationId).ToList();
        var places = await desk.Organizations.Places.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        var path = places[meeting.OrganizationId].Path;
        var template = meeting.TemplateId is { } taken
            ? await desk.Db.MeetingTemplates.AsNoTracking().SingleAsync(t => t.Id == taken, ct)
            : null;
        return new View
        {
            Meeting = meeting,
            Organization = places[meeting.OrganizationId].Name,
            Hosts = [.. meeting.Hosts.Select(h => HostOf(h.OrganizationId, places, meeting)).OrderBy(h => h.Name, StringComparer.Ordinal)],
            Files = await files.OfAsync(MeetingFiles.KindName, id.Value, by, ct),
            Uses = by.Reach(LifePermissions.Read).Tops.Count > 0 ? await UsesAsync(meeting, ct) : [],
            // What is owed is told to whoever answers for it, and not to each who is called.
            FollowUps = by.Reach(LifePermissions.Read).Tops.Count > 0 ? await followUps.OfAsync(meeting, ct) : new([], []),
            Template = template,
            Adapted = template is null ? null : TemplateDiff.Of(template, meeting, code => desk.Kinds.Name(code) ?? code),
            Own = meeting.Attendances.FirstOrDefault(a => a.MemberId == by.Member),
            Ticks = meeting.IsOpen ? [.. ids.Where(i => MayTick(places[i].Path, path, by)).Distinct().Where(i => IsHost(meeting, i))] : [],
            MayEdit = by.MayAt(LifePermissions.Edit, path),
            MayConfirm = by.MayAt(LifePermissions.Confirm, path),
            MayAttend = by.Member is not null && by.May(LifePermissions.Attend),
        };
    }

    private async Task<IReadOnlyList<MeetingUsed>> UsesAsync(Meeting meeting, CancellationToken ct)
    {
        if (meeting.State is not MeetingState.Confirmed)
            return [];

        var evidence = meeting.AsEvidence();
        var used = new List<MeetingUsed>();
        foreach (var use in uses)
            used.AddRange(await use.OfAsync(evidence, ct));

        return used;
    }

    private static bool MayTick(string host, string caller, Actor by) =>
        by.MayAt(LifePermissions.Edit, host) || by.MayAt(LifePermissions.Edit, caller);

    private static bool IsHost(Meeting meeting, OrganizationId id) => meeting.Hosts.Any(h => h.OrganizationId == id);

    private static HostView HostOf(OrganizationId id, Dictionary<OrganizationId, OrganizationPlace> places, Meeting meeting) =>
        new(
            id,
            places[id].Name,
            [
                .. meeting
                    .Attendances.Where(a => a.OrganizationId == id)
                    .OrderBy(a => a.IsInvited)
                    .ThenBy(a => a.State)
                    .ThenBy(a => a.Name, StringComparer.Ordinal),
            ]
        )
        {
            Said = meeting is { SaidCalled: { } called, SaidCame: { } came } ? (called, came) : null,
        };
}
