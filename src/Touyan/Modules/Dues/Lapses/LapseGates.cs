using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Dues.Model;
using Touyan.Modules.Procedures;

namespace Touyan.Modules.Dues.Lapses;

/// <summary>Nothing was paid for as many months on end as the rule says: by the rows, not by what anybody says.</summary>
internal sealed class HasLapsed(DuesDesk desk) : ICaseCheck
{
    public async Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct) =>
        await SinceAsync(desk, moment, ct) is null ? LapseRefusals.NotSoLong(new DuesRules(moment.Rules)) : null;

    /// <summary>Since which month; null when it is not so long, or when he has paid meanwhile.</summary>
    public static async Task<DateOnly?> SinceAsync(DuesDesk desk, CaseMoment moment, CancellationToken ct)
    {
        var member = moment.Subject.Member!.Value;
        var standing = await desk.Db.DuesStandings.AsNoTracking().SingleOrDefaultAsync(s => s.MemberId == member, ct);
        var months = DuesCourse.UnpaidMonths(standing?.UnpaidSince, desk.Today);
        return months >= new DuesRules(moment.Rules).LapseMonths.Value ? standing!.UnpaidSince : null;
    }
}

/// <summary>There was no good reason: the disposition begins, with what was found as its facts.</summary>
internal sealed class BeginDelisting(DuesDesk desk, StartCase start) : ICaseEffect
{
    public async Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct)
    {
        if (await HasLapsed.SinceAsync(desk, moment, ct) is not { } since)
            return LapseRefusals.NotSoLong(new DuesRules(moment.Rules));

        var begun = await start.AddAsync(LapseCase.Disposition(moment, since), moment.By, ct);
        return begun.IsRefused ? begun.Refusal : null;
    }
}

internal static class LapseRefusals
{
    public static Refusal NotSoLong(DuesRules rules) =>
        Refusal.Conflict("dues.not-lapsed", $"该党员没有连续 {rules.LapseMonths.Value} 个月不交纳党费，或者已经补交") with
        {
            Article = rules.LapseMonths.Article,
        };
}
