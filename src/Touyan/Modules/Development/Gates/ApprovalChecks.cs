using Touyan.Kernel;
using Touyan.Modules.Procedures;

namespace Touyan.Modules.Development.Gates;

/// <summary>第十七步: within three months, later only when it was put off by record, never after six.</summary>
internal sealed class ApprovalInTime : ICaseCheck
{
    public Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct) =>
        Task.FromResult(
            moment.DayOf(CaseFields.Steps.MeetingAdmission) is { } passed
                ? GateMath.Approval(passed, moment.DueOn, moment.On, moment.Asked)
                : null
        );
}

/// <summary>第二十三步: conversion and extension are discussed when probation is over; a cancellation at any time.</summary>
internal sealed class ProbationOver(ApplicantsAtGate applicants) : ICaseCheck
{
    public async Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct)
    {
        if (moment.Outcome?.Id is not (CaseFields.Outcomes.Convert or CaseFields.Outcomes.Extend))
            return null;

        return await applicants.FindAsync(moment.Applicant, ct) is { ProbationTo: { } ends } && moment.On < ends
            ? GateRefusals.ProbationNotOver(ends, moment.Asked.ProbationMonths)
            : null;
    }
}

/// <summary>第二十三步: by six to twelve months, once: the member himself knows whether it was extended before.</summary>
internal sealed class ExtensionCheck(ApplicantsAtGate applicants) : ICaseCheck
{
    public async Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct)
    {
        if (moment.Outcome?.Id is not CaseFields.Outcomes.Extend || moment.Values.Date(CaseFields.ExtendedTo) is not { } until)
            return null;

        return await applicants.FindAsync(moment.Applicant, ct) is { ProbationTo: { } ends, AdmittedOn: { } admitted }
            ? GateMath.ExtendedBefore(admitted, ends, moment.Asked) ?? GateMath.Extension(ends, until, moment.Asked)
            : DevelopmentRefusals.NotFound;
    }
}
