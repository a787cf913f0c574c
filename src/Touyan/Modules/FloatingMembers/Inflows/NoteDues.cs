using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Model;

namespace Touyan.Modules.FloatingMembers.Inflows;

/// <summary>The receiving organisation notes for which months somebody paid his dues there; each month once.</summary>
public sealed class NoteDues(FloatingDesk desk)
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

        [Display(Name = "金额（分）", Description = "以分为单位，如 12.50 元填 1250"), Range(1, 100_000_000)]
        public long AmountFen { get; init; }

        [Display(Name = "交纳日期"), Required]
        public DateOnly? PaidOn { get; init; }
    }

    public async Task<Result<Guid>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.InflowAsync(input.Id, input.Version, by, FloatingPermissions.Edit, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var (from, to) = (InflowDues.MonthOf(input.From!.Value), InflowDues.MonthOf(input.To!.Value));
        var facts = new DuesFacts(from, to, input.AmountFen, input.PaidOn!.Value, by.Name, desk.Now);
        var noted = found.Value.Pay(facts, desk.Rules);
        if (noted.IsRefused)
            return noted.Refusal!;

        desk.Db.Add(noted.Value);
        desk.Record(by, FloatingActs.NoteDues, found.Value, null, $"{from:yyyy-MM} 至 {to:yyyy-MM}");
        return await desk.SaveAsync(found.Value, FloatingRefusals.ChangedMeanwhile, ct) is { } lost ? lost : noted.Value.Id;
    }
}
