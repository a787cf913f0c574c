using Touyan.Kernel;
using Touyan.Modules.Development;
using Touyan.Modules.Development.Plans;

namespace Touyan.Tests.Development;

/// <summary>The ledger of a plan by itself: whatever is entered, no more is taken than was granted.</summary>
public sealed class PlanLedgerTests
{
    private static readonly PlanNote Note = new(new DateOnly(2026, 1, 5), "年度计划", "王敏", DateTime.UnixEpoch);
    private static readonly OrganizationId East = EntityId.New<OrganizationId>();
    private static readonly OrganizationId West = EntityId.New<OrganizationId>();

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 25)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Where_the_plan_binds_no_more_is_taken_than_was_granted(int seed)
    {
        var (random, plan, taken) = (new Random(seed), Plan(0), 0);
        var branches = Enumerable.Range(0, 4).Select(_ => EntityId.New<OrganizationId>()).ToArray();
        var people = Enumerable.Range(0, 12).Select(_ => EntityId.New<ApplicantId>()).ToArray();
        for (var step = 0; step < 300; step++)
        {
            var (branch, who) = (branches[random.Next(branches.Length)], people[random.Next(people.Length)]);
            _ = random.Next(4) switch
            {
                0 => plan.Grant(random.Next(-2, 4), Note) is null,
                1 => plan.Assign(branch, random.Next(-3, 4), Note) is null,
                2 => plan.Take(branch, who, Note, isStrict: true, article: null) is null,
                _ => plan.Return(who, Note),
            };

            var balance = plan.Balance;
            Assert.InRange(balance.Taken, 0, balance.Granted);
            Assert.InRange(balance.Free, 0, balance.Granted);
            taken = Math.Max(taken, balance.Taken);
        }

        Assert.True(taken > 0, "Nothing was taken: the walk proves nothing.");
    }

    [Fact]
    public void A_branch_that_is_given_fewer_than_it_took_frees_nothing()
    {
        var plan = Plan(3);
        Assert.Null(Take(plan, East));
        Assert.Null(Take(plan, East));
        Assert.Null(plan.Assign(East, 1, Note));
        Assert.Null(Take(plan, West));

        Assert.Equal("plan.exhausted", Take(plan, West)!.Code);
        Assert.Equal((0, 3), (plan.Balance.Free, plan.Balance.Taken));
    }

    [Fact]
    public void A_plan_that_was_overdrawn_while_it_did_not_bind_is_granted_more()
    {
        var plan = Plan(1);
        Assert.Null(plan.Take(East, Somebody, Note, isStrict: false, article: null));
        Assert.Null(plan.Take(East, Somebody, Note, isStrict: false, article: null));
        Assert.Null(plan.Take(East, Somebody, Note, isStrict: false, article: null));

        Assert.Null(plan.Grant(1, Note));
        Assert.Equal("plan.below-use", plan.Grant(-1, Note)!.Code);
    }

    [Fact]
    public void A_branch_that_merges_hands_over_what_it_has_left_and_the_places_of_who_goes_along()
    {
        var (plan, admitted, waiting) = (Plan(5), Somebody, Somebody);
        Assert.Null(plan.Assign(East, 4, Note));
        Assert.Null(plan.Take(East, admitted, Note, isStrict: true, article: null));
        Assert.Null(plan.Take(East, waiting, Note, isStrict: true, article: null));

        var left = plan.WindUp(East, West, [waiting], Note);

        var balance = plan.Balance;
        Assert.Equal(3, left);
        Assert.Equal((1, 1, 3, 1), (balance.AssignedTo(East), balance.TakenBy(East), balance.AssignedTo(West), balance.TakenBy(West)));
        Assert.Equal((1, 2), (balance.Free, balance.Taken));
        Assert.Null(plan.WindUp(East, West, [waiting], Note));
    }

    private static ApplicantId Somebody => EntityId.New<ApplicantId>();

    private static Refusal? Take(DevelopmentPlan plan, OrganizationId branch) =>
        plan.Take(branch, Somebody, Note, isStrict: true, article: null);

    private static DevelopmentPlan Plan(int places)
    {
        var plan = DevelopmentPlan.Of(320685, 2026, EntityId.New<OrganizationId>());
        if (places > 0)
            Assert.Null(plan.Grant(places, Note));

        return plan;
    }
}
