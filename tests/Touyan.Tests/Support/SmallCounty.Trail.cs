using Microsoft.Extensions.DependencyInjection;
using Touyan.Modules.Trail.Sealing;
using Touyan.Modules.Trail.Verification;

namespace Touyan.Tests.Support;

public sealed partial class SmallCounty
{
    /// <summary>Closes over all that happened so far, as a server does each second; in tests nobody does it unasked.</summary>
    public Task<SealRecord?> SealAsync() => App.Services.GetRequiredService<TrailSealer>().SealAsync(Code, default);

    /// <summary>Checks the county's trail and the rows that it tells of.</summary>
    public Task<TrailReport> VerifyAsync(params SealRecord[] kept) =>
        App.Services.GetRequiredService<VerifyTrail>().RunAsync(Code, kept, withRows: true, default);

    /// <summary>What a check finds, by code, each once.</summary>
    public async Task<string[]> FindingsAsync(params SealRecord[] kept) =>
        [.. (await VerifyAsync(kept)).Findings.Select(f => f.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
