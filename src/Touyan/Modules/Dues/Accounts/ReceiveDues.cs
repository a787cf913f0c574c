using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Dues.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Dues.Accounts;

/// <summary>The other end says that the money has come: only then it stands in its books.</summary>
public sealed class ReceiveDues(DuesDesk desk, DuesBooks books)
{
    public sealed record Input
    {
        [JsonIgnore]
        public RemittanceId Id { get; init; }

        [Display(Name = "收到日期"), Required]
        public DateOnly? On { get; init; }
    }

    public async Task<Result<RemittanceId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await FindAsync(input.Id, by, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var remittance = found.Value;
        await using var work = await UnitOfWork.BeginAsync(desk.Db, ct);
        var posted = await books.PostAsync(DraftOf(remittance, input.On!.Value), by, PostingsOf(remittance), ct);
        if (posted.IsRefused)
            return posted.Refusal!;

        if (remittance.Receive(input.On.Value, posted.Value.Id, by.Name) is { } refusal)
            return refusal;

        var place = await desk.Organizations.Places.SingleAsync(p => p.Id == remittance.ToId, ct);
        desk.Record(
            by,
            DuesActs.Receive,
            place,
            null,
            $"{posted.Value.Text} {Fen.Text(remittance.AmountFen)} 元，凭证 {posted.Value.Number}"
        );
        if (await desk.SaveAsync(DuesRefusals.ChangedMeanwhile, ct) is { } lost)
            return lost;

        await work.CommitAsync(ct);
        return remittance.Id;
    }

    /// <summary>One that is on its way to an organisation for which he may act.</summary>
    public async Task<Result<DuesRemittance>> FindAsync(RemittanceId id, Actor by, CancellationToken ct)
    {
        var seen = desk.Db.DuesRemittances.VisibleTo(by, DuesPermissions.ReadAccounts, desk.Organizations);
        if (await seen.SingleOrDefaultAsync(r => r.Id == id, ct) is not { } remittance)
            return DuesRefusals.RemittanceNotFound;

        var within = desk.Organizations.Within(by.Reach(DuesPermissions.Accounts));
        return !await within.ContainsAsync(remittance.ToId, ct) ? DuesRefusals.Forbidden
            : remittance.ReceivedOn is not null ? DuesRefusals.AlreadyReceived
            : remittance;
    }

    private static DuesBooks.Draft DraftOf(DuesRemittance remittance, DateOnly on) =>
        new()
        {
            Organization = remittance.ToId,
            On = on,
            Kind = remittance.Way is RemittanceWay.Up ? DuesEntryKind.ReceiptFromBelow : DuesEntryKind.ReceiptFromAbove,
            Text = remittance.Way is RemittanceWay.Up ? "收到下级上缴党费" : "收到上级下拨党费",
            Counterpart = remittance.FromId,
        };

    private static Posting[] PostingsOf(DuesRemittance remittance)
    {
        var account = remittance.Way is RemittanceWay.Up ? DuesAccount.FromBelow : DuesAccount.FromAbove;
        return [new(DuesAccount.Cash, remittance.AmountFen), new(account, -remittance.AmountFen)];
    }
}
