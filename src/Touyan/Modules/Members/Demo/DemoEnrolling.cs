using Touyan.Kernel;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Demo;

namespace Touyan.Modules.Members.Demo;

/// <summary>Enters invented people in the books; to a few of them something happened since.</summary>
internal sealed class DemoEnrolling(DemoPlan plan, DemoBranches branches, Rules rules, Random random)
{
    private readonly DemoIdNumbers numbers = new();
    private readonly MembershipRules membership = rules.Membership(plan.Today);
    private readonly DateTime recordedAt = plan.Today.ToDateTime(new TimeOnly(1, 0), DateTimeKind.Utc);
    private int count;

    /// <summary>The member; and the same person once more under another number when he is one of the few who stand twice in the books.</summary>
    public IEnumerable<Member> Enrol(DemoPerson person)
    {
        var facts = Facts(person);
        var member = Member.Enrol(facts);
        Happen(member, ++count % 1000);
        yield return member;
        if (count % 3000 == 1500)
            yield return Member.Enrol(facts with { IdNumber = numbers.Next(person.BornOn, person.IsMan), Note = null });
    }

    private Enrolment Facts(DemoPerson person)
    {
        var (branch, sector) = branches.For(person.Occupation);
        var overdue = person.IsProbationary && random.Next(25) == 0;
        var admitted = overdue ? plan.Today.AddMonths(-membership.ProbationMonths.Value).AddDays(-random.Next(5, 50)) : person.AdmittedOn;
        return new Enrolment
        {
            County = plan.County,
            OrganizationId = branch,
            Name = DemoNames.Next(person.IsMan, person.BornOn.Year, random),
            IdNumber = numbers.Next(person.BornOn, person.IsMan),
            Sex = person.IsMan ? Sex.Male : Sex.Female,
            BornOn = person.BornOn,
            Ethnicity = person.Ethnicity,
            Phone = new PhoneNumber($"100{random.Next(100_000_000):00000000}"),
            Education = person.Education,
            Occupation = branches.OccupationIn(person.Occupation, sector),
            AdmittedOn = admitted,
            ConvertedOn = person.IsProbationary ? null : Conversion(admitted),
            Kind = person.IsProbationary ? MemberKind.Probationary : MemberKind.Full,
            Cause = "花名册导入",
            EvidenceOn = admitted,
            RecordedAt = recordedAt,
        };
    }

    private DateOnly Conversion(DateOnly admitted)
    {
        if (rules.Find(MembershipRules.NoProbation, admitted) is not null)
            return admitted;

        var converted = admitted.AddMonths(membership.ProbationMonths.Value).AddDays(random.Next(8) == 0 ? random.Next(60) : 0);
        return converted > plan.Today ? plan.Today : converted;
    }

    private void Happen(Member member, int turn)
    {
        _ = turn switch
        {
            101 or 601 => member.MarkLostContact(Ago(30, 170)),
            102 => member.Suspend(Ago(20, 300), membership),
            103 or 503 or 903 => member.Die(Ago(5, 360)),
            104 => member.Leave(rules.Codes("leave-reason").Find(member.Kind is MemberKind.Full ? "11" : "16")!, Ago(10, 200), membership),
            105 or 305 or 705 => member.MoveTo(branches.Any(), Ago(10, 330)),
            _ => null,
        };
        if (
            member is { IsOnTheBooks: true, Kind: MemberKind.Probationary }
            && MemberFacts.ProbationEnd(member, membership) <= plan.Today
            && turn % 3 == 0
        )
            member.ExtendProbation(
                MemberFacts.ProbationEnd(member, membership).AddMonths(membership.ExtensionMonths.Value.Min ?? 0),
                Ago(0, 4),
                membership
            );

        if (turn % 33 == 0 && member.Kind is MemberKind.Full)
            member.AddHonour(Award(member), recordedAt);
    }

    private Happening Ago(int least, int most)
    {
        var on = plan.Today.AddDays(-random.Next(least, most));
        return new Happening(on, recordedAt) { EvidenceOn = on };
    }

    private HonourFacts Award(Member member)
    {
        var year = random.Next(Math.Max(2010, member.ConvertedOn?.Year + 1 ?? 2010), plan.Today.Year + 1);
        var (title, by) = random.Next(6) switch
        {
            0 => ("优秀党务工作者", "县委"),
            1 => ("优秀共产党员", "市委"),
            2 or 3 => ("优秀共产党员", "县委"),
            _ => ("优秀共产党员", "基层党委"),
        };
        var on = new DateOnly(year, 7, 1);
        return new HonourFacts
        {
            Title = title,
            AwardedBy = by,
            AwardedOn = on > plan.Today ? on.AddYears(-1) : on,
            DocumentNumber = $"委发〔{year}〕{random.Next(5, 60)}号",
        };
    }
}
