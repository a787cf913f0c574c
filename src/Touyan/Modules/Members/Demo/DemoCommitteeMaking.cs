using Touyan.Kernel;
using Touyan.Modules.Members.Committees;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Demo;

namespace Touyan.Modules.Members.Demo;

/// <summary>Makes the present term of an organisation and the one before.</summary>
internal sealed class DemoCommitteeMaking(DemoPlan plan, SetUpRules rules, Random random)
{
    private readonly DateTime recordedAt = plan.Today.ToDateTime(new TimeOnly(1, 0), DateTimeKind.Utc);

    public IEnumerable<CommitteeTerm> TermsOf(OrganizationPlace organization, IEnumerable<DemoCandidate> members)
    {
        var years = CommitteeRules.TermYears(organization, rules);
        var elected = plan.Today.AddDays(DaysLeft(years.Value)).AddYears(-years.Value);
        var people = members.Where(m => m.Since.AddYears(1) < elected).Take(200).ToArray();
        if (people.Length == 0)
            yield break;

        random.Shuffle(people);
        var posts = PostsOf(organization, people.Length);
        var number = random.Next(4, 15);
        var before = Term(organization, number - 1, elected.AddYears(-years.Value), posts, people.Reverse(), years, isComplete: true);
        if (before.Close(elected, "换届", plan.Today) is null)
            yield return before;

        yield return Term(organization, number, elected, posts, people, years, isComplete: random.Next(10) > 0);
    }

    // One in twelve has run out, one in ten will within half a year.
    private int DaysLeft(int years) =>
        random.Next(60) switch
        {
            < 5 => -random.Next(1, 400),
            < 11 => random.Next(1, 180),
            _ => random.Next(181, years * 365 - 40),
        };

    private List<string> PostsOf(OrganizationPlace organization, int people)
    {
        List<string> posts = [.. CommitteeRules.Posts(organization, people, rules).Value.Select(p => p.Code)];
        var wanted =
            organization.Type is OrganizationType.PartyCommittee ? 7
            : posts.Count == 1 ? 1
            : 5;
        while (posts.Count < wanted && posts.Count < people)
            posts.Add(posts.Contains("03") ? "90" : "03");

        return posts;
    }

    private CommitteeTerm Term(
        OrganizationPlace organization,
        int number,
        DateOnly elected,
        List<string> posts,
        IEnumerable<DemoCandidate> people,
        Cited<int> years,
        bool isComplete
    )
    {
        var document = $"委组〔{elected.Year}〕{random.Next(10, 200)}号";
        var facts = new CommitteeTermFacts
        {
            County = plan.County,
            Number = number,
            ElectedOn = elected,
            Seats = posts.Count,
            DocumentNumber = document,
            EvidenceOn = elected,
            RecordedAt = recordedAt,
        };
        var term = CommitteeTerm.Begin(organization, facts, years).Value;
        var vacant = isComplete ? -1 : random.Next(posts.Count);
        foreach (var (post, person) in posts.Zip(people.Where(p => p.Since <= elected)).Where((_, i) => i != vacant))
        {
            var appointment = new AppointmentFacts
            {
                Member = person.Id,
                Post = post,
                From = elected,
                DocumentNumber = document,
                EvidenceOn = elected,
                RecordedAt = recordedAt,
            };
            term.Appoint(appointment, isOnlyOnePost: false);
        }

        return term;
    }
}
