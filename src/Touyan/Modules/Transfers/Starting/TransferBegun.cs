using Touyan.Kernel;
using Touyan.Modules.Procedures;
using Touyan.Modules.Transfers.Course;
using Touyan.Modules.Transfers.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Transfers.Starting;

/// <summary>A transfer that has begun, with its case.</summary>
public sealed record TransferBegun(TransferId Transfer, CaseId Case);

/// <summary>Begins a case of this house; the transfer begins with it.</summary>
public sealed class Beginnings(StartCase startCase, TouyanDb db)
{
    public async Task<Result<TransferBegun>> StartAsync(StartCase.Input input, Actor by, CancellationToken ct) =>
        Of(await startCase.RunAsync(input, by, ct));

    /// <summary>The same within a larger unit of work, which saves.</summary>
    public async Task<Result<TransferBegun>> AddAsync(StartCase.Input input, Actor by, CancellationToken ct) =>
        Of(await startCase.AddAsync(input, by, ct));

    private Result<TransferBegun> Of(Result<CaseId> begun) =>
        begun.Refusal is { } refusal
            ? refusal with
            {
                Field = InForm(refusal.Field),
            }
            : new TransferBegun(db.Transfers.Local.Single(t => t.CaseId == begun.Value).Id, begun.Value);

    // The procedure speaks of its own fields; whoever filled in a form of this house is told beside the field that he sees.
    private static string? InForm(string? field) =>
        field switch
        {
            $"Values[{Fields.DuesPaidTo}]" => nameof(StartTransfer.Input.DuesPaidTo),
            $"Values[{Fields.Reason}]" => nameof(StartTransfer.Input.Reason),
            $"Values[{Fields.ToName}]" => nameof(StartTransfer.Input.ToName),
            $"Values[{Fields.LetterNumber}]" => nameof(RegisterArrival.Input.LetterNumber),
            $"Values[{Fields.LetterOn}]" => nameof(RegisterArrival.Input.LetterOn),
            $"Values[{Fields.LetterValidUntil}]" => nameof(RegisterArrival.Input.ValidUntil),
            _ => field,
        };
}
