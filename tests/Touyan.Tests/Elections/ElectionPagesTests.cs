using System.Net;
using Touyan.Kernel;
using Touyan.Modules.Elections;
using Touyan.Tests.Members;
using Touyan.Tests.Support;

namespace Touyan.Tests.Elections;

/// <summary>Who may open the pages of elections, and how the forms lead through one.</summary>
public sealed class ElectionPagesTests
{
    [Theory]
    [InlineData(Role.CountyAdministrator, HttpStatusCode.OK, HttpStatusCode.OK)]
    [InlineData(Role.CommitteeAdministrator, HttpStatusCode.OK, HttpStatusCode.OK)]
    [InlineData(Role.BranchSecretary, HttpStatusCode.OK, HttpStatusCode.OK)]
    [InlineData(Role.Inspector, HttpStatusCode.OK, HttpStatusCode.Forbidden)]
    [InlineData(Role.Member, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    [InlineData(Role.SystemAdministrator, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    public async Task An_election_is_seen_and_conducted_by_those_who_answer_for_it(Role role, HttpStatusCode seen, HttpStatusCode conducted)
    {
        var election = await AnElection.ReadyAsync();
        var browser = await election.County.AsAsync(role);
        foreach (var page in new[] { "/elections", "/elections?show=due", "/elections?show=done", $"/elections/{election.Id}" })
            Assert.Equal(seen, (await browser.GetAsync(page)).Status);
        foreach (var sheet in new[] { "ballot", "tally", "candidates" })
            Assert.Equal(seen, (await browser.GetAsync($"/elections/{election.Id}/{sheet}")).Status);
        foreach (var form in new[] { "nominate", "exclude", "officers", "rounds/open", "divide", "give-up" })
            Assert.Equal(conducted, (await browser.GetAsync($"/elections/{election.Id}/{form}")).Status);
    }

    [Fact]
    public async Task Nobody_sees_an_election_of_another_town_or_county()
    {
        var election = await AnElection.ReadyAsync();
        var other = await SmallCounty.OpenAsync();
        var west = await election.County.OpenAccountAsync(
            $"west.{election.County.Code}",
            null,
            (Role.CommitteeAdministrator, election.County.WestTown)
        );
        Assert.NotEqual(default, west);

        foreach (var page in new[] { "", "/nominate", "/ballot", "/count" })
        {
            var url = $"/elections/{election.Id}{page}";
            Assert.Equal(HttpStatusCode.SeeOther, (await election.County.Stranger().GetAsync(url)).Status);
            Assert.Equal(
                page is "/count" ? HttpStatusCode.Forbidden : HttpStatusCode.NotFound,
                (await (await other.AsAsync(Role.CountyAdministrator)).GetAsync(url)).Status
            );
            Assert.Equal(
                HttpStatusCode.NotFound,
                (await (await election.County.AsAsync($"west.{election.County.Code}")).GetAsync(url)).Status
            );
        }
    }

    [Fact]
    public async Task A_term_that_runs_out_is_reminded_of_and_leads_to_the_request_filled_in()
    {
        var county = await SmallCounty.OpenAsync();
        await county.BeginTermAsync(county.EastVillage, "2022-01-10");
        var town = await county.AsAsync(Role.CommitteeAdministrator);

        var due = await town.GetAsync("/elections?show=due");
        var sent = await town.SubmitAsync(due.Page, "/elections?handler=Remind", new { });
        var home = await (await county.AsAsync(Role.BranchSecretary)).GetAsync("/");
        var form = await (await county.AsAsync(Role.BranchSecretary)).GetAsync($"/elections/begin?subject={county.EastVillage}");

        Assert.Contains("提醒期", due.Reading, StringComparison.Ordinal);
        Assert.Contains("未提醒", due.Reading, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, sent.Status);
        Assert.Contains("提醒换届）", home.Reading, StringComparison.Ordinal);
        Assert.NotNull(home.Page.QuerySelector($"a[href='/elections/begin?subject={county.EastVillage}']"));
        Assert.Equal("2", form.Page.QuerySelector("input[name='Input.TermNumber']")!.GetAttribute("value"));
        Assert.Equal("2027-01-10", form.Page.QuerySelector("input[name='Input.PlannedOn']")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Conflict, (await town.SubmitAsync(due.Page, "/elections?handler=Remind", new { })).Status);
    }

    [Fact]
    public async Task Forms_lead_from_the_request_to_the_announced_result()
    {
        var election = await AnElection.ReadyAsync();
        var secretary = await election.County.AsAsync(Role.BranchSecretary);
        var url = $"/elections/{election.Id}";

        var opened = await secretary.SubmitAsync(
            $"{url}/rounds/open",
            new
            {
                Contest = "Committee",
                On = "2026-11-20",
                Present = 9,
            }
        );
        Assert.True(opened.Status is HttpStatusCode.SeeOther, opened.Reading);
        foreach (var teller in new[] { "teller1", "teller2" })
        {
            var browser = await election.County.AsAsync($"{teller}.{election.County.Code}");
            var entered = await browser.SubmitAsync($"{url}/count", Count());
            Assert.True(entered.Status is HttpStatusCode.SeeOther, entered.Reading);
        }

        var agreed = await secretary.GetAsync(url);
        Assert.Contains("结果一致", agreed.Reading, StringComparison.Ordinal);
        var declared = await secretary.SubmitAsync(agreed.Page, url, new { }, "form[action*=Declare]");
        var shown = await secretary.GetAsync(url);
        var tally = await secretary.GetAsync($"{url}/tally");

        Assert.True(declared.Status is HttpStatusCode.SeeOther, declared.Reading);
        Assert.Contains("已全部选出：丁一、王二、刘三", shown.Reading, StringComparison.Ordinal);
        Assert.Contains("选举工作条例", shown.Reading, StringComparison.Ordinal);
        Assert.Contains("发出选票 9 张", tally.Reading, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tellers_form_comes_back_as_it_was_filled_in_with_what_is_wrong()
    {
        var election = await AnElection.ReadyAsync();
        await election.OpenAsync();
        var teller = await election.County.AsAsync($"teller1.{election.County.Code}");
        var home = await teller.GetAsync("/");

        var refused = await teller.SubmitAsync($"/elections/{election.Id}/count", Count(spoilt: "3"));
        var secretary = await (await election.County.AsAsync(Role.BranchSecretary)).GetAsync($"/elections/{election.Id}/count");

        Assert.Contains("等待计票", home.Reading, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("应等于收回 9 张", refused.Reading, StringComparison.Ordinal);
        Assert.Equal("8", refused.Page.QuerySelector("input[name='Input.Candidates[0].For']")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.NotFound, secretary.Status);
    }

    [Fact]
    public async Task The_list_goes_out_as_a_sheet_and_over_the_API()
    {
        var election = await AnElection.ReadyAsync();
        await election.RoundAsync(Contest.Committee, 9, 8, 7, 6, 6);
        var sheet = await (await election.County.AsAsync(Role.BranchSecretary)).GetAsync("/elections/export?format=csv");
        var caller = await election.County.CallerAsync(Role.BranchSecretary);

        var list = await caller.GetAsync("/elections");
        var one = await caller.GetAsync($"/elections/{election.Id}");
        var refused = await caller.PostAsync($"/elections/{election.Id}/give-up-seats", new { votes = 9 });

        Assert.Contains("东风村", sheet.Text, StringComparison.Ordinal);
        Assert.Equal(1, list.Json.GetProperty("total").GetInt32());
        var contest = one.Json.GetProperty("contests")[0];
        Assert.Equal("tie", contest.GetProperty("next").GetString());
        Assert.Equal(5, contest.GetProperty("rounds")[0].GetProperty("needed").GetInt32());
        Assert.Equal("election.no-seats-to-give-up", refused.Json.GetProperty("code").GetString());
    }

    private static Dictionary<string, string> Count(string spoilt = "0")
    {
        var fields = new Dictionary<string, string>
        {
            ["Input.Issued"] = "9",
            ["Input.Returned"] = "9",
            ["Input.Valid"] = "9",
            ["Input.Spoilt"] = spoilt,
        };
        int[] votes = [8, 7, 6, 5];
        for (var i = 0; i < votes.Length; i++)
        {
            fields[$"Input.Candidates[{i}].For"] = $"{votes[i]}";
            fields[$"Input.Candidates[{i}].Against"] = $"{9 - votes[i]}";
            fields[$"Input.Candidates[{i}].Abstained"] = "0";
        }

        return fields;
    }
}
