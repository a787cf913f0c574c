using System.Reflection;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Trail.Publication;
using Touyan.Platform;
using Touyan.Platform.Commands;
using Touyan.Platform.Data;

namespace Touyan.Modules.Trail.Recording;

/// <summary>
/// Each start is an entry of the installation's trail; rules and permissions that are not what they were at the start before are another, which tells
/// each one before and after.
/// </summary>
internal sealed class RecordStart(INewDb newDb, IEnumerable<IProgramFacts> sources, CommandActor operators, TimeProvider clock)
    : IStartWitness
{
    private const int HashShown = 12;

    private static readonly string Version = Shorten(
        typeof(RecordStart).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? ""
    );

    public async Task StartsAsync(CancellationToken ct)
    {
        try
        {
            await RecordAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Two instances that start at once notice the same change: the second finds it recorded.
            await RecordAsync(ct);
        }
    }

    private async Task RecordAsync(CancellationToken ct)
    {
        await using var db = newDb.Create();
        var known = await db.Set<KnownFact>().ToDictionaryAsync(f => (f.Group, f.Name), ct);
        var isFirst = known.Count == 0;
        var changes = Changes(db, known);
        db.Add(EntryOf(TrailActs.Start, isFirst ? $"首次启动，版本 {Version}" : $"版本 {Version}"));
        if (!isFirst && changes.Count > 0)
        {
            var told = EntryOf(TrailActs.Change, $"{changes.Count} 项");
            told.Changes = JsonSerializer.Serialize(changes, TrailJson.Changes);
            db.Add(told);
        }

        await db.SaveChangesAsync(ct);
    }

    // The build adds the whole hash of the commit behind a plus sign.
    private static string Shorten(string version) =>
        version.IndexOf('+') is > 0 and var plus ? version[..Math.Min(version.Length, plus + 1 + HashShown)] : version;

    private List<FieldChange> Changes(TouyanDb db, Dictionary<(string, string), KnownFact> known)
    {
        var changes = new List<FieldChange>();
        foreach (var fact in sources.SelectMany(s => s.Facts))
        {
            if (!known.Remove((fact.Group, fact.Name), out var before))
                db.Add(KnownFact.Of(fact.Group, fact.Name, fact.Value));
            else if (before.Value == fact.Value)
                continue;

            changes.Add(new FieldChange(fact.Group, fact.Name, before?.Value, fact.Value));
            before?.Become(fact.Value);
        }

        db.RemoveRange(known.Values);
        changes.AddRange(known.Values.Select(gone => new FieldChange(gone.Group, gone.Name, gone.Value, After: null)));
        return changes;
    }

    private TrailEntry EntryOf(TrailAct act, string detail) =>
        TrailEntry.Of(
            operators.Of(0),
            act,
            new TrailSubject(TrailActs.Installation, Guid.Empty, "头雁"),
            clock.UtcNow,
            reason: null,
            detail
        );
}
