using Touyan.Kernel;
using Touyan.Modules.Elections.Desk;
using Touyan.Modules.Procedures;

namespace Touyan.Modules.Elections.Cases;

/// <summary>换届请示: the case begins, and the election with it.</summary>
public sealed class RequestElection(ElectionDesk desk, StartCase start, ElectionBeginning beginning)
{
    public async Task<Result<CaseId>> RunAsync(StartCase.Input input, Actor by, CancellationToken ct)
    {
        var begun = await start.AddAsync(input, by, ct);
        if (begun.IsRefused)
            return begun.Refusal!;

        var draft = ElectionRequest.Draft(input.Procedure, input.Subject!.Value, new CaseValues(input.Values), input.On ?? desk.Today);
        var requested = await beginning.AddAsync(draft with { CaseId = begun.Value.Value }, by, ct);
        if (requested.IsRefused)
            return requested.Refusal!;

        return await desk.SaveAsync(requested.Value, ct) is { } lost ? lost : begun.Value;
    }
}
