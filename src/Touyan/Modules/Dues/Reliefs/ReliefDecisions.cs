using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Dues.Assessing;
using Touyan.Modules.Dues.Model;
using Touyan.Modules.Procedures;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Dues.Reliefs;

/// <summary>Months are in order, and what is left to pay is less than what he owes.</summary>
internal sealed class ReliefCheck(DuesDesk desk) : ICaseCheck
{
    public async Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct)
    {
        var asked = ReliefAsked.Of(moment.Values);
        if (asked.IsRefused || asked.Value.MonthlyFen is not { } monthly)
            return asked.Refusal;

        var (member, month) = (moment.Subject.Member!.Value, asked.Value.From);
        var basis = await desk
            .Db.DuesBases.AsNoTracking()
            .SingleOrDefaultAsync(b => b.MemberId == member && b.From <= month && (b.To == null || month < b.To), ct);
        if (basis is null)
            return ReliefRefusals.NoBasis;

        var rules = new DuesRules(moment.Rules);
        return basis.Due(rules).Fen is var due && monthly >= due ? DuesRefusals.ReliefTooMuch(due, rules) : null;
    }
}

/// <summary>The relief holds; months that were assessed already and not paid are put right.</summary>
internal sealed class Relieve(DuesDesk desk, UnpaidMonths unpaid) : ICaseEffect
{
    public async Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct)
    {
        var asked = ReliefAsked.Of(moment.Values);
        if (asked.IsRefused)
            return asked.Refusal;

        var member = moment.Subject.Member!.Value;
        var relief = DuesRelief.Approve(FactsOf(moment, asked.Value));
        desk.Db.Add(relief);
        await unpaid.PutRightAsync(
            member,
            moment.By.County,
            month =>
                relief.HoldsIn(month.Row.Month) && month.Basis is { } basis
                    ? DuesAssessment.Of(month.Wanted, basis, relief, desk.RulesOf(month.Row.Month))
                    : null,
            ct
        );
        var subject = new TrailSubject("member", member.Value, moment.Subject.Title, moment.Subject.Organization);
        desk.Record(moment.By, DuesActs.Relieve, subject, asked.Value.Reason, Told(relief));
        return null;
    }

    private static ReliefFacts FactsOf(CaseMoment moment, ReliefAsked asked) =>
        new(
            moment.By.County,
            moment.Subject.Member!.Value,
            moment.Case.Value,
            moment.Number,
            asked.From,
            asked.To,
            asked.MonthlyFen,
            asked.Reason,
            moment.On
        );

    private static string Told(DuesRelief relief) =>
        $"{Words.Of(relief.Ground)}，{DuesMonth.Text(DuesMonth.Through(relief.FromMonth, relief.ToMonth))}"
        + (relief.MonthlyFen is { } fen ? $"，每月 {Fen.Text(fen)} 元" : "");
}
