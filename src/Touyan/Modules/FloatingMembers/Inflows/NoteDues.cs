using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Dues;
using Touyan.Modules.FloatingMembers.Model;

namespace Touyan.Modules.FloatingMembers.Inflows;

/// <summary>The receiving organisation notes for which months somebody paid his dues there, each month once. A member of this county owes his own branch nothing for them.</summary>
public sealed class NoteDues(FloatingDesk desk, DuesElsewhere home)
{
    public sealed record Input
    {
        [JsonIgnore]
        public InflowId Id { get; init; }

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
    }

    public async Task<Result<Guid>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.InflowAsync(input.Id, input.Version, by, FloatingPermissions.Edit, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var (from, to) = (InflowDues.MonthOf(input.From!.Value), InflowDues.MonthOf(input.To!.Value));
        var amount = DuesNoted.Fen(input.AmountYuan!.Value);
        if (amount.IsRefused)
            return amount.Refusal!;

        var facts = new DuesFacts(from, to, amount.Value, input.PaidOn!.Value, by.Name, desk.Now);
        var member = found.Value.MemberId;
        var noted = found.Value.Pay(facts, member is { } known ? await HomeAsync(known, ct) : [], desk.Rules);
        if (noted.IsRefused)
            return noted.Refusal!;

        desk.Db.Add(noted.Value);
        if (member is not null)
            await home.NoteAsync(await desk.Members.Known.SingleAsync(m => m.Id == member, ct), [(from, to)], by, ct);

        desk.Record(by, FloatingActs.NoteDues, found.Value, null, $"{from:yyyy-MM} 至 {to:yyyy-MM}");
        return await desk.SaveAsync(found.Value, FloatingRefusals.ChangedMeanwhile, ct) is { } lost ? lost : noted.Value.Id;
    }

    // Months that his own branch has noted from his card.
    private async Task<IEnumerable<(DateOnly, DateOnly)>> HomeAsync(MemberId member, CancellationToken ct)
    {
        var his = desk.Db.Outflows.Where(o => o.MemberId == member).Select(o => o.Id);
        var paid = await desk.Db.OutflowDues.AsNoTracking().Where(d => his.Contains(d.OutflowId)).ToListAsync(ct);
        return paid.Select(d => (d.FromMonth, d.ToMonth));
    }
}
