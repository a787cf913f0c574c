using Touyan.Kernel;
using Touyan.Modules.Documents;

namespace Touyan.Modules.Procedures.Model;

/// <summary>How a case goes on. What a gate asks is in <see cref="GateRules"/>; here it is written down.</summary>
public sealed partial class Case
{
    /// <summary>A case begins. Its first step is opened next.</summary>
    public static Case Start(CaseBeginning beginning, Doer by)
    {
        var begun = new Case
        {
            CountyCode = beginning.County,
            Id = EntityId.New<CaseId>(),
            Number = beginning.Number,
            Procedure = beginning.Definition.Id,
            DefinitionId = beginning.KeptDefinition,
            Title = beginning.Definition.Title,
            SubjectKind = beginning.Definition.Subject,
            SubjectId = beginning.Subject.Id,
            SubjectTitle = beginning.Subject.Title,
            SubjectMember = beginning.Subject.Member,
            OrganizationId = beginning.Subject.Organization,
            State = CaseState.Open,
            OpenFor = beginning.Definition.AllowsSeveral ? null : $"{beginning.Definition.Id}/{beginning.Subject.Id}",
            StartedOn = beginning.On,
            StartedAt = by.At,
            StartedById = by.Account,
            StartedBy = by.Name,
            Values = CaseValues.Write(beginning.Values.All),
            ImportId = beginning.Import,
        };
        foreach (var (party, organization) in beginning.Parties)
            begun.parties.Add(CaseParty.Of(begun, party, organization));

        begun.Tell(CaseEventKind.Started, beginning.Definition.Title, by);
        return begun;
    }

    /// <summary>A step is opened; the one before it was closed.</summary>
    public CaseStep OpenNext(StepDefinition step, StepTimes times, IReadOnlyList<KeeperFound> keepers, DateTime at)
    {
        var opened = CaseStep.Of(this, step, steps.Count(s => s.Step == step.Id) + 1, times, keepers, at);
        steps.Add(opened);
        (OpenStep, DueOn) = (step.Title, opened.DueOn);
        return opened;
    }

    /// <summary>A decision is appended. True when the step has come to its end with it, false while other signatures are missing.</summary>
    public bool Append(CaseStep open, StepDefinition step, DecisionGiven given, OutcomeDefinition outcome, GateKeeper? keeper, Doer by)
    {
        decisions.Add(CaseDecision.Of(open, given, outcome, keeper, by));
        Values = CaseValues.Write(CaseValues.Read(Values).With(given.Values).All);
        foreach (var document in given.Documents)
            Add(open, document, step.Documents.First(d => d.Id == document.Document).Title, by);

        foreach (var signed in open.Keepers.Where(k => keeper is not null && k.Slot == keeper.Slot))
            signed.Close(by.At);

        var isSettled = outcome.Kind is not OutcomeKind.Forward || keeper is null || open.Keepers.All(k => !k.IsOpen);
        if (isSettled)
            open.Close(outcome.Id, by.At);

        return isSettled;
    }

    /// <summary>It has ended, well or not.</summary>
    public void End(CaseState state, DateOnly on, DateTime at)
    {
        Open?.Close(outcome: null, at);
        (State, OpenStep, OpenFor, DueOn, EndedOn, EndedAt) = (state, null, null, null, on, at);
    }

    public void Add(CaseStep? step, DocumentGiven given, string title, Doer by) =>
        documents.Add(CaseDocument.Of(this, step, given, title, by));

    /// <summary>A paper was issued with a step.</summary>
    public void Add(CaseStep step, IssuedPaper paper, string title, string kind, DateOnly on, Doer by) =>
        documents.Add(CaseDocument.Of(this, step, paper, title, kind, on, by));

    public void Tell(CaseEventKind kind, string text, Doer by, CaseStep? step = null) =>
        events.Add(CaseEvent.Of(this, kind, text, by, step));

    /// <summary>Values that an effect found out (the number of a letter) are known to later steps.</summary>
    public void Learn(IReadOnlyDictionary<string, string> values) => Values = CaseValues.Write(CaseValues.Read(Values).With(values).All);

    /// <summary>The limit of the open step is put off.</summary>
    public void PutOff(CaseStep open, DateOnly until, string reason, Doer by)
    {
        var before = open.DueOn;
        open.PutOff(until);
        DueOn = until;
        Tell(CaseEventKind.Extended, $"由 {before:yyyy-MM-dd} 延长到 {until:yyyy-MM-dd}：{reason}", by, open);
    }

    /// <summary>The limit of the open step has passed, and nothing happens by itself, or cannot.</summary>
    public void PassLimit(CaseStep open, Refusal? why, Doer by)
    {
        open.PassLimit(by.At);
        var so = why is null ? "" : $"，未能自动办理：{why.Message}";
        Tell(CaseEventKind.Overdue, $"“{open.Title}”的期限 {open.DueOn:yyyy-MM-dd} 已过{so}", by, open);
    }

    /// <summary>One holder of an office keeps the gate from now on, instead of those before.</summary>
    public void HandOver(CaseStep open, KeeperFound to, string told, Doer by)
    {
        foreach (var before in open.Keepers.Where(k => k.IsOpen && k.Slot == to.Slot))
            before.Close(by.At);

        open.Add(GateKeeper.Of(open, to));
        Tell(CaseEventKind.HandedOver, told, by, open);
    }

    /// <summary>An organisation went into another: it takes its part, and keeps its gates.</summary>
    public void FollowMerger(OrganizationId from, OrganizationId into, string told, Doer by)
    {
        foreach (var party in parties.Where(p => p.OrganizationId == from))
            party.GoAlongTo(into);

        foreach (var keeper in steps.Where(s => s.IsOpen).SelectMany(s => s.Keepers).Where(k => k.IsOpen && k.OrganizationId == from))
            keeper.GoAlongTo(into);

        if (OrganizationId == from)
            OrganizationId = into;

        Tell(CaseEventKind.PartyChanged, told, by);
    }

    /// <summary>The subject belongs to another organisation now: that one has the parts that follow from it, and its offices keep the open gate.</summary>
    public void FollowSubject(
        OrganizationId to,
        IReadOnlyDictionary<string, OrganizationId> found,
        IReadOnlyList<KeeperFound> keepers,
        string told,
        Doer by
    )
    {
        foreach (var (party, organization) in found.Where(f => PartyOf(f.Key) != f.Value))
        {
            if (parties.Find(p => p.Party == party) is { } part)
                part.GoAlongTo(organization);
            else
                parties.Add(CaseParty.Of(this, party, organization));
        }

        OrganizationId = to;
        Open?.KeepBy(keepers, by.At);
        Tell(CaseEventKind.PartyChanged, told, by);
    }

    /// <summary>It is about a member from now on, who may follow it and never decides it.</summary>
    public void SubjectBecomes(MemberId member) => SubjectMember = member;

    /// <summary>The party's organisation; null when it has none (a condition, a body above that there is not).</summary>
    public OrganizationId? PartyOf(string party) => parties.Find(p => p.Party == party)?.OrganizationId;

    /// <summary>The last time that a step was decided.</summary>
    public CaseDecision? LastDecisionOn(string step) =>
        decisions.Where(d => d.Step == step).OrderBy(d => d.At).ThenBy(d => d.Id).LastOrDefault();

    /// <summary>The day of the last decision, or of the beginning.</summary>
    public DateOnly LastDay => decisions.Count == 0 ? StartedOn : decisions.Max(d => d.On);
}

/// <summary>What a case begins with.</summary>
public sealed record CaseBeginning
{
    public required int County { get; init; }
    public required ProcedureDefinition Definition { get; init; }
    public required Guid KeptDefinition { get; init; }
    public required string Number { get; init; }
    public required CaseSubject Subject { get; init; }
    public required IReadOnlyDictionary<string, OrganizationId> Parties { get; init; }
    public required CaseValues Values { get; init; }
    public required DateOnly On { get; init; }
    public Guid? Import { get; init; }
}
