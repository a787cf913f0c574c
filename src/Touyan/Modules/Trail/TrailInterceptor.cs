using System.ComponentModel;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Touyan.Kernel;
using Touyan.Modules.Trail.Sealing;
using Touyan.Modules.Trail.Witness;
using Touyan.Platform.Data;

namespace Touyan.Modules.Trail;

/// <summary>Sees to it that no county-owned row changes without a trail entry in the same save, and writes down what changed.</summary>
internal sealed class TrailInterceptor(IEnumerable<ITrailCodes> codes, EntryStamp stamp) : SaveChangesInterceptor
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        WriteDown((TouyanDb)eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        WriteDown((TouyanDb)eventData.Context!);
        return ValueTask.FromResult(result);
    }

    private void WriteDown(TouyanDb db)
    {
        db.ChangeTracker.DetectChanges();
        var changed = db
            .ChangeTracker.Entries()
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .ToList();
        var entries = changed.Where(e => e is { Entity: TrailEntry, State: EntityState.Added }).Select(e => (TrailEntry)e.Entity).ToList();
        var facts = changed.Where(e => e.Entity is ICountyOwned and not IUntraced and not TrailEntry).ToList();
        if (changed.Exists(e => e is { Entity: TrailEntry, State: not EntityState.Added }))
            throw new InvalidOperationException("A trail entry is never changed or removed.");

        if (facts.Count > 0 && entries.Count == 0)
            throw new InvalidOperationException($"Change without a trace: {facts[0].Metadata.ClrType.Name}");

        foreach (var stray in changed.Where(e => e.Entity is ICountyOwned owned && owned.CountyCode != db.County))
            throw new InvalidOperationException($"{stray.Metadata.ClrType.Name} of another county in this unit of work.");

        // Through the tracker, which is not asked again: what bears witness to the row below must know that the version goes with it.
        foreach (var row in facts.Where(e => e is { State: EntityState.Modified, Entity: IVersioned }))
            row.Property(nameof(IVersioned.Version)).CurrentValue = ((IVersioned)row.Entity).Version + 1;

        foreach (var about in facts.GroupBy(fact => Teller(entries, fact)))
        {
            var changes = about.SelectMany(Differences).ToList();
            if (changes.Count > 0)
                about.Key.Changes = JsonSerializer.Serialize(changes, Json);

            about.Key.Rows = RowChange.Pack([.. about.Select(fact => RowShape.Of(fact.Metadata).ChangeOf(fact))]);
        }

        foreach (var entry in entries)
            stamp.Put(entry);
    }

    // The entry about this very row tells of it, then the one about a row that it points at (a spell: its member); else the first of the unit of work.
    private static TrailEntry Teller(List<TrailEntry> entries, EntityEntry fact)
    {
        if (entries.Count == 1)
            return entries[0];

        var ids = fact
            .Properties.OrderBy(p => p.Metadata.Name == "Id" ? 0 : 1)
            .Select(p => Raw(p.CurrentValue))
            .Where(id => id != Guid.Empty);
        return ids.Select(id => entries.Find(e => e.SubjectId == id)).FirstOrDefault(e => e is not null) ?? entries[0];
    }

    private IEnumerable<FieldChange> Differences(EntityEntry entry)
    {
        var what = Word(entry.Metadata.ClrType);
        foreach (var property in entry.Properties)
        {
            if (property.Metadata.Name is "Id" or nameof(ICountyOwned.CountyCode) or nameof(IVersioned.Version))
                continue;

            if (property.Metadata.PropertyInfo?.GetCustomAttribute<NotTracedAttribute>() is not null)
                continue;

            if (Difference(what, property, entry.State) is { } change)
                yield return change;
        }
    }

    // The values are compared, not what is shown of them: two phone numbers may look the same when masked.
    private FieldChange? Difference(string what, PropertyEntry property, EntityState state)
    {
        var before = state is EntityState.Added ? null : property.OriginalValue;
        var after = state is EntityState.Deleted ? null : property.CurrentValue;
        var about = property.Metadata.PropertyInfo;
        return property.Metadata.GetValueComparer().Equals(before, after)
            ? null
            : new FieldChange(what, Word(about), Shown(about, before), Shown(about, after)).ThatShows();
    }

    private string? Shown(PropertyInfo? property, object? value) =>
        value is string code && property?.GetCustomAttribute<CodedAttribute>() is { } coded
            ? codes.Select(c => c.NameOf(coded.Table, code)).FirstOrDefault(name => name is not null) ?? code
            : Shown(value);

    private static Guid Raw(object? id) => id?.GetType().GetProperty("Value")?.GetValue(id) as Guid? ?? id as Guid? ?? Guid.Empty;

    private static string? Shown(object? value) =>
        value switch
        {
            null => null,
            Enum e => Words.Of(e),
            DateOnly d => d.ToString("yyyy-MM-dd"),
            DateTime t => Clock.ToChinaTime(t).ToString("yyyy-MM-dd HH:mm:ss"),
            bool b => b ? "是" : "否",
            _ => value.ToString(),
        };

    private static string Word(MemberInfo? member) => member?.GetCustomAttribute<DisplayNameAttribute>()?.DisplayName ?? member?.Name ?? "";
}
