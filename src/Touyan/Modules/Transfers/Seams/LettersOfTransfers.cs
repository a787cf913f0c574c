using Microsoft.EntityFrameworkCore;
using Touyan.Modules.Documents;
using Touyan.Modules.Transfers.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Transfers.Seams;

/// <summary>A letter is void, replaced and receipted with its transfer alone: behind its back the transfer could neither go on nor end.</summary>
internal sealed class LettersOfTransfers(TouyanDb db) : IPaperUse
{
    public async Task<string?> PlaceOfAsync(PaperId id, CancellationToken ct) =>
        await db.Letters.AnyAsync(l => l.PaperId == id, ct) ? "组织关系转接" : null;
}
