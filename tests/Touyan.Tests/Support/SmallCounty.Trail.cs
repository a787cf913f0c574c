using Microsoft.Extensions.DependencyInjection;
using Touyan.Modules.Trail.Sealing;
using Touyan.Modules.Trail.Verification;
using Touyan.Platform.Data;

namespace Touyan.Tests.Support;

public sealed partial class SmallCounty
{
    /// <summary>Closes over all that happened so far, as a server does each second; in tests nobody does it unasked.</summary>
    public Task<SealRecord?> SealAsync() => App.Services.GetRequiredService<TrailSealer>().SealAsync(Code, default);

    /// <summary>The test changes something past the program: it is not looked at after the last test.</summary>
    public SmallCounty ToBeTamperedWith()
    {
        SharedApp.Unwatch(Code);
        return this;
    }

    /// <summary>Makes by hand what the program has no act for: the county is not looked at after the last test.</summary>
    public Task<TResult> PastTheProgramAsync<TResult>(Func<TouyanDb, Task<TResult>> act) => ToBeTamperedWith().LookAsync(act);

    /// <summary>Checks the county's trail and the rows that it tells of.</summary>
    public Task<TrailReport> VerifyAsync(params SealRecord[] kept) =>
        App.Services.GetRequiredService<VerifyTrail>().RunAsync(Code, kept, withRows: true, default);

    /// <summary>What a check finds, by code, each once.</summary>
    public async Task<string[]> FindingsAsync(params SealRecord[] kept) =>
        [.. (await VerifyAsync(kept)).Findings.Select(f => f.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
