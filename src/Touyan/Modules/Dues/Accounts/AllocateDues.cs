using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Dues.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Dues.Accounts;

/// <summary>Dues are allocated to an organisation directly below, after a collective decision.</summary>
public sealed class AllocateDues(DuesDesk desk, DuesBooks books)
{
    public sealed record Input
    {
        [JsonIgnore]
        public OrganizationId Organization { get; init; }

        [Display(Name = "下拨给"), Required]
        public OrganizationId? To { get; init; }

        [Display(Name = "金额（元）"), Required, Range(0.01, 1_000_000_000)]
        public decimal? AmountYuan { get; init; }

        [Display(Name = "日期"), Required]
        public DateOnly? On { get; init; }

        [Display(Name = "用途"), Required, StringLength(DuesEntry.TextMaxLength)]
        public string Text { get; init; } = "";

        [Display(Name = "集体决定", Description = "哪次会议、哪一天决定的"), StringLength(DuesEntry.TextMaxLength)]
        public string? Decision { get; init; }
    }

    public async Task<Result<RemittanceId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.PlaceAsync(input.Organization, by, DuesPermissions.Accounts, DuesPermissions.ReadAccounts, ct);
        if (found.IsRefused)
            return found.Refusal!;

        if (!Fen.IsWhole(input.AmountYuan!.Value))
            return DuesRefusals.FractionOfFen;

        if (string.IsNullOrWhiteSpace(input.Decision))
            return DuesRefusals.NotCollective(desk.RulesAt(input.On!.Value));

        var below = await desk.Organizations.Places.SingleOrDefaultAsync(p => p.Id == input.To && p.IsOpen, ct);
        if (below?.ParentId != input.Organization)
            return DuesRefusals.NotBelow;

        await using var work = await UnitOfWork.BeginAsync(desk.Db, ct);
        var sent = await SendAsync(input, by, ct);
        if (sent.IsRefused)
            return sent.Refusal!;

        desk.Record(by, DuesActs.Remit, found.Value, input.Decision, $"下拨{below.Name} {input.AmountYuan:0.00} 元");
        if (await desk.SaveAsync(DuesRefusals.ChangedMeanwhile, ct) is { } lost)
            return lost;

        await work.CommitAsync(ct);
        return sent.Value;
    }

    private async Task<Result<RemittanceId>> SendAsync(Input input, Actor by, CancellationToken ct)
    {
        var (fen, to) = (Fen.Of(input.AmountYuan!.Value), input.To!.Value);
        var draft = new DuesBooks.Draft
        {
            Organization = input.Organization,
            On = input.On!.Value,
            Kind = DuesEntryKind.Allocation,
            Text = input.Text.Trim(),
            Decision = input.Decision,
            Counterpart = to,
        };
        var posted = await books.PostAsync(draft, by, [new(DuesAccount.AllocatedDown, fen), new(DuesAccount.Cash, -fen)], ct);
        if (posted.IsRefused)
            return posted.Refusal!;

        var facts = new RemittanceFacts(
            by.County,
            RemittanceWay.Down,
            input.Organization,
            to,
            TakenFen: null,
            SharePoints: null,
            fen,
            input.On.Value,
            posted.Value.Id
        );
        var sent = DuesRemittance.Send(facts);
        desk.Db.Add(sent);
        return sent.Id;
    }
}
