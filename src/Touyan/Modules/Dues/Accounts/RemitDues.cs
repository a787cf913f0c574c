using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Dues.Model;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;

namespace Touyan.Modules.Dues.Accounts;

/// <summary>Dues are handed up: the share of what was taken in this year, less what was handed up already.</summary>
public sealed class RemitDues(DuesDesk desk, DuesBooks books)
{
    private const int InWhole = 100;

    public sealed record Input
    {
        [JsonIgnore]
        public OrganizationId Organization { get; init; }

        [Display(Name = "金额（元）", Description = "不填为按比例应上缴的全部"), Range(0.01, 1_000_000_000)]
        public decimal? AmountYuan { get; init; }

        [Display(Name = "日期"), Required]
        public DateOnly? On { get; init; }

        [Display(Name = "全部结清（撤销党组织以前）")]
        public bool Clears { get; init; }
    }

    /// <summary>What is to be handed up by a day's rules.</summary>
    /// <param name="Percent">The share.</param>
    /// <param name="TakenFen">Taken in this year, from members and from below.</param>
    /// <param name="SentFen">Handed up already.</param>
    public sealed record Account(decimal Percent, long TakenFen, long SentFen)
    {
        public long OwedFen => Fen.Round(TakenFen * Percent / InWhole, unit: 1) - SentFen;
    }

    public async Task<Result<RemittanceId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.PlaceAsync(input.Organization, by, DuesPermissions.Accounts, DuesPermissions.ReadAccounts, ct);
        if (found.IsRefused)
            return found.Refusal!;

        if (found.Value.ParentId is not { } above)
            return DuesRefusals.NobodyAbove;

        await using var work = await UnitOfWork.BeginAsync(desk.Db, ct);
        var account = await AccountAsync(found.Value, input.On!.Value, ct);
        if (account.IsRefused)
            return account.Refusal!;

        var owed = input.Clears ? await books.CashAsync(input.Organization, ct) : account.Value.OwedFen;
        var amount = input.AmountYuan is { } yuan ? Fen.Of(yuan) : owed;
        if (amount <= 0 || amount > owed)
            return DuesRefusals.NothingToRemit(owed);

        return await SendAsync(new Sending(found.Value, above, account.Value, amount, input.On.Value), work, by, ct);
    }

    /// <summary>How an organisation stands with the one above in the year of a day.</summary>
    public async Task<Result<Account>> AccountAsync(OrganizationPlace place, DateOnly on, CancellationToken ct)
    {
        var rules = desk.RulesAt(on);
        var isCommittee = place.Type.IsCommittee;
        var percent = isCommittee ? rules.CommitteeShare.Value : rules.BranchShare.Value;
        if (percent <= 0)
            return DuesRefusals.ShareNotSet(rules);

        var sums = await desk
            .Db.DuesLines.Where(l => l.OrganizationId == place.Id && l.Year == on.Year)
            .GroupBy(l => l.Account)
            .Select(g => new { g.Key, Fen = g.Sum(l => l.Fen) })
            .ToDictionaryAsync(g => g.Key, g => g.Fen, ct);
        var taken = -(sums.GetValueOrDefault(DuesAccount.Income) + sums.GetValueOrDefault(DuesAccount.FromBelow));
        return new Account(percent, taken, sums.GetValueOrDefault(DuesAccount.RemittedUp));
    }

    private sealed record Sending(OrganizationPlace From, OrganizationId To, Account Account, long AmountFen, DateOnly On);

    private async Task<Result<RemittanceId>> SendAsync(Sending sending, UnitOfWork work, Actor by, CancellationToken ct)
    {
        var (from, fen) = (sending.From, sending.AmountFen);
        var draft = new DuesBooks.Draft
        {
            Organization = from.Id,
            On = sending.On,
            Kind = DuesEntryKind.Remittance,
            Text = $"上缴党费（当年实收 {Fen.Text(sending.Account.TakenFen)} 元，比例 {sending.Account.Percent:0.##}%）",
            Counterpart = sending.To,
        };
        var posted = await books.PostAsync(draft, by, [new(DuesAccount.RemittedUp, fen), new(DuesAccount.Cash, -fen)], ct);
        if (posted.IsRefused)
            return posted.Refusal!;

        var (taken, points) = (sending.Account.TakenFen, (int)(sending.Account.Percent * InWhole));
        var sent = DuesRemittance.Send(
            new(by.County, RemittanceWay.Up, from.Id, sending.To, taken, points, fen, sending.On, posted.Value.Id)
        );
        desk.Db.Add(sent);
        desk.Record(by, DuesActs.Remit, from, null, $"上缴 {Fen.Text(fen)} 元，凭证 {posted.Value.Number}");
        if (await desk.SaveAsync(DuesRefusals.ChangedMeanwhile, ct) is { } lost)
            return lost;

        await work.CommitAsync(ct);
        return sent.Id;
    }
}
