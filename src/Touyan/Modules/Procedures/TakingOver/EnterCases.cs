using Touyan.Kernel;
using Touyan.Modules.Imports;
using Touyan.Modules.Procedures.Model;
using Touyan.Modules.Procedures.Running;
using Touyan.Modules.Rulebook;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;

namespace Touyan.Modules.Procedures.TakingOver;

/// <summary>Writes the cases of a sheet in bulk: each begun on its day, its step opened with keepers and limit, and what was done before told in its story.</summary>
internal sealed class EnterCases(CaseDesk desk, FindKeepers keepers, Rules rules, Trail.Trail trail)
{
    private readonly Dictionary<string, Guid> definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<KeeperFound>> offices = new(StringComparer.Ordinal);

    public async Task RunAsync(ImportContext context, IReadOnlyList<CheckedRow> rows, CancellationToken ct)
    {
        await KeepAsync(rows.Select(r => ((CaseEntry)r.Value!).Definition), context.By, ct);
        var (cases, entries) = (new List<Case>(rows.Count), new List<TrailEntry>(rows.Count));
        var doer = Doer.Of(context.By, context.By.PostBehind(ProceduresPermissions.Import), desk.Now);
        foreach (var row in rows)
        {
            var begun = await BeginAsync((CaseEntry)row.Value!, row.Row.Number, context, doer, ct);
            row.SubjectId = begun.Id.Value;
            cases.Add(begun);
            entries.Add(
                TrailEntry.Of(
                    context.By,
                    CaseActs.Import,
                    begun.Subject,
                    doer.At,
                    reason: null,
                    $"{context.FileName} 第 {row.Row.Number} 行"
                )
            );
        }

        var written = trail.InBulk();
        await written.InsertAsync(cases, ct);
        await written.InsertAsync(cases.SelectMany(c => c.Parties), ct);
        await written.InsertAsync(cases.SelectMany(c => c.Steps), ct);
        await written.InsertAsync(cases.SelectMany(c => c.Steps).SelectMany(s => s.Keepers), ct);
        await written.InsertAsync(cases.SelectMany(c => c.Events), ct);
        await written.TellAsync(entries, ct);
    }

    // The definitions themselves are kept before the rows that point at them.
    private async Task KeepAsync(IEnumerable<ProcedureDefinition> used, Actor by, CancellationToken ct)
    {
        var unknown = used.Where(d => !definitions.ContainsKey(d.Digest)).DistinctBy(d => d.Digest).ToList();
        foreach (var definition in unknown)
            definitions[definition.Digest] = await desk.Definitions.KeepAsync(definition, by, ct);

        if (desk.Db.ChangeTracker.HasChanges())
            await desk.Db.SaveChangesAsync(ct);
    }

    private async Task<Case> BeginAsync(CaseEntry entry, int row, ImportContext context, Doer doer, CancellationToken ct)
    {
        var begun = Case.Start(
            new CaseBeginning
            {
                County = context.By.County,
                Definition = entry.Definition,
                KeptDefinition = definitions[entry.Definition.Digest],
                Number = CaseNumbers.New(entry.Definition, entry.StartedOn),
                Subject = entry.Subject,
                Parties = entry.Parties,
                Values = entry.Values,
                On = entry.StartedOn,
                Import = context.Import.Value,
            },
            doer
        );
        var times = CaseClock.TimesOf(SoFar(begun, entry), entry.Step, entry.OpenedOn, rules);
        var opened = begun.OpenNext(
            entry.Step,
            times with
            {
                DueOn = entry.DueOn ?? times.DueOn,
            },
            await KeepersAsync(begun, entry, ct),
            doer.At
        );
        var told = entry.Told(context.FileName, row);
        begun.Tell(CaseEventKind.TakenOver, told[..Math.Min(told.Length, CaseEvent.TextMaxLength)], doer, opened);
        return begun;
    }

    // Of what was decided on paper the sheet knows the day of the last step.
    private static CaseSoFar SoFar(Case begun, CaseEntry entry)
    {
        var at = CaseSoFar.Of(begun);
        return entry.Definition.Steps.TakeWhile(s => s != entry.Step).LastOrDefault() is { } before
            ? at with
            {
                Days = new Dictionary<string, DateOnly> { [before.Id] = entry.OpenedOn },
            }
            : at;
    }

    // Offices hang on the parties alone: found once for all cases of the same parties.
    private async Task<IReadOnlyList<KeeperFound>> KeepersAsync(Case begun, CaseEntry entry, CancellationToken ct)
    {
        var (step, basis) = (entry.Step, AdvanceCase.BasisOf(begun));
        if (step.Keepers.Any(k => k.Office is KeeperOffice.Subject or KeeperOffice.Starter or KeeperOffice.Named))
            return await keepers.RunAsync(step.Keepers, step.AllSign, basis, ct);

        var key = $"{entry.Definition.Digest} {step.Id} {string.Join(' ', basis.Parties.OrderBy(p => p.Key, StringComparer.Ordinal))}";
        if (!offices.TryGetValue(key, out var found))
            offices[key] = found = await keepers.RunAsync(step.Keepers, step.AllSign, basis, ct);

        return found;
    }
}
