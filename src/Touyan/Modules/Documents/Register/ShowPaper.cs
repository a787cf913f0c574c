using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Documents.Model;
using Touyan.Modules.Documents.Printing;

namespace Touyan.Modules.Documents.Register;

/// <summary>One paper, as it was issued and with what became of it.</summary>
public sealed class ShowPaper(SettlePaper settle, PaperBasis basis, TimeProvider clock)
{
    public sealed record View
    {
        public required Paper Paper { get; init; }

        public required string Issuer { get; init; }

        public required PaperState State { get; init; }

        public required IReadOnlyList<Sheet> Sheets { get; init; }

        public PaperBasis.Cited? Basis { get; init; }

        /// <summary>Whether he may void it and take its receipt.</summary>
        public required bool MayManage { get; init; }

        /// <summary>Where that is done instead, when a house has it in hand.</summary>
        public string? SettledAt { get; init; }
    }

    public async Task<Result<View>> RunAsync(PaperId id, Actor by, CancellationToken ct)
    {
        if (await settle.InSightOf(by).AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct) is not { } paper)
            return PaperRefusals.NotFound;

        var (leads, where) = (await settle.LeadsAsync(paper, by, ct), await settle.PlaceOfAsync(id, ct));
        return new View
        {
            Paper = paper,
            Issuer = paper.IssuerName,
            State = paper.StateOn(clock.Today),
            Sheets = PaperSheets.Of(paper, clock.Today),
            Basis = basis.Of(paper),
            MayManage = leads && where is null,
            SettledAt = leads ? where : null,
        };
    }
}
