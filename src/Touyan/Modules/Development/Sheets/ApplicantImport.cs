using System.Runtime.CompilerServices;
using Touyan.Kernel;
using Touyan.Modules.Development.Model;
using Touyan.Modules.Development.Registering;
using Touyan.Modules.Imports;
using Touyan.Modules.Organizations;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.Development.Sheets;

/// <summary>Lists of those on the way as an import kind: a county does not begin empty. Their cases go on at the step at which they stand.</summary>
internal sealed class ApplicantImport(IOrganizations organizations, RulesToday rules, Candidacy candidacy, EnterApplicants enter)
    : IImportKind
{
    public string Code => "applicants";

    public string Title => "发展党员工作对象";

    public Permission Permission => DevelopmentPermissions.Import;

    public IReadOnlyList<WantedColumn> Columns => ApplicantColumns.Wanted;

    public IReadOnlyDictionary<string, string> ProblemWords => ApplicantColumns.ProblemWords;

    public IReadOnlyList<IReadOnlyList<SheetCell>> Examples => ApplicantColumns.Examples;

    public string HrefOf(Guid subject) => $"/development/{subject}";

    // The whole list is held back until it is read: there are hundreds of them, not hundreds of thousands.
    public async IAsyncEnumerable<IReadOnlyList<CheckedRow>> CheckAsync(
        ImportContext context,
        IAsyncEnumerable<IReadOnlyList<SheetRow>> batches,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var tree = await organizations.TreeAsOfAsync(rules.Today, ct);
        var reach = context.By.Reach(Permission);
        var names = new OrganizationNames(tree, tree.All.Where(o => reach.Covers(o.Path)));
        var people = new PersonReader(rules.Book, rules.Today, names.Resolve);
        var (seen, all) = (new Dictionary<CitizenId, int>(), new List<CheckedRow>());
        await foreach (var batch in batches.WithCancellation(ct))
        {
            foreach (var row in batch)
                all.Add(await CheckAsync(context, row, people, seen, ct));
        }

        yield return all;
    }

    public Task WriteAsync(ImportContext context, IReadOnlyList<CheckedRow> accepted, CancellationToken ct) =>
        enter.RunAsync(context, accepted, ct);

    public Task<Refusal?> UndoAsync(ImportContext context, string reason, CancellationToken ct) => enter.TakeBackAsync(context, reason, ct);

    // Who is no member yet may become one; who is on probation stands in the roster, and his conversion goes on.
    private async Task<ApplicantEntry> ComparedAsync(ApplicantEntry entry, ApplicantRow row, CancellationToken ct)
    {
        if (entry.Stage is not ApplicantStage.Probationary)
        {
            if (await candidacy.CheckAsync(entry.Person.IdNumber, entry.Person.AppliedOn, ct) is { } refusal)
                row.Reject(refusal);

            return entry;
        }

        var found = await candidacy.ProbationerAsync(entry.Person.IdNumber, rules.Today, ct);
        if (found.IsRefused)
            row.Reject(found.Refusal!);
        else if (found.Value.Branch != entry.Person.OrganizationId)
            row.Reject(DevelopmentRefusals.OfAnotherBranch);
        else if (found.Value.AdmittedOn < entry.TargetOn)
            row.Reject(DevelopmentRefusals.AdmittedBeforeTarget);

        return found.IsRefused ? entry : entry with { Probation = found.Value };
    }

    private async Task<CheckedRow> CheckAsync(
        ImportContext context,
        SheetRow sent,
        PersonReader people,
        Dictionary<CitizenId, int> seen,
        CancellationToken ct
    )
    {
        var row = new ApplicantRow(sent, context.ColumnOf, rules.Today);
        var entry = row.Read(people, enter.BasisOf(context));
        if (entry is not null)
        {
            if (!seen.TryAdd(entry.Person.IdNumber, sent.Number))
                row.RejectDouble(seen[entry.Person.IdNumber]);
            else
                entry = await ComparedAsync(entry, row, ct);
        }

        return new CheckedRow
        {
            Row = sent,
            Problems = row.Problems,
            Title = row.Name,
            Value = entry,
        };
    }
}
