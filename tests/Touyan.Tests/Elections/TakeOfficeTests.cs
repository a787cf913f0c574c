using Touyan.Kernel;
using Touyan.Modules.Elections;
using Touyan.Modules.Elections.Cases;
using Touyan.Modules.Elections.Model;
using Touyan.Modules.Procedures;
using Touyan.Tests.Members;
using Touyan.Tests.Support;

namespace Touyan.Tests.Elections;

/// <summary>Approval: the new committee takes office, the old one gives way; by-elections; postponement; the village form.</summary>
public sealed class TakeOfficeTests
{
    private static readonly Dictionary<string, string> Reply = new() { ["reply-number"] = "东委〔2026〕31号" };

    [Fact]
    public async Task The_elected_committee_takes_office_with_its_posts_and_the_old_one_gives_way()
    {
        var election = await AnElection.ReadyAsync();
        await election.County.AppointAsync(election.County.EastVillage, election.County.LiWei, from: "2021-11-20");
        await ElectAsync(election);
        await election.DivideAsync(election.MemberOf("王二"), "11");
        Assert.Equal("election.post-unknown", (await election.DivideAsync(election.MemberOf("王二"), "01")).Refusal!.Code);
        Assert.Equal("election.not-elected", (await election.DivideAsync(election.MemberOf("李四"), "12")).Refusal!.Code);

        await ReportAsync(election);
        Assert.Equal(1, (await election.County.CommitteeAsync(election.County.EastVillage)).Serving!.Number);
        await election.DecideAsync(Role.CommitteeAdministrator, "approve", Reply);

        var committee = await election.County.CommitteeAsync(election.County.EastVillage);
        Assert.Equal(
            (2, "东委〔2026〕31号", election.County.Today),
            (committee.Serving!.Number, committee.Serving.DocumentNumber, committee.Serving.ElectedOn)
        );
        Assert.Equal(["丁一 书记", "王二 组织委员", "刘三 委员"], committee.Serving.Holders.Select(s => $"{s.Name} {s.Post}"));
        Assert.Equal(election.County.Today, committee.Former.Single().EndedOn);
        Assert.Equal(ElectionState.Approved, (await election.LookAsync()).State);
    }

    [Fact]
    public async Task Nothing_is_reported_before_all_is_elected()
    {
        var election = await AnElection.ReadyAsync();
        Assert.Equal(
            "election.seats-left",
            (await election.TryDecideAsync(Role.BranchSecretary, "elected", new() { ["chair"] = "李伟" })).Refusal!.Code
        );
        await election.RoundAsync(Contest.Committee, 9, 8, 7, 6, 5);
        await election.DecideAsync(Role.BranchSecretary, "elected", new() { ["chair"] = "李伟" });

        var refused = await election.TryDecideAsync(Role.BranchSecretary, "submit");

        Assert.Equal("election.seats-left", refused.Refusal!.Code);
    }

    [Fact]
    public async Task A_result_that_is_not_approved_leaves_the_committee_as_it_was()
    {
        var election = await AnElection.ReadyAsync();
        await ElectAsync(election);
        await ReportAsync(election);

        await election.DecideAsync(Role.CommitteeAdministrator, "refuse", reason: "程序有误");

        Assert.Equal(1, (await election.County.CommitteeAsync(election.County.EastVillage)).Serving!.Number);
        Assert.Equal(ElectionState.Ended, (await election.LookAsync()).State);
    }

    [Fact]
    public async Task A_by_election_fills_what_is_vacant_and_no_more()
    {
        var election = await AnElection.ReadyAsync();
        await ElectAsync(election);
        await ReportAsync(election);
        await election.DecideAsync(Role.CommitteeAdministrator, "approve", Reply);
        var input = election.Request(ElectionRequest.Vacancy);
        StartCase.Input For(string field) =>
            input with
            {
                Values = new()
                {
                    [field] = "1",
                    ["planned-on"] = "2026-11-20",
                    ["request-reason"] = "调离",
                },
            };

        Assert.Equal("election.not-so-many-vacant", (await election.TryRequestAsync(For("committee-seats"))).Refusal!.Code);
        var post = (await election.County.CommitteeAsync(election.County.EastVillage)).Serving!.Holders.Single(s => s.Name == "刘三");
        await election.County.RunAsync<Touyan.Modules.Members.Committees.EndCommitteePost, Result<Guid>>(
            Role.CountyAdministrator,
            (end, by) =>
                end.RunAsync(
                    new()
                    {
                        Organization = election.County.EastVillage,
                        Post = post.Id,
                        On = election.County.Today,
                        Reason = "调离",
                    },
                    by,
                    default
                )
        );

        Assert.Equal("election.secretary-serves", (await election.TryRequestAsync(For("secretary-seats"))).Refusal!.Code);
        Assert.Null((await election.TryRequestAsync(For("committee-seats"))).Refusal);
    }

    [Theory]
    [InlineData("2027-11-20", null)]
    [InlineData("2027-11-21", "election.put-off-too-far")]
    [InlineData("2026-11-20", "election.not-later")]
    public async Task A_term_is_put_off_by_a_year_at_the_most_and_by_the_body_above(string until, string? code)
    {
        var county = await SmallCounty.OpenAsync();
        await county.BeginTermAsync(county.EastVillage, "2021-11-20");
        var input = new StartCase.Input
        {
            Procedure = ElectionRequest.Postponement,
            Subject = county.EastVillage.Value,
            Values = new() { ["until"] = until, ["request-reason"] = "村级建制调整" },
        };

        var begun = await county.TryStartCaseAsync(Role.BranchSecretary, input);
        Assert.Equal(code, begun.Refusal?.Code);
        if (code is not null)
            return;

        await county.DecideAsync(
            Role.CommitteeAdministrator,
            begun.Value,
            "agree",
            new() { Values = new() { ["reply-number"] = "东委〔2026〕9号" } }
        );
        var serving = (await county.CommitteeAsync(county.EastVillage)).Serving!;
        Assert.Equal((DateOnly.Parse(until), "东委〔2026〕9号"), (serving.DueOn, serving.PostponementDocument));
    }

    private static async Task ElectAsync(AnElection election)
    {
        await election.RoundAsync(Contest.Committee, 9, 8, 7, 6, 5);
        await election.RoundAsync(Contest.Secretary, 3, 3);
    }

    private static async Task ReportAsync(AnElection election)
    {
        await election.DecideAsync(Role.BranchSecretary, "elected", new() { ["chair"] = "李伟" });
        await election.DecideAsync(Role.BranchSecretary, "submit");
    }
}
