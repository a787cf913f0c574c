using Touyan.Kernel;
using Touyan.Modules.Elections.Counting;
using Touyan.Modules.Members;
using Touyan.Modules.Procedures;

namespace Touyan.Modules.Elections.Cases;

/// <summary>延期换届 may be asked for: there is a term, and it is put off by no more than the rule allows.</summary>
internal sealed class MayPostpone(ICommittees committees) : ICaseCheck
{
    public const string Id = "election.may-postpone";

    public async Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct)
    {
        if (await committees.InOfficeAsync(new OrganizationId(moment.Subject.Id), ct) is not { } term)
            return ElectionRefusals.NoTerm;

        if (!moment.Rules.Has(ElectionRules.ShiftYears))
            return ElectionRefusals.BeforeTheRules(moment.Rules.Rules.Versions(ElectionRules.ShiftYears).Min(r => r.InForce.From));

        var years = new ElectionRules(moment.Rules).MaxShiftYears;
        var until = moment.Values.Date(ElectionRequest.Until);
        if (until is null || until <= term.DueOn)
            return ElectionRefusals.NotLater(term.DueOn);

        return until > term.RegularDueOn.AddYears(years.Value) ? ElectionRefusals.PutOffTooFar(term.RegularDueOn, years) : null;
    }
}

/// <summary>The body above lets the committee serve on.</summary>
internal sealed class PostponeElection(ICommitteeDecisions committees) : ICaseEffect
{
    public const string Id = "election.postpone";

    public Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct) =>
        committees.PostponeAsync(
            new OrganizationId(moment.Subject.Id),
            moment.Values.Date(ElectionRequest.Until)!.Value,
            moment.Values.Text(ElectionRequest.ReplyNumber) ?? moment.Number,
            moment.Values.Text(ElectionRequest.Reason) ?? moment.Number,
            moment.By,
            ct
        );
}
