using Touyan.Kernel;
using Touyan.Modules.Procedures;
using Touyan.Modules.Procedures.Running;
using Touyan.Tests.Support;

namespace Touyan.Tests.Procedures;

public sealed class DecideStepTests
{
    private static readonly DecideStep.Input Paid = new() { Values = new() { ["dues-paid-to"] = "2026-07" } };

    [Fact]
    public async Task A_case_passes_its_gates_in_order_and_ends()
    {
        var county = await SmallCounty.OpenAsync();
        var id = await county.StartCaseAsync(Role.Member, county.CertificateFor(county.LiWei));

        await county.DecideAsync(Role.BranchSecretary, id, "agree", Paid);
        await county.DecideAsync(Role.CommitteeAdministrator, id, "issue");

        var done = await county.CaseAsync(id);
        Assert.Equal(CaseState.Completed, done.State);
        Assert.Equal(["branch-review", "issue"], done.Decisions.OrderBy(d => d.Id).Select(d => d.Step));
        Assert.Null(done.Open);
    }

    [Fact]
    public async Task A_step_is_not_decided_out_of_order()
    {
        var county = await SmallCounty.OpenAsync();
        var id = await county.StartCaseAsync(Role.Member, county.CertificateFor(county.LiWei));

        var ahead = await county.TryDecideAsync(Role.CommitteeAdministrator, id, "issue", new() { Step = "issue" });

        Assert.Equal("case.out_of_order", ahead.Refusal!.Code);
    }

    [Fact]
    public async Task A_step_is_not_decided_twice()
    {
        var county = await SmallCounty.OpenAsync();
        var id = await county.StartCaseAsync(Role.Member, county.CertificateFor(county.LiWei));
        await county.DecideAsync(Role.BranchSecretary, id, "agree", Paid);

        var again = await county.TryDecideAsync(Role.BranchSecretary, id, "refuse", new() { Step = "branch-review", Reason = "改主意了" });

        Assert.Equal("case.already_decided", again.Refusal!.Code);
        Assert.Equal("agree", Assert.Single((await county.CaseAsync(id)).Decisions).Outcome);
    }

    [Fact]
    public async Task Nobody_decides_whose_gate_it_is_not()
    {
        var county = await SmallCounty.OpenAsync();
        var id = await county.StartCaseAsync(Role.Member, county.CertificateFor(county.LiWei));

        var town = await county.TryDecideAsync(Role.CommitteeAdministrator, id, "agree", Paid);
        var self = await county.TryDecideAsync(Role.Member, id, "agree", Paid);

        Assert.Equal("case.not_yours", town.Refusal!.Code);
        Assert.Equal("case.not_yours", self.Refusal!.Code);
    }

    [Fact]
    public async Task Nobody_decides_his_own_matter()
    {
        var county = await SmallCounty.OpenAsync();
        var id = await county.StartCaseAsync(Role.BranchSecretary, county.CertificateFor(county.LiWei));
        var himself = await county.ActorAsync(Role.BranchSecretary) with { Member = county.LiWei };

        var refused = await county.TryDecideAsync(himself, id, "agree", Paid);

        Assert.Equal("case.own_matter", refused.Refusal!.Code);
        Assert.NotNull(refused.Refusal.Article);
    }

    [Fact]
    public async Task One_person_with_two_posts_does_not_keep_two_gates()
    {
        var county = await SmallCounty.OpenAsync();
        var id = await county.StartCaseAsync(Role.Member, county.CertificateFor(county.LiWei));
        var secretary = await county.ActorAsync(Role.BranchSecretary);
        var town = await county.ActorAsync(Role.CommitteeAdministrator);
        await county.DecideAsync(secretary, id, "agree", Paid);

        var both = await county.TryDecideAsync(secretary with { Posts = town.Posts }, id, "issue");
        var sameMember = await county.TryDecideAsync(town with { Member = county.WangFang }, id, "issue");

        Assert.Equal("case.same_person", both.Refusal!.Code);
        Assert.False(sameMember.IsRefused);
    }

    [Fact]
    public async Task Of_two_decisions_at_once_one_wins_and_the_other_is_told()
    {
        var county = await SmallCounty.OpenAsync();
        var id = await county.StartCaseAsync(Role.Member, county.CertificateFor(county.LiWei));
        var input = Paid with { Case = id, Step = "branch-review", Outcome = "agree", On = county.Today };

        var done = await county.TogetherAsync<DecideStep, Result<CaseId>>(
            await county.ActorAsync(Role.BranchSecretary),
            (decide, by) => decide.RunAsync(input, by, default),
            (decide, by) => decide.RunAsync(input with { Outcome = "refuse", Reason = "不同意" }, by, default)
        );

        Assert.Equal("case.changed_meanwhile", Assert.Single(done, d => d.IsRefused).Refusal!.Code);
        Assert.Single((await county.CaseAsync(id)).Decisions);
    }

    [Fact]
    public async Task A_return_goes_back_with_its_reason_and_the_first_decision_stands()
    {
        var county = await SmallCounty.OpenAsync();
        var id = await county.StartCaseAsync(Role.Member, county.CertificateFor(county.LiWei));
        await county.DecideAsync(Role.BranchSecretary, id, "agree", Paid);

        var speechless = await county.TryDecideAsync(Role.CommitteeAdministrator, id, "back");
        await county.DecideAsync(Role.CommitteeAdministrator, id, "back", new() { Reason = "去向不明" });
        await county.DecideAsync(Role.BranchSecretary, id, "agree", Paid);

        Assert.Equal("case.reason_required", speechless.Refusal!.Code);
        var story = await county.CaseAsync(id);
        Assert.Equal(2, story.Steps.Count(s => s.Step == "branch-review"));
        Assert.Equal(3, story.Decisions.Count);
    }

    [Fact]
    public async Task A_late_decision_says_why()
    {
        var county = await SmallCounty.OpenAsync();
        var begun = county.CertificateFor(county.LiWei) with { On = county.Today.AddDays(-30) };
        var id = await county.StartCaseAsync(Role.Member, begun);

        var silent = await county.TryDecideAsync(Role.BranchSecretary, id, "agree", Paid);
        await county.DecideAsync(Role.BranchSecretary, id, "agree", Paid with { LateReason = "书记外出培训" });

        Assert.Equal("case.late_reason_required", silent.Refusal!.Code);
        Assert.Equal("书记外出培训", Assert.Single((await county.CaseAsync(id)).Decisions).LateReason);
    }

    [Theory]
    [InlineData(1, "case.in_future")]
    [InlineData(-30, "case.before_previous")]
    public async Task A_day_is_neither_in_the_future_nor_before_the_step_before(int days, string code)
    {
        var county = await SmallCounty.OpenAsync();
        var id = await county.StartCaseAsync(Role.Member, county.CertificateFor(county.LiWei));

        var refused = await county.TryDecideAsync(Role.BranchSecretary, id, "agree", Paid with { On = county.Today.AddDays(days) });

        Assert.Equal(code, refused.Refusal!.Code);
    }

    [Fact]
    public async Task A_field_that_must_be_filled_in_is_named()
    {
        var county = await SmallCounty.OpenAsync();
        var id = await county.StartCaseAsync(Role.Member, county.CertificateFor(county.LiWei));

        var empty = await county.TryDecideAsync(Role.BranchSecretary, id, "agree");
        var wrong = await county.TryDecideAsync(Role.BranchSecretary, id, "agree", new() { Values = new() { ["dues-paid-to"] = "七月" } });

        Assert.Equal(("case.field_required", "Values[dues-paid-to]"), (empty.Refusal!.Code, empty.Refusal.Field));
        Assert.Equal("case.field_wrong", wrong.Refusal!.Code);
    }

    [Fact]
    public async Task What_may_not_be_seen_is_not_found()
    {
        var county = await SmallCounty.OpenAsync();
        var other = await SmallCounty.OpenAsync();
        var id = await county.StartCaseAsync(Role.BranchSecretary, county.CertificateFor(county.WangFang));

        var stranger = await other.TryDecideAsync(Role.BranchSecretary, id, "agree", Paid with { Step = "branch-review" });
        var member = await county.TryDecideAsync(Role.Member, id, "agree", Paid);

        Assert.Equal("case.not_found", stranger.Refusal!.Code);
        Assert.Equal("case.not_found", member.Refusal!.Code);
    }

    [Fact]
    public async Task A_gate_whose_office_nobody_holds_falls_to_the_one_above()
    {
        var county = await SmallCounty.OpenAsync();
        var id = await county.StartCaseAsync(Role.CountyAdministrator, county.CertificateFor(county.ZhangMin));

        await county.DecideAsync(Role.CountyAdministrator, id, "agree", Paid);

        Assert.True(Assert.Single((await county.CaseAsync(id)).Decisions).StandsIn);
    }
}
