using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Sheets;
using Column = Touyan.Modules.OrganizationalLife.Sheets.MeetingColumns;

namespace Touyan.Modules.OrganizationalLife.Sheets;

/// <summary>Checks rows one after another; what a form refuses a ledger is refused too. A row that passes is a record that waits to be confirmed.</summary>
internal sealed class MeetingCheck(MeetingBasis basis)
{
    private const string Unsaid = "台账未写明";
    private const int LongestPlace = 100;
    private const int LongestName = 50;
    private const int LongestMinutes = 20000;

    public (Meeting? Meeting, IReadOnlyList<SheetProblem> Problems) Check(SheetRow row, Func<string, int> columnOf)
    {
        var read = new RowReading(row, columnOf);
        var meeting = Read(read);
        return (read.IsRefused ? null : meeting, read.Problems);
    }

    private Meeting? Read(RowReading row)
    {
        var (body, on) = (Body(row), Day(row));
        var kinds = Kinds(row, on ?? basis.Desk.Today);
        CheckTexts(row);
        if (row.IsRefused)
            return null;

        var rules = basis.Desk.RulesOn(on!.Value);
        var isCommittee = rules.Kinds.Find(kinds[0])!.Has(MeetingKinds.Committee);
        row.RejectIf(
            !isCommittee && !body!.Type.HasMembers,
            "organization.not-a-branch",
            Column.Organization,
            "这类组织生活由党支部召开，请填写党支部。"
        );
        var roster = basis.RosterOf(body!.Id, on.Value, isCommittee);
        row.RejectIf(roster.Count == 0, "roster.empty", Column.On, isCommittee ? "当天没有登记在任的班子成员。" : "当天名册上没有党员。");
        row.RejectIf(
            kinds.Any(k => basis.Taken.Contains((body.Id, on.Value, k))),
            "meeting.duplicate",
            Column.On,
            "这个党组织这一天的同类组织生活已经登记，或者表中出现过。"
        );
        var came = new SheetAttendance(row, roster);
        var isLesson = kinds.Any(k => rules.Kinds.Find(k)!.Has(MeetingKinds.Lecture));
        row.RejectIf(isLesson && row.Text(Column.Speaker).Length == 0, "speaker.required", Column.Speaker, "党课请填写讲课人。");
        if (row.IsRefused)
            return null;

        // Of a group that is no organisation of the books the ledger names who belongs to it.
        var isOfAGroup = rules.Kinds.Find(kinds[0])!.Has(MeetingKinds.Group) && body.Type is not OrganizationType.Group;
        var meeting = Build(row, new(body.Id, on.Value, kinds, isOfAGroup), roster, came, rules);
        if (meeting is not null)
            basis.Taken.UnionWith(kinds.Select(k => (body.Id, on.Value, k)));

        return meeting;
    }

    private sealed record What(OrganizationId Body, DateOnly On, IReadOnlyList<string> Kinds, bool IsOfAGroup);

    private OrganizationTree.Node? Body(RowReading row)
    {
        var body = basis.Names.Resolve(row.Text(Column.Organization)).Node;
        row.RejectIf(body is null, "organization.not-found", Column.Organization, "没有这个党组织，或不在您的管理范围内。");
        return body;
    }

    private DateOnly? Day(RowReading row)
    {
        var on = row.Day(Column.On);
        row.RejectIf(on is null && !row.IsRefused, "on.required", Column.On, "没有填写日期。");
        row.RejectIf(on > basis.Desk.Today, "on.in-future", Column.On, "日期在今天以后；没有开的会请在系统中安排。");
        return on;
    }

    private List<string> Kinds(RowReading row, DateOnly on)
    {
        var rules = basis.Desk.RulesOn(on);
        var found = Names(row.Text(Column.Kind)).Select(word => rules.Kinds.Resolve(word)?.Code).ToList();
        if (found.Count == 0 || found.Contains(null))
        {
            row.Reject(
                "kind.unknown",
                Column.Kind,
                $"应为{string.Join('、', rules.Kinds.Entries.Select(e => e.Name))}，几类一并进行的用顿号隔开。"
            );
            return [];
        }

        var kinds = found.OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (Meeting.CheckKinds(kinds[0], kinds.Skip(1), rules) is { } refusal)
            row.Reject(refusal == LifeRefusals.KindUnknown ? "kind.unknown" : "kind.cannot-combine", Column.Kind, refusal.Message + "。");

        return kinds;
    }

    private static void CheckTexts(RowReading row)
    {
        row.RejectIf(row.Text(Column.Title).Length == 0, "title.required", Column.Title, "没有填写主题。");
        row.RejectIf(row.Text(Column.Minutes).Length == 0, "minutes.required", Column.Minutes, "没有会议记录的不能作为凭据。");
        TooLong(row, Column.Title, MeetingTemplate.TitleMaxLength);
        TooLong(row, Column.Place, LongestPlace);
        TooLong(row, Column.Chair, LongestName);
        TooLong(row, Column.Recorder, LongestName);
        TooLong(row, Column.Speaker, LongestName);
        TooLong(row, Column.Minutes, LongestMinutes);
    }

    private static void TooLong(RowReading row, string column, int most) =>
        row.RejectIf(row.Text(column).Length > most, "text.too-long", column, $"不能超过 {most} 个字。");

    private Meeting? Build(RowReading row, What what, List<RosterLine> roster, SheetAttendance came, LifeRules rules)
    {
        var planned = Meeting.Plan(Facts(row, what), rules);
        if (planned.IsRefused)
            return Refused(row, planned.Refusal!);

        var meeting = planned.Value;
        if (came.IsFiguresOnly)
            meeting.SayHowMany(came.Called, came.Came);
        else
            came.MarkOn(meeting, meeting.IsByName ? came.Named : roster, new Marking(SignInWay.Sheet, basis.By.Name, basis.Desk.Now));

        var speaker = row.Text(Column.Speaker);
        var known = roster.Where(l => l.Name == speaker).ToList();
        var facts = new RecordFacts
        {
            On = what.On,
            Chair = Or(row.Text(Column.Chair)),
            Recorder = Or(row.Text(Column.Recorder)),
            SpeakerId = known is [var only] ? only.Member : null,
            Speaker = speaker,
            Minutes = row.Text(Column.Minutes),
            By = basis.By.Name,
            At = basis.Desk.Now,
        };
        return meeting.Record(facts, rules) is { } refusal ? Refused(row, refusal) : meeting;
    }

    private PlanFacts Facts(RowReading row, What what) =>
        new()
        {
            County = basis.Desk.Db.County,
            Organization = what.Body,
            Hosts = [what.Body],
            Kind = what.Kinds[0],
            IsByName = what.IsOfAGroup,
            Also = [.. what.Kinds.Skip(1)],
            Arrangement = new Arrangement
            {
                Title = row.Text(Column.Title),
                On = what.On,
                Place = Or(row.Text(Column.Place)),
            },
            By = basis.By.Name,
            At = basis.Desk.Now,
            ImportId = basis.Import,
        };

    private static Meeting? Refused(RowReading row, Refusal refusal)
    {
        row.Reject("meeting.refused", column: null, refusal.Message + "。");
        return null;
    }

    private static string Or(string text) => text.Length == 0 ? Unsaid : text;

    internal static string[] Names(string text) =>
        text.Split(['、', '，', ',', '；', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
