using Touyan.Kernel;
using Touyan.Modules.Development.Model;
using Touyan.Modules.Development.Registering;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.Development.Sheets;

/// <summary>A row as it was checked: who he is, how far he has come on paper.</summary>
internal sealed record ApplicantEntry(Registration Person, ApplicantStage Stage)
{
    public DateOnly? TalkedOn { get; init; }
    public DateOnly? ActivistOn { get; init; }
    public DateOnly? TargetOn { get; init; }
    public IReadOnlyList<DateOnly> ReviewedOn { get; init; } = [];

    /// <summary>As the roster has him, where he is a member on probation already.</summary>
    public OnProbation? Probation { get; init; }
}

/// <summary>Reads one row: the person as a form is read, then the stage and its days.</summary>
internal sealed class ApplicantRow(SheetRow row, Func<string, int> columnOf, DateOnly today)
{
    private static readonly char[] BetweenDays = ['、', ',', '，', ';', '；', ' '];

    private readonly List<SheetProblem> problems = [];

    public IReadOnlyList<SheetProblem> Problems => problems;

    public string Name => Text(ApplicantColumns.Name);

    public PersonWritten Written =>
        new()
        {
            Name = Name,
            IdNumber = Text(ApplicantColumns.IdNumber),
            Ethnicity = Text(ApplicantColumns.Ethnicity),
            Phone = Text(ApplicantColumns.Phone),
            Education = Text(ApplicantColumns.Education),
            Occupation = Text(ApplicantColumns.Occupation),
            WorkUnit = Text(ApplicantColumns.WorkUnit),
            Residence = Text(ApplicantColumns.Residence),
            Organization = Text(ApplicantColumns.Organization),
        };

    /// <summary>Null when something is wrong.</summary>
    public ApplicantEntry? Read(PersonReader people, Registration basis)
    {
        var (stage, league) = (ReadStage(), ReadLeague());
        var applied = Day(ApplicantColumns.AppliedOn, isRequired: true);
        var person = people.Read(Written, basis with { AppliedOn = applied ?? today, League = league });
        problems.AddRange(people.Problems.Select(p => new SheetProblem(p.Code, ColumnOf(p.Field), p.Message)));
        if (stage is null || person is null || applied is null)
            return null;

        var entry = new ApplicantEntry(person, stage.Value)
        {
            TalkedOn = Day(ApplicantColumns.TalkedOn, isRequired: false),
            ActivistOn = Day(ApplicantColumns.ActivistOn, stage >= ApplicantStage.Activist),
            TargetOn = Day(ApplicantColumns.TargetOn, stage >= ApplicantStage.Target),
            ReviewedOn = Reviews(),
        };
        CheckOrder(entry);
        return problems.Count == 0 ? entry : null;
    }

    public void Reject(Refusal refusal) =>
        problems.Add(new SheetProblem(refusal.Code, refusal.Field is { } field ? ColumnOf(field) : null, refusal.Message));

    public void RejectDouble(int first) =>
        problems.Add(new SheetProblem("id-number.duplicate-in-file", ApplicantColumns.IdNumber, $"公民身份号码与本表第 {first} 行相同"));

    private ApplicantStage? ReadStage()
    {
        var text = Text(ApplicantColumns.Stage);
        ApplicantStage? stage = text switch
        {
            "入党申请人" or "申请人" => ApplicantStage.Applicant,
            "入党积极分子" or "积极分子" => ApplicantStage.Activist,
            "发展对象" => ApplicantStage.Target,
            "预备党员" => ApplicantStage.Probationary,
            _ => null,
        };
        if (stage is null)
            problems.Add(new("stage.unknown", ApplicantColumns.Stage, $"阶段“{text}”应为入党申请人、入党积极分子、发展对象或预备党员"));

        return stage;
    }

    private LeagueStanding ReadLeague()
    {
        var text = Text(ApplicantColumns.League);
        switch (text)
        {
            case "" or "否" or "非团员" or "群众":
                return LeagueStanding.None;
            case "是" or "团员" or "共青团员":
                return LeagueStanding.Member;
            case "团员，经推优" or "推优" or "经推优":
                return LeagueStanding.Recommended;
            default:
                problems.Add(new("league.unknown", ApplicantColumns.League, $"团员情况“{text}”应为非团员、团员或团员，经推优"));
                return LeagueStanding.None;
        }
    }

    private void CheckOrder(ApplicantEntry entry)
    {
        DateOnly?[] days = [entry.Person.AppliedOn, entry.TalkedOn, entry.ActivistOn, .. entry.ReviewedOn.Select(d => (DateOnly?)d)];
        var given = days.OfType<DateOnly>().ToList();
        if (!given.SequenceEqual(given.Order()) || entry.TargetOn < entry.ActivistOn)
            problems.Add(new("date.order", Column: null, "日期先后不合：申请、谈话、积极分子、考察、发展对象应依次不早于前一项"));
    }

    private DateOnly? Day(string column, bool isRequired)
    {
        var read = DateReading.Of(row[columnOf(column)]);
        if (read.Problem is DateProblem.None && read.Day <= today)
            return read.Day;

        if (read.Problem is not DateProblem.Empty)
            problems.Add(new("date.wrong", column, "日期写法有误，应为不晚于今天的完整日期"));
        else if (isRequired)
            problems.Add(new("date.missing", column, "这个阶段应当填写日期"));

        return null;
    }

    private List<DateOnly> Reviews()
    {
        var days = new List<DateOnly>();
        foreach (var part in Text(ApplicantColumns.ReviewedOn).Split(BetweenDays, StringSplitOptions.RemoveEmptyEntries))
        {
            if (DateReading.Of(part) is { Problem: DateProblem.None, Day: var day } && day <= today && !days.Contains(day))
                days.Add(day);
            else
                problems.Add(new("date.wrong", ApplicantColumns.ReviewedOn, $"考察日期“{part}”有误，几个日期之间用顿号分开"));
        }

        return days;
    }

    private string Text(string column) => CellText.Clean(row[columnOf(column)].Text);

    // Name → name, IdNumber → id-number.
    private static string ColumnOf(string field) =>
        string.Concat(field.Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
