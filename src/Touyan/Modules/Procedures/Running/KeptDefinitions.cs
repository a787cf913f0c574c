using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Procedures.Model;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;

namespace Touyan.Modules.Procedures.Running;

/// <summary>The definitions by which a county's cases began.</summary>
public sealed class KeptDefinitions(TouyanDb db, ProcedureBook book, Trail.Trail trail)
{
    /// <summary>The row that keeps a definition; made, in the unit of work at hand, when the first case begins by it.</summary>
    public async Task<Guid> KeepAsync(ProcedureDefinition definition, Actor by, CancellationToken ct)
    {
        var digest = definition.Digest;
        if (await db.KeptDefinitions.Where(d => d.Digest == digest).Select(d => (Guid?)d.Id).SingleOrDefaultAsync(ct) is { } known)
            return known;

        var kept = KeptDefinition.Of(by.County, definition);
        db.Add(kept);
        trail.Record(by, CaseActs.Keep, new TrailSubject("procedure", kept.Id, $"{definition.Title} 第 {definition.Version} 版"));
        return kept.Id;
    }

    /// <summary>The definition that a case runs on.</summary>
    public async Task<ProcedureDefinition> OfAsync(Case of, CancellationToken ct)
    {
        var id = of.DefinitionId;
        var digest = await db.KeptDefinitions.Where(d => d.Id == id).Select(d => d.Digest).SingleAsync(ct);
        var source = book.Knows(digest) ? "" : await db.KeptDefinitions.Where(d => d.Id == id).Select(d => d.Source).SingleAsync(ct);
        return book.Kept(digest, () => source);
    }
}
