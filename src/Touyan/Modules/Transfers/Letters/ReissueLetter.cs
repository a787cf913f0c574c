using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Modules.Transfers.Course;
using Touyan.Modules.Transfers.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Transfers.Letters;

/// <summary>补开介绍信: a letter was lost. The number before is void, with the reason; the new letter is good for as long as the first.</summary>
public sealed class ReissueLetter(LetterDesk letters, Abroad abroad, IOrganizations organizations, Trail.Trail trail)
{
    public sealed record Input
    {
        [JsonIgnore]
        public TransferId Id { get; init; }

        [
            Display(Name = "补开理由", Description = "如：本人遗失，经核实尚未使用"),
            Required,
            StringLength(500),
            DataType(DataType.MultilineText)
        ]
        public string Reason { get; init; } = "";

        /// <summary>The version that the user saw. Programs send it as If-Match.</summary>
        [JsonIgnore]
        public int? Version { get; init; }
    }

    public async Task<Result<string>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var visible = letters.Db.Transfers.VisibleTo(by, TransfersPermissions.Read, organizations);
        if (await visible.SingleOrDefaultAsync(t => t.Id == input.Id, ct) is not { } transfer)
            return TransferRefusals.NotFound;

        if (transfer.SenderId is not { } sender || await organizations.FindAsync(sender, by, TransfersPermissions.Letters, ct) is null)
            return TransferRefusals.NotYourLetter;

        if (input.Version is { } seen && seen != transfer.Version)
            return TransferRefusals.ChangedMeanwhile;

        if (transfer.ValidUntil is { } last && last < letters.Today)
            return TransferRefusals.LetterRanOut(last);

        return await WriteAsync(transfer, input.Reason.Trim(), by, ct);
    }

    private async Task<Result<string>> WriteAsync(Transfer transfer, string reason, Actor by, CancellationToken ct)
    {
        await using var unit = await UnitOfWork.BeginAsync(letters.Db, ct);
        if (await letters.VoidAsync(transfer.Id, reason, by, ct) is { } kept)
            return kept;

        var written = await letters.WriteAsync(transfer, letters.Today, by, ct, transfer.ValidUntil);
        if ((written.Refusal ?? transfer.Replace(written.Value)) is { } refusal)
            return refusal;

        await abroad.TellReplacedAsync(transfer, written.Value, reason, by, ct);
        trail.Record(by, TransfersActs.Reissue, transfer.Subject, reason, written.Value.Number);
        try
        {
            await letters.Db.SaveChangesAsync(ct);
            await unit.CommitAsync(ct);
            return written.Value.Number;
        }
        catch (DbUpdateConcurrencyException)
        {
            return TransferRefusals.ChangedMeanwhile;
        }
        catch (DbUpdateException clash) when (clash.IsUniqueViolation())
        {
            return TransferRefusals.ChangedMeanwhile;
        }
    }
}
