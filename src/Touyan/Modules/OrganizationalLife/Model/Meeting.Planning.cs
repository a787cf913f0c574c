using Touyan.Kernel;

namespace Touyan.Modules.OrganizationalLife.Model;

public sealed partial class Meeting
{
    /// <summary>A meeting is planned; or one that was held is entered, and recorded at once.</summary>
    public static Result<Meeting> Plan(PlanFacts facts, LifeRules rules)
    {
        if (CheckKinds(facts.Kind, facts.Also, rules) is { } refusal)
            return refusal;

        if (CheckHosts(facts, rules) is { } homeless)
            return homeless;

        if (facts.Template?.CheckTakenBy(facts.Kind, facts.Also, facts.Arrangement.On) is { } unfit)
            return unfit;

        var meeting = new Meeting
        {
            CountyCode = facts.County,
            Id = EntityId.New<MeetingId>(),
            OrganizationId = facts.Organization,
            Kind = facts.Kind,
            IsByName = facts.IsByName,
            PlannedBy = facts.By,
            PlannedAt = facts.At,
            State = MeetingState.Planned,
            ImportId = facts.ImportId,
            TemplateId = facts.Template?.Id,
        };
        if (meeting.Arrange(facts.Arrangement) is { } wrong)
            return wrong;

        meeting.hosts.AddRange(facts.Hosts.Distinct().Select(host => MeetingHost.Of(meeting, host)));
        meeting.kinds.AddRange(facts.Also.Prepend(facts.Kind).Distinct().Select(code => CountedKind.Of(meeting, code)));
        return meeting;
    }

    /// <summary>Another day, place or agenda, while it is not recorded.</summary>
    public Refusal? Change(Arrangement arrangement) =>
        State is not (MeetingState.Planned or MeetingState.Called) ? LifeRefusals.NotPlanned : Arrange(arrangement);

    /// <summary>The notice goes out: it stands on the home page of everybody who is called.</summary>
    public Refusal? Call(DateTime at)
    {
        if (State is not MeetingState.Planned)
            return LifeRefusals.NotPlanned;

        if (On < Clock.ToChinaDate(at))
            return LifeRefusals.CalledTooLate;

        (State, CalledAt) = (MeetingState.Called, at);
        return null;
    }

    /// <summary>It is not held, or was entered wrongly and nobody confirmed it.</summary>
    public Refusal? CallOff(string reason, DateTime at)
    {
        if (!IsOpen)
            return LifeRefusals.Settled(State);

        (State, EndReason, EndedOn, SignInKey) = (MeetingState.CalledOff, reason, Clock.ToChinaDate(at), null);
        return null;
    }

    /// <summary>Those to be called, as the books have them now: who is new comes in, who is gone and was not marked goes out.</summary>
    public void TakeRoster(IReadOnlyList<RosterLine> lines)
    {
        // What an old ledger tells by figures alone has no list.
        if (!IsOpen || SaidCame is not null)
            return;

        var byMember = lines.ToDictionary(l => l.Member);
        attendances.RemoveAll(a =>
            !a.IsInvited && a.State is AttendanceState.Expected or AttendanceState.Excused && !byMember.ContainsKey(a.MemberId)
        );
        foreach (var attendance in attendances.Where(a => !a.IsInvited))
        {
            if (byMember.TryGetValue(attendance.MemberId, out var line))
                attendance.Follow(line);
        }

        var there = attendances.Select(a => a.MemberId).ToHashSet();
        attendances.AddRange(lines.Where(l => there.Add(l.Member)).Select(l => Attendance.Of(this, l)));
    }

    /// <summary>An organisation that took part ends before the day: it is left out, and where nobody is left the meeting is called off.</summary>
    internal void Lose(OrganizationId organization, string reason, DateTime at)
    {
        var isLeft = OrganizationId != organization && hosts.Exists(h => h.OrganizationId != organization);
        if (!isLeft)
        {
            CallOff(reason, at);
            return;
        }

        hosts.RemoveAll(h => h.OrganizationId == organization);
        attendances.RemoveAll(a => a.OrganizationId == organization);
    }

    private Refusal? Arrange(Arrangement arrangement)
    {
        if (arrangement.Mode is not MeetingMode.OnSite && string.IsNullOrWhiteSpace(arrangement.OnlineWay))
            return LifeRefusals.OnlineWithoutWay;

        (Title, On, BeginsAt, Place) = (arrangement.Title, arrangement.On, arrangement.BeginsAt, arrangement.Place);
        (Mode, OnlineWay, Chair, Materials) = (arrangement.Mode, arrangement.OnlineWay, arrangement.Chair, arrangement.Materials);
        if (agenda.Select(i => i.Title).SequenceEqual(arrangement.Agenda, StringComparer.Ordinal))
            return null;

        agenda.Clear();
        agenda.AddRange(arrangement.Agenda.Select((title, at) => AgendaItem.Of(this, at + 1, title)));
        return null;
    }

    /// <summary>Whether a meeting may be of these kinds at once.</summary>
    internal static Refusal? CheckKinds(string code, IEnumerable<string> others, LifeRules rules)
    {
        if (rules.Kinds.Find(code) is not { } kind || kind.Has(MeetingKinds.Talk))
            return LifeRefusals.KindUnknown;

        var also = others.Distinct().Where(c => c != code).Select(rules.Kinds.Find).ToList();
        return also.Exists(k => k?.Has(MeetingKinds.Combines) is not true) || (also.Count > 0 && !kind.Has(MeetingKinds.Combines))
            ? LifeRefusals.CannotCombine
            : null;
    }

    private static Refusal? CheckHosts(PlanFacts facts, LifeRules rules)
    {
        if (facts.Hosts.Count == 0)
            return LifeRefusals.NoHost;

        var kind = rules.Kinds.Find(facts.Kind)!;
        var isJoint = facts.Hosts.Distinct().Skip(1).Any();
        return isJoint && !kind.Has(MeetingKinds.AllMembers) ? LifeRefusals.NotJoint(kind.Name) : null;
    }
}

/// <summary>A meeting as it is planned.</summary>
public sealed record PlanFacts
{
    public required int County { get; init; }
    public required OrganizationId Organization { get; init; }
    public required IReadOnlyList<OrganizationId> Hosts { get; init; }
    public required string Kind { get; init; }
    public IReadOnlyList<string> Also { get; init; } = [];
    public bool IsByName { get; init; }
    public required Arrangement Arrangement { get; init; }
    public required string By { get; init; }
    public required DateTime At { get; init; }
    public Guid? ImportId { get; init; }

    /// <summary>What the branch took over and may have adapted.</summary>
    public MeetingTemplate? Template { get; init; }
}

/// <summary>What of a plan may still be changed.</summary>
public sealed record Arrangement
{
    public required string Title { get; init; }
    public required DateOnly On { get; init; }
    public DateTime? BeginsAt { get; init; }
    public required string Place { get; init; }
    public MeetingMode Mode { get; init; } = MeetingMode.OnSite;
    public string? OnlineWay { get; init; }
    public string? Chair { get; init; }
    public IReadOnlyList<string> Agenda { get; init; } = [];
    public string? Materials { get; init; }
}
