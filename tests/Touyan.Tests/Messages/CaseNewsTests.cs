using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Messages.Model;
using Touyan.Modules.Messages.Templates;
using Touyan.Modules.Procedures;
using Touyan.Modules.Procedures.Running;
using Touyan.Modules.Procedures.Tending;
using Touyan.Tests.Support;

namespace Touyan.Tests.Messages;

/// <summary>The first senders: gates of cases, urging, what came of a case.</summary>
public sealed class CaseNewsTests
{
    private static readonly DecideStep.Input Paid = new()
    {
        Values = new() { ["dues-paid-to"] = "2026-10" },
        LateReason = "补办",
    };

    [Fact]
    public async Task A_gate_that_opens_is_told_to_those_who_keep_it_and_to_nobody_else()
    {
        var county = await SmallCounty.OpenAsync();

        var id = await county.StartCaseAsync(Role.Member, county.CertificateFor(county.LiWei));

        var told = Assert.Single(await AllAsync(county));
        Assert.Equal(county.AccountOf(Role.BranchSecretary), told.AccountId);
        Assert.Equal(($"/cases/{id}", MessageUrgency.Digest), (told.Href, told.Urgency));
        var due = (await county.CaseAsync(id)).DueOn!.Value;
        Assert.Matches($"^李伟的“.+”到了“.+”环节，请于{due.Year}年{due.Month}月{due.Day}日前办理。$", told.Text);
        var opened = await (await county.AsAsync(Role.BranchSecretary)).GetAsync(told.Href);
        Assert.Equal(200, (int)opened.Status);
    }

    [Fact]
    public async Task What_is_refused_tells_nobody()
    {
        var county = await SmallCounty.OpenAsync();
        await county.StartCaseAsync(Role.Member, county.CertificateFor(county.LiWei));

        var again = await county.TryStartCaseAsync(Role.Member, county.CertificateFor(county.LiWei));

        Assert.True(again.IsRefused);
        Assert.Single(await AllAsync(county));
    }

    [Fact]
    public async Task Urging_reaches_the_keepers_at_once()
    {
        var county = await SmallCounty.OpenAsync();
        var id = await county.StartCaseAsync(Role.Member, county.CertificateFor(county.LiWei));

        await county.RunAsync<UrgeCase, Result<CaseId>>(Role.Member, (urge, by) => urge.RunAsync(new() { Case = id }, by, default));
        await county.RunAsync<UrgeCase, Result<CaseId>>(Role.Member, (urge, by) => urge.RunAsync(new() { Case = id }, by, default));

        var urged = Assert.Single(await AllAsync(county), m => m.Template == "case-urged");
        Assert.Equal((county.AccountOf(Role.BranchSecretary), MessageUrgency.AtOnce), (urged.AccountId, urged.Urgency));
    }

    [Fact]
    public async Task Whom_a_gate_is_handed_to_learns_of_it()
    {
        var county = await SmallCounty.OpenAsync();
        var id = await county.StartCaseAsync(Role.Member, county.CertificateFor(county.LiWei));
        var input = new HandOverStep.Input
        {
            Case = id,
            To = county.AccountOf(Role.CommitteeAdministrator),
            Reason = "书记住院",
        };

        await county.RunAsync<HandOverStep, Result<CaseId>>(Role.BranchSecretary, (hand, by) => hand.RunAsync(input, by, default));

        var told = Assert.Single(await AllAsync(county), m => m.Template == "case-handed-over");
        Assert.Equal(county.AccountOf(Role.CommitteeAdministrator), told.AccountId);
        Assert.DoesNotContain("住院", told.Text);
    }

    [Fact]
    public async Task Who_began_a_case_and_whom_it_is_about_learn_how_it_ended()
    {
        var county = await SmallCounty.OpenAsync();
        var id = await county.StartCaseAsync(Role.BranchSecretary, county.CertificateFor(county.LiWei));
        await county.DecideAsync(Role.BranchSecretary, id, "agree", Paid);
        await county.DecideAsync(Role.CommitteeAdministrator, id, "issue", new() { LateReason = "补办" });

        var ended = (await AllAsync(county)).Where(m => m.Template == "case-ended").ToList();
        var to = new HashSet<AccountId> { county.AccountOf(Role.BranchSecretary), county.AccountOf(Role.Member) };
        Assert.True(to.SetEquals(ended.Select(m => m.AccountId)) && ended.Count == 2, $"{ended.Count} messages");
        Assert.All(ended, m => Assert.Matches("^李伟的“.+”已办结。$", m.Text));
    }

    [Fact]
    public async Task Who_takes_his_own_case_back_need_not_be_told()
    {
        var county = await SmallCounty.OpenAsync();
        var id = await county.StartCaseAsync(Role.Member, county.CertificateFor(county.LiWei));
        var input = new WithdrawCase.Input { Case = id, Reason = "不去了" };

        await county.RunAsync<WithdrawCase, Result<CaseId>>(Role.Member, (withdraw, by) => withdraw.RunAsync(input, by, default));

        Assert.DoesNotContain(await AllAsync(county), m => m.Template == "case-ended");
    }

    private static Task<List<Message>> AllAsync(SmallCounty county) => county.LookAsync(db => db.Messages.OrderBy(m => m.Id).ToListAsync());
}
