using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Dues.Arrears;
using Touyan.Modules.Dues.Model;
using Touyan.Modules.Procedures;
using Touyan.Platform.Data;
using Touyan.Platform.Jobs;

namespace Touyan.Modules.Dues.Lapses;

/// <summary>
/// Six months unpaid opens the procedure by itself; whoever has paid since is out of it. Each member is a unit of work of his own: one whose case cannot begin stands in the way
/// of no other.
/// </summary>
public sealed class SweepLapses(IServiceScopeFactory scopes, ILogger<SweepLapses> log) : ICountySweep
{
    public string Name => "members who paid no dues";

    public Task<IReadOnlyCollection<int>> CountiesAsync(TouyanDb db, CancellationToken ct) => db.CountiesInAsync<DuesStanding>(ct);

    Task ICountySweep.RunAsync(int county, CancellationToken ct) => RunAsync(county, ct);

    /// <summary>How many cases began and how many ended.</summary>
    public async Task<(int Begun, int Ended)> RunAsync(int county, CancellationToken ct)
    {
        var program = Actor.Program(county);
        var found = await AtAsync(county, lapses => lapses.FindAsync(program, ct));
        var (begun, ended) = (0, 0);
        foreach (var lapsed in found.ToBegin)
            begun += await OneAsync(county, lapsed.Id, lapses => lapses.BeginAsync(lapsed, program, ct)) ? 1 : 0;

        foreach (var settled in found.ToEnd)
            ended += await OneAsync(county, settled, lapses => lapses.EndAsync(settled, program, ct)) ? 1 : 0;

        return (begun, ended);
    }

    private async Task<bool> OneAsync(int county, MemberId member, Func<LapseDesk, Task<Refusal?>> act)
    {
        try
        {
            if (await AtAsync(county, act) is not { } refusal)
                return true;

            log.LogInformation("Unpaid dues of {Member} in {County}: no case, {Code}.", member, county, refusal.Code);
            return false;
        }
        catch (Exception fault) when (fault is not OperationCanceledException && fault.AsOutage() is null)
        {
            log.LogError(fault, "Unpaid dues of {Member} in {County} could not be looked after.", member, county);
            return false;
        }
    }

    private Task<T> AtAsync<T>(int county, Func<LapseDesk, Task<T>> act) =>
        scopes.InCountyAsync(county, services => act(services.GetRequiredService<LapseDesk>()));
}

/// <summary>Who is to be asked why he paid nothing, and who is not any more.</summary>
public sealed class LapseDesk(DuesDesk desk, ArrearsQuery arrears, CasesOfSubjects cases, StartCase start)
{
    /// <summary>Members for whom a case is to begin or to end by itself.</summary>
    public sealed record Found(IReadOnlyList<MemberBehind> ToBegin, IReadOnlyList<MemberId> ToEnd);

    public async Task<Found> FindAsync(Actor program, CancellationToken ct)
    {
        var lapsed = await arrears
            .Standing(arrears.Of(program, DuesPermissions.Read), ArrearsFilter.Lapsed)
            .OrderBy(m => m.UnpaidSince)
            .ThenBy(m => m.Id)
            .ToListAsync(ct);
        var ids = lapsed.ConvertAll(m => m.Id.Value);
        var asked = await cases.LatestAsync(LapseCase.Procedure, ids, ct);
        var disposed = await cases.LatestAsync(LapseCase.Delisting, ids, ct);
        var open = await cases.OpenGates(LapseCase.Procedure).Select(g => g.Subject).Distinct().ToListAsync(ct);
        return new(
            [.. lapsed.Where(m => IsToBeAsked(m, asked.GetValueOrDefault(m.Id.Value), disposed.GetValueOrDefault(m.Id.Value)))],
            [.. open.Except(ids).Select(id => new MemberId(id))]
        );
    }

    public async Task<Refusal?> BeginAsync(MemberBehind lapsed, Actor program, CancellationToken ct)
    {
        var begun = await start.RunAsync(LapseCase.Beginning(lapsed.Id, lapsed.UnpaidSince!.Value, desk.Today), program, ct);
        return begun.IsRefused ? begun.Refusal : null;
    }

    public async Task<Refusal?> EndAsync(MemberId member, Actor program, CancellationToken ct)
    {
        await cases.StopAsync(LapseCase.Procedure, member.Value, "已经补交党费，或者不再在册，不需要查明", desk.Today, program, ct);
        return await desk.SaveAsync(DuesRefusals.ChangedMeanwhile, ct);
    }

    // Asked once for each stretch of unpaid months; not while a disposition runs, whose case asks the same.
    private bool IsToBeAsked(MemberBehind member, CaseGlance? asked, CaseGlance? disposed)
    {
        var reached = member.UnpaidSince!.Value.AddMonths(arrears.Rules.LapseMonths.Value);
        return (asked is null || (asked.State is not CaseState.Open && asked.StartedOn < reached))
            && disposed is not { State: CaseState.Open };
    }
}
