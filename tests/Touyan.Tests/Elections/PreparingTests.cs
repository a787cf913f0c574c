using Touyan.Kernel;
using Touyan.Modules.Elections;
using Touyan.Modules.Elections.Cases;
using Touyan.Modules.Elections.Model;
using Touyan.Modules.Members;
using Touyan.Tests.Support;

namespace Touyan.Tests.Elections;

/// <summary>From the request to the shortlist: what may be asked for, who may stand, count, be left out.</summary>
public sealed class PreparingTests
{
    [Fact]
    public async Task An_election_begins_with_its_case_and_the_term_that_runs_out()
    {
        var election = await AnElection.RequestAsync();

        var begun = await election.LookAsync();

        Assert.Equal((ElectionState.Requested, 2, 3, 1), (begun.State, begun.TermNumber, begun.CommitteeSeats, begun.SecretarySeats));
        Assert.Equal(new DateOnly(2026, 11, 20), begun.DueOn);
    }

    [Theory]
    [InlineData("term-number", "1", "election.number-not-next")]
    [InlineData("secretary-seats", "0", "election.one-secretary")]
    [InlineData("committee-seats", "", "election.committee-seats-missing")]
    [InlineData("form", "党员代表大会", "election.delegates-missing")]
    public async Task A_request_that_the_rules_do_not_allow_is_refused(string field, string value, string code)
    {
        var election = await AnElection.RequestAsync();
        await election.DecideAsync(Role.CommitteeAdministrator, "refuse", reason: "材料不全");
        var input = election.Request();

        var refused = await election.TryRequestAsync(input with { Values = new(input.Values) { [field] = value } });

        Assert.Equal(code, refused.Refusal!.Code);
    }

    [Fact]
    public async Task An_organisation_holds_one_election_at_a_time()
    {
        var election = await AnElection.RequestAsync();

        var again = await election.TryRequestAsync(election.Request());
        var other = await election.TryRequestAsync(election.Request(ElectionRequest.Vacancy));

        Assert.Equal("case.running_already", again.Refusal!.Code);
        Assert.NotNull(other.Refusal);
    }

    [Fact]
    public async Task Nobody_asks_for_another_organisation()
    {
        var election = await AnElection.RequestAsync();
        var county = election.County;
        var input = election.Request() with { Subject = county.WestVillage.Value };

        var refused = await election.TryRequestAsync(input);
        var ofCounty = await election.TryRequestAsync(
            election.Request() with
            {
                Subject = county.CountyCommittee.Value,
            },
            Role.CountyAdministrator
        );

        Assert.Equal("case.subject_not_found", refused.Refusal!.Code);
        Assert.NotNull(ofCounty.Refusal);
    }

    [Fact]
    public async Task A_withdrawn_or_refused_request_ends_the_election_and_makes_room_for_another()
    {
        var election = await AnElection.RequestAsync();
        await election.DecideAsync(Role.CommitteeAdministrator, "refuse", reason: "材料不全");

        Assert.Equal((ElectionState.Ended, "材料不全"), ((await election.LookAsync()).State, (await election.LookAsync()).EndReason));
        Assert.Null((await election.TryRequestAsync(election.Request())).Refusal);
    }

    [Fact]
    public async Task Only_full_members_of_the_organisation_stand()
    {
        var election = await AnElection.PrepareAsync();

        var probationary = await election.NominateAsync("王芳");
        var elsewhere = await election.NominateAsync("张敏");
        var twice = await election.NominateAsync("丁一");

        Assert.Equal("election.not-eligible", probationary.Refusal!.Code);
        Assert.Contains("选举工作条例", probationary.Refusal.Article, StringComparison.Ordinal);
        Assert.Equal("election.not-eligible", elsewhere.Refusal!.Code);
        Assert.Equal("election.nominated-already", twice.Refusal!.Code);
    }

    [Fact]
    public async Task The_shortlist_has_a_fifth_more_than_the_seats_or_stays_where_it_is()
    {
        var election = await AnElection.PrepareAsync();
        var fourth = (await election.LookAsync()).NomineesOf(Contest.Committee).Last();
        await election.County.RunAsync<Touyan.Modules.Elections.Preparing.TakeOffCandidate, Result<ElectionId>>(
            Role.BranchSecretary,
            (take, by) =>
                take.RunAsync(
                    new()
                    {
                        Election = election.Id,
                        Id = fourth.Id,
                        Reason = "本人请辞",
                    },
                    by,
                    default
                )
        );

        var refused = await election.TryDecideAsync(Role.BranchSecretary, "submit", new() { ["recommenders"] = "10" });

        Assert.Equal("election.too-few-candidates", refused.Refusal!.Code);
        Assert.NotNull(refused.Refusal.Article);
        Assert.Equal(ElectionState.Preparing, (await election.LookAsync()).State);
    }

    [Fact]
    public async Task A_shortlist_that_comes_back_may_be_changed_and_goes_up_again()
    {
        var election = await AnElection.PrepareAsync();
        await election.DecideAsync(Role.BranchSecretary, "submit", new() { ["recommenders"] = "10" });
        var closed = await election.NominateAsync("张五");

        await election.DecideAsync(Role.CommitteeAdministrator, "back", reason: "结构不合理");
        var open = await election.NominateAsync("张五");
        await election.DecideAsync(Role.BranchSecretary, "submit", new() { ["recommenders"] = "10" });
        await election.DecideAsync(Role.CommitteeAdministrator, "agree");

        Assert.Equal("election.not-now", closed.Refusal!.Code);
        Assert.Null(open.Refusal);
        Assert.Equal(ElectionState.Ready, (await election.LookAsync()).State);
    }

    [Fact]
    public async Task After_the_reply_somebody_is_added_only_with_consent()
    {
        var election = await AnElection.ReadyAsync();

        Assert.Equal("election.nominee-needs-consent", (await election.NominateAsync("张五")).Refusal!.Code);
        Assert.Null((await election.NominateAsync("张五", consent: "东委〔2026〕8号")).Refusal);
    }

    [Fact]
    public async Task A_candidate_counts_nothing_and_who_counts_does_not_stand()
    {
        var election = await AnElection.PrepareAsync();

        var candidate = await election.NameAsync(election.MemberOf("丁一"), OfficerDuty.Scrutineer);
        var teller = await election.NominateAsync("黄八");

        Assert.Equal("election.candidate-cannot-count", candidate.Refusal!.Code);
        Assert.NotNull(candidate.Refusal.Article);
        Assert.Equal("election.officer-cannot-stand", teller.Refusal!.Code);
    }

    [Fact]
    public async Task Tellers_are_two_different_members_each_with_an_account()
    {
        var election = await AnElection.PrepareAsync();
        var (third, again) = (election.MemberOf("张五"), election.Members[7]);

        Assert.Equal("election.officer-already", (await election.NameAsync(again, OfficerDuty.Teller)).Refusal!.Code);
        Assert.Equal("election.teller-without-account", (await election.NameAsync(third, OfficerDuty.Teller)).Refusal!.Code);
        Assert.Equal("election.tellers-complete", (await election.NameAsync(election.County.LiWei, OfficerDuty.Teller)).Refusal!.Code);
        Assert.Equal(
            "election.member-not-found",
            (await election.NameAsync(election.County.WangFang, OfficerDuty.Scrutineer)).Refusal!.Code
        );
    }

    [Fact]
    public async Task Somebody_is_left_out_only_with_consent_and_resolution()
    {
        var election = await AnElection.PrepareAsync();
        var old = election.MemberOf("陈六");

        var without = await election.ExcludeAsync(old, consent: null);
        var unknown = await election.ExcludeAsync(old, ground: "99");
        var candidate = await election.ExcludeAsync(election.MemberOf("丁一"));
        var teller = await election.ExcludeAsync(election.Members[8]);
        var done = await election.ExcludeAsync(old);
        var again = await election.ExcludeAsync(old);

        Assert.Equal("election.consent-missing", without.Refusal!.Code);
        Assert.NotNull(without.Refusal.Article);
        Assert.Equal("election.ground-unknown", unknown.Refusal!.Code);
        Assert.Equal("election.excluded-takes-part", candidate.Refusal!.Code);
        Assert.Equal("election.excluded-takes-part", teller.Refusal!.Code);
        Assert.Null(done.Refusal);
        Assert.Equal("election.excluded-already", again.Refusal!.Code);
    }

    [Fact]
    public async Task Who_has_no_right_at_all_needs_no_resolution()
    {
        var election = await AnElection.PrepareAsync();

        Assert.Null((await election.ExcludeAsync(election.MemberOf("陈六"), ground: "21", consent: null)).Refusal);
    }
}
