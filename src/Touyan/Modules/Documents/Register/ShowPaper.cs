using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Documents.Model;
using Touyan.Modules.Documents.Printing;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;

namespace Touyan.Modules.Documents.Register;

/// <summary>One paper, as it was issued and with what became of it.</summary>
public sealed class ShowPaper(TouyanDb db, IOrganizations organizations, PaperBasis basis, TimeProvider clock)
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
    }

    public async Task<Result<View>> RunAsync(PaperId id, Actor by, CancellationToken ct)
    {
        var paper = await db.PapersInSightOf(by, DocumentsPermissions.Read, organizations)
            .AsNoTracking()
            .SingleOrDefaultAsync(p => p.Id == id, ct);
        if (paper is null)
            return PaperRefusals.NotFound;

        var issuer = await organizations.Places.SingleAsync(o => o.Id == paper.IssuerId, ct);
        return new View
        {
            Paper = paper,
            Issuer = paper.IssuerName,
            State = paper.StateOn(clock.Today),
            Sheets = PaperSheets.Of(paper, clock.Today),
            Basis = basis.Of(paper),
            MayManage = by.MayAt(DocumentsPermissions.Manage, issuer.Path),
        };
    }
}
