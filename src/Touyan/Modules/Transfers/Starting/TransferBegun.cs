using Touyan.Kernel;
using Touyan.Modules.Procedures;
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
        begun.IsRefused ? begun.Refusal! : new TransferBegun(db.Transfers.Local.Single(t => t.CaseId == begun.Value).Id, begun.Value);
}
