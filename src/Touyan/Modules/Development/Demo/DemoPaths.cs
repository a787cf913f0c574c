using Touyan.Kernel;
using Touyan.Modules.Development.Gates;
using Touyan.Modules.Development.Model;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures;
using Touyan.Platform.Demo;

namespace Touyan.Modules.Development.Demo;

/// <summary>An invented applicant with his case as it stands.</summary>
internal sealed record DemoPath(
    Applicant Applicant,
    TakeOverCase.Input Case,
    OrganizationId Branch,
    IReadOnlyDictionary<string, DateOnly> Days
);

/// <summary>Invents people who stand at a step, with all that lies behind them.</summary>
internal sealed class DemoPaths(IMemberRecords members, IMembershipDecisions memberships, TimeProvider clock)
{
    private const string Surnames = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高郑";
    private const string Given = "晓明雨桐佳怡浩然思远子涵文博欣悦俊杰诗雅天宇梦洁嘉伟海燕";

    // Of two hundred days, some are later than the rule allows.
    private static readonly int[] Lags = [3, 12, 25, 110];

    private int count;

    public async Task<DemoPath> MakeAsync(
        string step,
        OrganizationPlace branch,
        DemoPlan plan,
        Random random,
        Actor by,
        CancellationToken ct
    )
    {
        var past = DemoSteps.Before(step, plan.Today, step == DemoSteps.All[0] ? 0 : Lags[count % Lags.Length]);
        var days = past.ToDictionary(p => p.Step, p => p.On, StringComparer.Ordinal);
        var applied = days.GetValueOrDefault("apply", plan.Today.AddDays(-2));
        var applicant = Applicant.Register(Person(branch, plan, applied, random));
        var values = new Dictionary<string, string>(StringComparer.Ordinal) { [CaseFields.AppliedOn] = Text(applied) };
        await NameMembersAsync(branch.Id, applied, values, ct);
        GoOn(applicant, days, values, step);
        if (days.TryGetValue(CaseFields.Steps.ApproveAdmission, out _))
            await AdmitAsync(applicant, days[CaseFields.Steps.MeetingAdmission], values, by, ct);

        return new DemoPath(applicant, CaseOf(applicant, step, past, values), branch.Id, days);
    }

    private Registration Person(OrganizationPlace branch, DemoPlan plan, DateOnly applied, Random random)
    {
        var (born, serial) = (applied.AddYears(-20 - random.Next(20)).AddDays(-random.Next(300)), ++count);
        var name = $"{Surnames[random.Next(Surnames.Length)]}{Given[random.Next(Given.Length)]}{Given[random.Next(Given.Length)]}";
        return new Registration
        {
            County = plan.County,
            OrganizationId = branch.Id,
            Name = name,
            // Of a region that belongs to no county, with serials that the members of the demo do not reach.
            IdNumber = CitizenId.Complete($"329998{born:yyyyMMdd}{serial % 1000:000}"),
            Ethnicity = "01",
            Phone = new PhoneNumber($"100{random.Next(100_000_000):00000000}"),
            Education = serial % 3 == 0 ? "21" : "31",
            League = (LeagueStanding)(serial % 3 + 1),
            WorkUnit = branch.Name.Replace("中共", "", StringComparison.Ordinal).Split("支部")[0],
            AppliedOn = applied,
            RecordedAt = clock.UtcNow,
        };
    }

    private async Task NameMembersAsync(OrganizationId branch, DateOnly on, Dictionary<string, string> values, CancellationToken ct)
    {
        var two = (await members.OfAsync(branch, on, ct)).Where(m => m.IsFullInGoodStanding).Take(2).Select(m => m.Id.ToString());
        values[CaseFields.Contacts] = values[CaseFields.Introducers] = string.Join(',', two);
        values[CaseFields.NoKin] = "是";
    }

    private void GoOn(Applicant applicant, Dictionary<string, DateOnly> days, Dictionary<string, string> values, string step)
    {
        if (days.ContainsKey("file-activist"))
            applicant.BecomeActivist(days[CaseFields.Steps.Recommend]);

        if (applicant.ActivistOn is { } since)
            Review(applicant, since, days.GetValueOrDefault("cultivate", clock.Today));

        if (days.ContainsKey("file-target"))
            applicant.BecomeTarget(days[CaseFields.Steps.DetermineTarget]);

        if (!days.ContainsKey("form"))
            return;

        values[CaseFields.FormNumber] = $"演示{count:0000}";
        applicant.TakeForm(values[CaseFields.FormNumber]);
    }

    // One in four waits for a review that is due.
    private void Review(Applicant applicant, DateOnly since, DateOnly until)
    {
        for (var day = since.AddDays(175); day <= until && (count % 4 > 0 || day.AddDays(60) < until); day = day.AddDays(175))
            applicant.Review(new ReviewFacts(day, ReviewResult.Good, "学习认真，表现积极", 2, "演示数据", clock.UtcNow));
    }

    private async Task AdmitAsync(Applicant applicant, DateOnly passedOn, Dictionary<string, string> values, Actor by, CancellationToken ct)
    {
        var person = new PersonFacts
        {
            Name = applicant.Name,
            IdNumber = applicant.IdNumber.Value,
            Ethnicity = applicant.Ethnicity,
            Education = applicant.Education,
            AdmittedOn = passedOn,
            Kind = MemberKind.Probationary,
        };
        var decision = new MembershipDecision(passedOn, "演示数据", "演示数据", by);
        var member = (await memberships.AdmitAsync(person, applicant.OrganizationId, decision, ct)).Value;
        values[CaseFields.ProbationTo] = Text(passedOn.AddYears(1));
        applicant.BecomeProbationary(member, passedOn, passedOn.AddYears(1));
    }

    private static TakeOverCase.Input CaseOf(
        Applicant applicant,
        string step,
        IReadOnlyList<(string Step, DateOnly On)> past,
        Dictionary<string, string> values
    ) =>
        new()
        {
            Procedure = CaseFields.Procedure,
            Subject = new CaseSubject(applicant.Id.Value, applicant.Name, applicant.OrganizationId, applicant.MemberId),
            StartedOn = applicant.AppliedOn,
            Step = step,
            Past = past,
            Values = values,
        };

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd");
}
