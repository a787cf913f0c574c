using Microsoft.Extensions.DependencyInjection;
using Touyan.Kernel;
using Touyan.Modules.Procedures;
using Touyan.Modules.Procedures.Model;
using Touyan.Modules.Procedures.Running;
using Touyan.Modules.Procedures.Tending;

namespace Touyan.Tests.Support;

public sealed partial class SmallCounty
{
    public DateOnly Today => App.Clock.Today;

    /// <summary>Begins a case as the holder of a role; it must begin.</summary>
    public async Task<CaseId> StartCaseAsync(Role role, StartCase.Input input)
    {
        var begun = await TryStartCaseAsync(role, input);
        Assert.False(begun.IsRefused, begun.Refusal?.Message);
        return begun.Value;
    }

    public Task<Result<CaseId>> TryStartCaseAsync(Role role, StartCase.Input input) =>
        RunAsync<StartCase, Result<CaseId>>(role, (start, by) => start.RunAsync(input, by, default));

    /// <summary>Decides the step that is open, as the holder of a role; it must be taken.</summary>
    public async Task DecideAsync(Role role, CaseId id, string outcome, DecideStep.Input? rest = null) =>
        await DecideAsync(await ActorAsync(role), id, outcome, rest);

    public async Task DecideAsync(Actor by, CaseId id, string outcome, DecideStep.Input? rest = null)
    {
        var done = await TryDecideAsync(by, id, outcome, rest);
        Assert.False(done.IsRefused, $"{done.Refusal?.Code}: {done.Refusal?.Message}");
    }

    public async Task<Result<CaseId>> TryDecideAsync(Role role, CaseId id, string outcome, DecideStep.Input? rest = null) =>
        await TryDecideAsync(await ActorAsync(role), id, outcome, rest);

    public async Task<Result<CaseId>> TryDecideAsync(Actor by, CaseId id, string outcome, DecideStep.Input? rest = null)
    {
        var step = rest is { Step.Length: > 0 } ? rest.Step : (await CaseAsync(id)).Open?.Step ?? "";
        var input = (rest ?? new DecideStep.Input()) with { Case = id, Step = step, Outcome = outcome, On = rest?.On ?? Today };
        return await RunAsync<DecideStep, Result<CaseId>>(by, (decide, actor) => decide.RunAsync(input, actor, default));
    }

    /// <summary>The case with all that belongs to it.</summary>
    public Task<Case> CaseAsync(CaseId id) => LookAsync(async db => (await db.WholeCaseAsync(db.Cases, id, default))!);

    /// <summary>What a server does now and then: limits that have passed.</summary>
    public Task<int> SweepLimitsAsync() => App.Services.GetRequiredService<SweepLimits>().RunAsync(Code, default);

    /// <summary>李伟 asks for a certificate.</summary>
    public StartCase.Input CertificateFor(MemberId member, int months = 3) =>
        new()
        {
            Procedure = "member-certificate",
            Subject = member.Value,
            Values = new()
            {
                ["destination"] = "苏州市工业园区",
                ["leaves-on"] = "2026-08-01",
                ["months"] = $"{months}",
                ["purpose"] = "务工",
            },
        };
}
