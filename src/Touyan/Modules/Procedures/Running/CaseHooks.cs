using Touyan.Kernel;

namespace Touyan.Modules.Procedures.Running;

/// <summary>Runs the checks and effects that houses registered, by their names in definitions.</summary>
public sealed class CaseHooks(IServiceProvider services, IEnumerable<CaseWord> words, CaseAtHand atHand)
{
    /// <summary>The first refusal; null when all agree.</summary>
    public async Task<Refusal?> CheckAsync(IEnumerable<string> checks, CaseMoment moment, CancellationToken ct)
    {
        atHand.Take(moment.Case);
        foreach (var id in checks)
        {
            if (await Of<ICaseCheck>(CaseWordKind.Check, id).RunAsync(moment, ct) is { } refusal)
                return refusal;
        }

        return null;
    }

    /// <summary>All of them in order; the first that refuses stops the step.</summary>
    public async Task<Refusal?> ApplyAsync(IEnumerable<string> effects, CaseMoment moment, CancellationToken ct)
    {
        atHand.Take(moment.Case);
        foreach (var id in effects)
        {
            if (await Of<ICaseEffect>(CaseWordKind.Effect, id).RunAsync(moment, ct) is { } refusal)
                return refusal;
        }

        return null;
    }

    private T Of<T>(CaseWordKind kind, string id) =>
        (T)services.GetRequiredService(words.First(w => w.Kind == kind && string.Equals(w.Id, id, StringComparison.Ordinal)).Type);
}
