using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Dues.Model;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;

namespace Touyan.Modules.Dues.Accounts;

/// <summary>What an organisation enters in its books by itself.</summary>
public enum MoneyKind
{
    [Display(Name = "使用党费")]
    Expenditure = 1,

    [Display(Name = "存款利息")]
    Interest = 2,

    [Display(Name = "期初余额")]
    Opening = 3,
}

/// <summary>Use of dues after a collective decision, interest, what was there before the books began.</summary>
public sealed class PostMoney(DuesDesk desk, DuesBooks books)
{
    public sealed record Input
    {
        [JsonIgnore]
        public OrganizationId Organization { get; init; }

        [Display(Name = "事项")]
        public MoneyKind Kind { get; init; } = MoneyKind.Expenditure;

        [Display(Name = "金额（元）"), Required, Range(0.01, 1_000_000_000)]
        public decimal? AmountYuan { get; init; }

        [Display(Name = "日期"), Required]
        public DateOnly? On { get; init; }

        [Display(Name = "使用项目", Description = "使用党费的选择"), StringLength(10)]
        public string? Use { get; init; }

        [Display(Name = "摘要"), Required, StringLength(DuesEntry.TextMaxLength)]
        public string Text { get; init; } = "";

        [Display(Name = "集体决定", Description = "哪次会议、哪一天决定的；使用党费的填写"), StringLength(DuesEntry.TextMaxLength)]
        public string? Decision { get; init; }
    }

    public async Task<Result<DuesEntryId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.PlaceAsync(input.Organization, by, DuesPermissions.Accounts, DuesPermissions.ReadAccounts, ct);
        if (found.IsRefused)
            return found.Refusal!;

        if (!Fen.IsWhole(input.AmountYuan!.Value))
            return DuesRefusals.FractionOfFen;

        if ((input.Kind is MoneyKind.Expenditure ? WrongUse(input, desk.RulesAt(input.On!.Value)) : null) is { } refusal)
            return refusal;

        await using var work = await UnitOfWork.BeginAsync(desk.Db, ct);
        if (input.Kind is MoneyKind.Opening && await desk.Db.DuesEntries.AnyAsync(e => e.OrganizationId == input.Organization, ct))
            return DuesRefusals.OpeningOnce;

        return await PostAsync(input, found.Value, work, by, ct);
    }

    private async Task<Result<DuesEntryId>> PostAsync(Input input, OrganizationPlace place, UnitOfWork work, Actor by, CancellationToken ct)
    {
        var posted = await books.PostAsync(DraftOf(input), by, PostingsOf(input), ct);
        if (posted.IsRefused)
            return posted.Refusal!;

        desk.Record(by, DuesActs.Post, place, input.Decision, $"{posted.Value.Number}，{Words.Of(input.Kind)} {input.AmountYuan:0.00} 元");
        if (await desk.SaveAsync(DuesRefusals.ChangedMeanwhile, ct) is { } lost)
            return lost;

        await work.CommitAsync(ct);
        return posted.Value.Id;
    }

    private static Refusal? WrongUse(Input input, DuesRules rules) =>
        string.IsNullOrWhiteSpace(input.Use) ? DuesRefusals.UseMissing
        : rules.Uses.Value.All(u => u.Code != input.Use) ? DuesRefusals.UseUnknown(rules)
        : string.IsNullOrWhiteSpace(input.Decision) ? DuesRefusals.NotCollective(rules)
        : null;

    private static DuesBooks.Draft DraftOf(Input input) =>
        new()
        {
            Organization = input.Organization,
            On = input.On!.Value,
            Kind = input.Kind switch
            {
                MoneyKind.Expenditure => DuesEntryKind.Expenditure,
                MoneyKind.Interest => DuesEntryKind.Interest,
                MoneyKind.Opening => DuesEntryKind.Opening,
            },
            Text = input.Text.Trim(),
            Decision = input.Kind is MoneyKind.Expenditure ? input.Decision : null,
        };

    private static Posting[] PostingsOf(Input input)
    {
        var fen = Fen.Of(input.AmountYuan!.Value);
        return input.Kind switch
        {
            MoneyKind.Expenditure => [new(DuesAccount.Expenditure, fen, input.Use), new(DuesAccount.Cash, -fen)],
            MoneyKind.Interest => [new(DuesAccount.Cash, fen), new(DuesAccount.Interest, -fen)],
            MoneyKind.Opening => [new(DuesAccount.Cash, fen), new(DuesAccount.Opening, -fen)],
        };
    }
}
