using Touyan.Kernel;
using Touyan.Modules.Posts.Model;
using Touyan.Platform.Demo;

namespace Touyan.Modules.Posts.Demo;

/// <summary>A year of posts and service, drawn from the seed of the demo; each row made by the verb that an office would use.</summary>
internal sealed class DemoServiceYear(DemoPlan plan, DemoBranches ground, PostRules rules, Random random)
{
    private const int DaysOfTheYear = 330;

    private readonly Dictionary<MemberId, int> held = [];
    private readonly Dictionary<(MemberId, DateOnly), int> tenths = [];

    public List<ServicePost> Templates { get; } = [];

    public List<ServicePost> Posts { get; } = [];

    public List<PostHolding> Holdings { get; } = [];

    public List<ServiceDeed> Deeds { get; } = [];

    /// <summary>The county's committee offers one for each area.</summary>
    public void OfferTemplates() =>
        Templates.AddRange(
            DemoTexts.Posts.Select(told => Define(told, ground.Root!.Id, template: null, isTemplate: true, At(DaysOfTheYear + 20)))
        );

    /// <summary>Posts of branches, most after a template, most of them held.</summary>
    public void SetUp(int posts)
    {
        for (var i = 0; i < posts && ground.All.Count > 0; i++)
        {
            var (round, place) = Math.DivRem(i, ground.All.Count);
            if (round >= DemoTexts.Posts.Count)
                return;

            // The next one in each round: a branch has no two of one name.
            var (branch, members) = ground.All[place];
            var which = (place + round) % DemoTexts.Posts.Count;
            var told = DemoTexts.Posts[which];

            var post = Define(told, branch, Templates[which].Id, isTemplate: false, At(DaysOfTheYear + random.Next(15)));
            Posts.Add(post);
            Take(post, members);
        }
    }

    /// <summary>Activities of branches: a handful take part in each.</summary>
    public void Hold(int activities)
    {
        for (var i = 0; i < activities && ground.All.Count > 0; i++)
        {
            var (branch, members) = ground.All[random.Next(ground.All.Count)];
            var (area, what, whom) = DemoTexts.Activities[random.Next(DemoTexts.Activities.Count)];
            var (ago, activity) = (random.Next(DaysOfTheYear), Guid.CreateVersion7());
            var (hours, from) = (1 + random.Next(6) / 2m, random.Next(members.Count));
            foreach (var member in members.Skip(from).Take(12))
                Log(new Told(member.Id, branch, null, activity, area, what, whom), ago, hours);
        }
    }

    /// <summary>Good deeds of those who hold a post.</summary>
    public void Serve(int deeds)
    {
        var posts = Posts.ToDictionary(p => p.Id);
        var working = Holdings.Where(h => h.ConfirmedOn is not null).ToList();
        for (var i = 0; i < deeds && working.Count > 0; i++)
        {
            var holding = working[random.Next(working.Count)];
            var post = posts[holding.PostId];
            var (what, whom) = DemoTexts.DeedsOf(post.Area, random);
            Log(
                new Told(holding.MemberId, post.OrganizationId, post.Id, null, post.Area, what, whom),
                random.Next(DaysOfTheYear - 20),
                1 + random.Next(5) / 2m
            );
        }
    }

    private void Take(ServicePost post, IReadOnlyList<Members.MemberGlance> members)
    {
        var places = Math.Min(random.Next(post.Places + 1), members.Count);
        var from = random.Next(members.Count);
        for (var i = 0; i < places; i++)
        {
            var member = members[(from + i) % members.Count].Id;
            var footing = new HoldingGround(i, held.GetValueOrDefault(member), AlreadyThere: false, rules);
            var at = post.RecordedAt.AddDays(1);
            // A few took it only now, and wait for the branch.
            var taken =
                random.Next(20) == 0
                    ? PostHolding.Take(post, member, footing, At(random.Next(5)))
                    : PostHolding.Assign(post, member, "党支部", footing, at);
            if (taken.IsRefused)
                continue;

            held[member] = held.GetValueOrDefault(member) + 1;
            Holdings.Add(taken.Value);
        }
    }

    private void Log(Told told, int ago, decimal hours)
    {
        var (on, late) = (plan.Today.AddDays(-ago), random.Next(12) == 0 ? 12 : random.Next(4));
        var there = tenths.GetValueOrDefault((told.Member, on));
        var facts = new DeedFacts
        {
            County = plan.County,
            Member = told.Member,
            Organization = told.Branch,
            Post = told.Post,
            Activity = told.Activity,
            Area = told.Area,
            On = on,
            Hours = hours,
            What = told.What,
            ForWhom = told.ForWhom,
            EnteredBy = "演示数据",
            RecordedAt = At(Math.Max(0, ago - late)),
        };
        var made = ServiceDeed.Log(facts, new DeedGround(there, Same: null), rules);
        if (made.IsRefused)
            return;

        tenths[(told.Member, on)] = there + made.Value.Tenths;
        if (ago > 12 && random.Next(30) > 0)
            made.Value.Confirm(Keeper, random.Next(5) == 0 ? told.ForWhom : null, facts.RecordedAt.AddDays(Math.Min(5, ago - late)));

        Deeds.Add(made.Value);
    }

    private ServicePost Define(DemoTexts.Post told, OrganizationId at, ServicePostId? template, bool isTemplate, DateTime recordedAt) =>
        ServicePost
            .Define(
                new PostFacts
                {
                    County = plan.County,
                    Organization = at,
                    Name = told.Name,
                    Kind = told.Kind,
                    Area = told.Area,
                    Promise = told.Promise,
                    Places = told.Places,
                    Since = Clock.ToChinaDate(recordedAt),
                    IsTemplate = isTemplate,
                    Template = template,
                    RecordedAt = recordedAt,
                },
                rules
            )
            .Value;

    private Actor Keeper { get; } =
        new()
        {
            County = plan.County,
            Account = new AccountId(Guid.Empty),
            Name = "党支部书记",
            Posts = [],
            Origin = "demo",
        };

    private DateTime At(int daysAgo) => plan.Today.AddDays(-daysAgo).ToDateTime(new TimeOnly(1, 0), DateTimeKind.Utc);

    private sealed record Told(
        MemberId Member,
        OrganizationId Branch,
        ServicePostId? Post,
        Guid? Activity,
        string Area,
        string What,
        string ForWhom
    );
}
