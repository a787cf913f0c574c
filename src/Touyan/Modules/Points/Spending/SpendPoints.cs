using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Points.Model;

namespace Touyan.Modules.Points.Spending;

/// <summary>Points for a gift or an honour: the branch enters it, another confirms, and only then they are gone.</summary>
public sealed class SpendPoints(PointDesk desk)
{
    public sealed record Input
    {
        [JsonIgnore]
        public MemberId Member { get; init; }

        [Display(Name = "用途"), Required, StringLength(40)]
        public string Rule { get; init; } = "";

        [Display(Name = "事由"), Required, StringLength(200)]
        public string What { get; init; } = "";
    }

    public async Task<Result<Guid>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.MemberAsync(input.Member, by, PointsPermissions.Spend, ct);
        if (found.IsRefused)
            return found.Refusal!;

        if (!found.Value.IsOnTheBooks)
            return PointRefusals.NotOnTheBooks;

        if (desk.Rules.SpendingOn(desk.Today).FirstOrDefault(r => r.Id == input.Rule) is not { } rule)
            return PointRefusals.RuleUnknown;

        var available = (await desk.LedgerAsync(input.Member, ct)).AvailableOn(desk.Today);
        if (available < rule.Points)
            return PointRefusals.NotEnough(available, rule.Points);

        var spending = PointSpending.Ask(desk.Db.County, input.Member, rule, input.What.Trim(), by, desk.Now);
        desk.Db.Add(spending);
        desk.Record(by, PointsActs.AskSpend, found.Value, detail: $"{rule.Title} {rule.Points} 分");
        return await desk.SaveAsync(ct) is { } clash ? clash : spending.Id;
    }
}

/// <summary>Another settles it; what has run out goes first, so that nobody spends what is no more.</summary>
public sealed class SettleSpending(PointDesk desk)
{
    public sealed record Input
    {
        public Guid Id { get; init; }

        [Display(Name = "不同意的原因"), StringLength(200)]
        public string? Why { get; init; }
    }

    public sealed record Row
    {
        public Guid Id { get; init; }
        public MemberId MemberId { get; init; }
        public string Name { get; init; } = "";
        public string Rule { get; init; } = "";
        public int Points { get; init; }
        public string What { get; init; } = "";
        public string AskedBy { get; init; } = "";
        public DateTime AskedAt { get; init; }
        public bool IsMine { get; init; }
    }

    public async Task<Result<Guid>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await FindAsync(input.Id, by, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var (spending, member) = found.Value;
        if (!member.IsOnTheBooks)
            return PointRefusals.NotOnTheBooks;

        if (spending.Confirm(by, desk.Now) is { } refusal)
            return refusal;

        var ledger = await desk.LedgerAsync(spending.MemberId, ct);
        var expired = ledger.Expire(desk.Today, desk.Now);
        var spent = ledger.Spend(spending, desk.Now);
        if (spent.IsRefused)
            return spent.Refusal!;

        await desk.WriteAsync(PointsActs.Expire, spending.MemberId, expired, by, ct);
        await desk.WriteAsync(PointsActs.Spend, spending.MemberId, [spent.Value], by, ct);
        return await desk.SaveAsync(ct) is { } clash ? clash : spending.Id;
    }

    public async Task<Result<Guid>> DeclineAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await FindAsync(input.Id, by, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var (spending, member) = found.Value;
        var why = string.IsNullOrWhiteSpace(input.Why) ? "未同意" : input.Why.Trim();
        if (spending.Decline(by, why, desk.Now) is { } refusal)
            return refusal;

        desk.Record(by, PointsActs.DeclineSpend, member, why);
        return await desk.SaveAsync(ct) is { } clash ? clash : spending.Id;
    }

    public Task<List<Row>> WaitingAsync(Actor by, CancellationToken ct)
    {
        var (sight, known) = (desk.Members.Within(by, PointsPermissions.Spend), desk.Members.Known);
        return desk
            .Db.PointSpendings.Where(s => s.State == SpendingState.Waiting && sight.Contains(s.MemberId))
            .OrderBy(s => s.AskedAt)
            .ThenBy(s => s.Id)
            .Select(s => new Row
            {
                Id = s.Id,
                MemberId = s.MemberId,
                Name = known.Where(m => m.Id == s.MemberId).Select(m => m.Name).FirstOrDefault() ?? "",
                Rule = s.Rule,
                Points = s.Points,
                What = s.What,
                AskedBy = s.AskedBy,
                AskedAt = s.AskedAt,
                IsMine = s.AskedById == by.Account || s.MemberId == by.Member,
            })
            .ToListAsync(ct);
    }

    private async Task<Result<(PointSpending Spending, MemberGlance Member)>> FindAsync(Guid id, Actor by, CancellationToken ct)
    {
        if (
            await desk.Db.PointSpendings.SingleOrDefaultAsync(s => s.Id == id, ct) is not { } spending
            || await desk.Members.FindAsync(spending.MemberId, by, PointsPermissions.Spend, ct) is not { } member
        )
            return PointRefusals.SpendingNotFound;

        return (spending, member);
    }
}
