using Touyan.Kernel;
using Touyan.Modules.Elections.Counting;
using Touyan.Modules.Elections.Desk;
using Touyan.Modules.Elections.Model;
using Touyan.Modules.Procedures;

namespace Touyan.Modules.Elections.Cases;

/// <summary>What a decided gate does to the election of the case: it moves on, by one of its own verbs, and leaves its trace.</summary>
internal abstract class MoveElection(ElectionDesk desk) : ICaseEffect
{
    public async Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct)
    {
        if (await desk.OfCaseAsync(moment.Case.Value, ct) is not { } election)
            return ElectionRefusals.NotFound;

        if (Move(election, moment, new ElectionRules(moment.Rules)) is { } refusal)
            return refusal;

        await desk.RecordAsync(moment.By, ElectionsActs.Course, election, moment.Reason, Words.Of(election.State), ct);
        return null;
    }

    protected abstract Refusal? Move(Election election, CaseMoment moment, ElectionRules rules);
}

/// <summary>The shortlist goes up.</summary>
internal sealed class SubmitShortlist(ElectionDesk desk) : MoveElection(desk)
{
    public const string Id = "election.submit";

    protected override Refusal? Move(Election election, CaseMoment moment, ElectionRules rules) => election.Submit(rules);
}

/// <summary>The shortlist comes back.</summary>
internal sealed class SendBackShortlist(ElectionDesk desk) : MoveElection(desk)
{
    public const string Id = "election.send-back";

    protected override Refusal? Move(Election election, CaseMoment moment, ElectionRules rules) => election.SendBack();
}

/// <summary>The shortlist is agreed to: the meeting may elect.</summary>
internal sealed class AdmitShortlist(ElectionDesk desk) : MoveElection(desk)
{
    public const string Id = "election.admit";

    protected override Refusal? Move(Election election, CaseMoment moment, ElectionRules rules) => election.Admit();
}

/// <summary>All is elected and reported.</summary>
internal sealed class ConcludeElection(ElectionDesk desk) : MoveElection(desk)
{
    public const string Id = "election.conclude";

    protected override Refusal? Move(Election election, CaseMoment moment, ElectionRules rules) => election.Conclude();
}

/// <summary>It does not come about: refused, or taken back.</summary>
internal sealed class EndElection(ElectionDesk desk) : MoveElection(desk)
{
    public const string Id = "election.end";

    protected override Refusal? Move(Election election, CaseMoment moment, ElectionRules rules) =>
        election.End(moment.On, moment.Reason ?? Words.Of(ElectionState.Ended));
}
