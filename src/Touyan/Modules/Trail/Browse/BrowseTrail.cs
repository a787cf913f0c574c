using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Touyan.Kernel;
using Touyan.Modules.Trail.History;
using Touyan.Platform.Data;

namespace Touyan.Modules.Trail.Browse;

/// <summary>
/// The trail of the county, and that of the installation it runs on, for the audit administrator. He sees who did what to whom and which fields
/// changed; the values of business data are not his to see (GB/T 22239-2019 8.1.5), those of accounts, rules and permissions are.
/// </summary>
public sealed class BrowseTrail(INewDb newDb, TrailReader reader)
{
    private static readonly HashSet<string> OwnSubjects = ["account", TrailActs.Installation];

    public sealed record Input
    {
        [Display(Name = "范围")]
        public TrailRealm Realm { get; init; }

        [Display(Name = "操作人"), StringLength(50)]
        public string? Person { get; init; }

        [Display(Name = "事项"), StringLength(50)]
        public string? Act { get; init; }

        [Display(Name = "对象"), StringLength(100)]
        public string? Subject { get; init; }

        [Display(Name = "起始日期")]
        public DateOnly? From { get; init; }

        [Display(Name = "截止日期")]
        public DateOnly? To { get; init; }

        public string? Cursor { get; init; }

        /// <summary>More is asked for than a person: the folded conditions are shown.</summary>
        public bool IsNarrowed => (Act ?? Subject) is not null || Realm != TrailRealm.County || From is not null || To is not null;
    }

    /// <summary>Every act of the program, by code.</summary>
    public static IReadOnlyList<TrailAct> Acts { get; } =
    [
        .. typeof(TrailAct)
            .Assembly.GetTypes()
            .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
            .Where(f => f.FieldType == typeof(TrailAct) && !f.DeclaringType!.ContainsGenericParameters)
            .Select(f => (TrailAct)f.GetValue(null)!)
            .DistinctBy(a => a.Code)
            .OrderBy(a => a.Code, StringComparer.Ordinal),
    ];

    public async Task<Page<TrailLine>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(TrailPermissions.Read))
            return new Page<TrailLine>([], null, null);

        await using var db = newDb.Create();
        db.Enter(input.Realm.CountyOf(by));
        var page = await reader.ReadAsync(Asked(db, input), input.Cursor, PageSize.Usual, ct);
        return page with { Rows = [.. page.Rows.Select(WithoutBusinessValues)] };
    }

    private static IQueryable<TrailEntry> Asked(TouyanDb db, Input input)
    {
        var entries = db.TrailEntries.AsQueryable();
        if (input.Person?.Trim() is { Length: > 0 } person)
            entries = entries.Where(e => e.ActorName.Contains(person));

        if (input.Act is { Length: > 0 } act)
            entries = entries.Where(e => e.ActCode == act);

        if (input.Subject?.Trim() is { Length: > 0 } subject)
            entries = entries.Where(e => e.SubjectTitle.Contains(subject));

        if (input.From is { } from && Clock.ToUtc(from) is var begin)
            entries = entries.Where(e => e.At >= begin);

        if (input.To is { } to && Clock.ToUtc(to.AddDays(1)) is var end)
            entries = entries.Where(e => e.At < end);

        return entries;
    }

    private static TrailLine WithoutBusinessValues(TrailLine line) =>
        OwnSubjects.Contains(line.SubjectKind)
            ? line
            : line with
            {
                Changes = [.. line.Changes.Select(c => c with { Before = null, After = null })],
            };
}
