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
        if (await desk.OfCaseAsync(moment.Case.Value, ct) is { } election)
            return await MoveAsync(election, moment, ct);

        if (await MissingAsync(moment, ct) is not { } begun)
            return null;

        return begun.IsRefused ? begun.Refusal : await MoveAsync(begun.Value, moment, ct);
    }

    /// <summary>What a case that ran on paper has instead of an election: refused, where it cannot go on; null, where it needs none.</summary>
    protected virtual Task<Result<Election>?> MissingAsync(CaseMoment moment, CancellationToken ct) =>
        Task.FromResult<Result<Election>?>(ElectionRefusals.NeverBegun);

    private async Task<Refusal?> MoveAsync(Election election, CaseMoment moment, CancellationToken ct)
    {
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

/// <summary>A shortlist that went up on paper is decided here: the election begins with it.</summary>
internal abstract class MoveShortlist(ElectionDesk desk, ElectionBeginning beginning) : MoveElection(desk)
{
    protected override async Task<Result<Election>?> MissingAsync(CaseMoment moment, CancellationToken ct)
    {
        var begun = await beginning.OfCaseAsync(moment, ct);
        return begun.IsRefused ? begun
            : begun.Value.SubmitOnPaper(moment.Number) is { } refusal ? refusal
            : begun;
    }
}

/// <summary>The shortlist comes back.</summary>
internal sealed class SendBackShortlist(ElectionDesk desk, ElectionBeginning beginning) : MoveShortlist(desk, beginning)
{
    public const string Id = "election.send-back";

    protected override Refusal? Move(Election election, CaseMoment moment, ElectionRules rules) => election.SendBack();
}

/// <summary>The shortlist is agreed to: the meeting may elect.</summary>
internal sealed class AdmitShortlist(ElectionDesk desk, ElectionBeginning beginning) : MoveShortlist(desk, beginning)
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

    protected override Task<Result<Election>?> MissingAsync(CaseMoment moment, CancellationToken ct) =>
        Task.FromResult<Result<Election>?>(null);

    protected override Refusal? Move(Election election, CaseMoment moment, ElectionRules rules) =>
        election.End(moment.On, moment.Reason ?? Words.Of(ElectionState.Ended));
}
