using System.Runtime.CompilerServices;
using Touyan.Kernel;
using Touyan.Modules.Imports;
using Touyan.Modules.Members;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.Trail;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.OrganizationalLife.Sheets;

/// <summary>
/// Ledgers of meetings of past years as an import kind. What comes in is recorded, not confirmed: the branch answers for its record, whoever typed the
/// sheet.
/// </summary>
internal sealed class MeetingImport(LifeDesk desk, ICommittees committees, Trail.Trail trail, TakeBackMeetings takeBack) : IImportKind
{
    public string Code => "meetings";

    public string Title => "组织生活台账";

    public Permission Permission => LifePermissions.Import;

    public IReadOnlyList<WantedColumn> Columns => MeetingColumns.Wanted;

    public IReadOnlyDictionary<string, string> ProblemWords => MeetingColumns.Words;

    public IReadOnlyList<IReadOnlyList<SheetCell>> Examples => MeetingColumns.Examples;

    public IEnumerable<SheetNote> NotesOn(ImportContext context) =>
        [
            new(
                "meetings.wait-to-be-confirmed",
                "导入的是已记录、待确认的组织生活：由党支部确认以后计入台账，会后超过规定天数的显示为补记。只有到会人数、没有名单的，不能证明某名党员参加。"
            ),
        ];

    public string HrefOf(Guid subject) => $"/meetings/{subject}";

    public async IAsyncEnumerable<IReadOnlyList<CheckedRow>> CheckAsync(
        ImportContext context,
        IAsyncEnumerable<IReadOnlyList<SheetRow>> batches,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var sent = new List<SheetRow>();
        await foreach (var batch in batches.WithCancellation(ct))
            sent.AddRange(batch);

        IReadOnlyList<OrganizationId> Named(Organizations.OrganizationNames names) =>
            [
                .. sent.Select(r => names.Resolve(new RowReading(r, context.ColumnOf).Text(MeetingColumns.Organization)).Node?.Id)
                    .OfType<OrganizationId>()
                    .Distinct(),
            ];

        var check = new MeetingCheck(await MeetingBasis.ReadAsync(desk, committees, context, Named, ct));
        yield return
        [
            .. sent.Select(row =>
            {
                var (meeting, problems) = check.Check(row, context.ColumnOf);
                return new CheckedRow
                {
                    Row = row,
                    Problems = problems,
                    Title = meeting?.Title ?? "",
                    Value = meeting,
                };
            }),
        ];
    }

    public async Task WriteAsync(ImportContext context, IReadOnlyList<CheckedRow> accepted, CancellationToken ct)
    {
        var (meetings, entries) = (new List<Meeting>(), new List<TrailEntry>());
        foreach (var row in accepted)
        {
            var meeting = (Meeting)row.Value!;
            meetings.Add(meeting);
            row.SubjectId = meeting.Id.Value;
            var subject = new TrailSubject("meeting", meeting.Id.Value, meeting.Title, meeting.OrganizationId);
            var detail = $"{context.FileName} 第 {row.Row.Number} 行";
            entries.Add(TrailEntry.Of(context.By, LifeActs.Import, subject, desk.Now, reason: null, detail));
        }

        if (entries.Count == 0)
            return;

        var rows = trail.InBulk();
        await rows.InsertAsync(meetings, ct);
        await rows.InsertAsync(meetings.SelectMany(m => m.Hosts), ct);
        await rows.InsertAsync(meetings.SelectMany(m => m.Kinds), ct);
        await rows.InsertAsync(meetings.SelectMany(m => m.Attendances), ct);
        await rows.TellAsync(entries, ct);
    }

    public Task<Refusal?> UndoAsync(ImportContext context, string reason, CancellationToken ct) => takeBack.RunAsync(context, reason, ct);
}
