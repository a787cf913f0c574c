using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Dues;
using Touyan.Modules.FloatingMembers.Model;

namespace Touyan.Modules.FloatingMembers.Outflows;

/// <summary>
/// His own branch notes, from his card or a receipt, for which months somebody away paid his dues where he is; each month once. Nothing is left to be collected for them at home. What
/// an organisation of this county took it notes itself (<see cref="Inflows.NoteDues"/>).
/// </summary>
public sealed class NoteDuesAway(FloatingDesk desk, DuesElsewhere home)
{
    public sealed record Input
    {
        [JsonIgnore]
        public OutflowId Id { get; init; }

        [JsonIgnore]
        public int? Version { get; init; }

        [Display(Name = "起始月份", Description = "这个月的任意一天"), Required]
        public DateOnly? From { get; init; }

        [Display(Name = "截止月份", Description = "这个月的任意一天；只交一个月的与起始月份相同"), Required]
        public DateOnly? To { get; init; }

        [Display(Name = "金额（元）"), Required, Range(0.01, 1_000_000)]
        public decimal? AmountYuan { get; init; }

        [Display(Name = "交纳日期"), Required]
        public DateOnly? PaidOn { get; init; }

        [
            Display(Name = "收交的党组织", Description = "写全称，以活动证的记载或者收据为准"),
            Required,
            StringLength(OutflowDues.TakenByMaxLength)
        ]
        public string TakenBy { get; init; } = "";
    }

    public async Task<Result<Guid>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.OutflowAsync(input.Id, input.Version, by, FloatingPermissions.Edit, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var amount = DuesNoted.Fen(input.AmountYuan!.Value);
        if (amount.IsRefused)
            return amount.Refusal!;

        var (outflow, member) = found.Value;
        var (from, to) = (InflowDues.MonthOf(input.From!.Value), InflowDues.MonthOf(input.To!.Value));
        await desk.Db.Entry(outflow).Collection(o => o.Dues).LoadAsync(ct);
        var facts = new DuesFacts(from, to, amount.Value, input.PaidOn!.Value, by.Name, desk.Now);
        var noted = outflow.Pay(facts, input.TakenBy.Trim(), await HostAsync(member.Id, ct), desk.Rules);
        if (noted.IsRefused)
            return noted.Refusal!;

        desk.Db.Add(noted.Value);
        await home.NoteAsync(member, [(from, to)], by, ct);
        desk.Record(by, FloatingActs.NoteDuesAway, member, null, $"{from:yyyy-MM} 至 {to:yyyy-MM}，{noted.Value.TakenBy}");
        return await desk.SaveAsync(outflow, FloatingRefusals.ChangedMeanwhile, ct) is { } lost ? lost : noted.Value.Id;
    }

    // Months that an organisation of this county has taken from him.
    private async Task<IEnumerable<(DateOnly, DateOnly)>> HostAsync(MemberId member, CancellationToken ct)
    {
        var his = desk.Db.Inflows.Where(i => i.MemberId == member).Select(i => i.Id);
        var paid = await desk.Db.InflowDues.AsNoTracking().Where(d => his.Contains(d.InflowId)).ToListAsync(ct);
        return paid.Select(d => (d.FromMonth, d.ToMonth));
    }
}
