using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Members.Standing;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures;
using Touyan.Modules.Procedures.Running;

namespace Touyan.Tests.Dispositions;

/// <summary>停止党籍后仍然失去联系: for whoever is suspended long enough, and for nobody else; asked at the beginning (教育管理条例第二十四条).</summary>
public sealed class DelistingAfterSuspensionTests
{
    private const string Delisting = "disposition-delisting";
    private const string StillLost = "停止党籍后仍然失去联系";

    [Fact]
    public async Task Suspended_for_two_years_and_not_found_he_is_delisted()
    {
        var county = await SuspendedAsync(years: 2);
        var id = await county.BeginAsync(Delisting, StillLost, county.Today);
        await county.TalkAsync(id, county.Today, "失去联系、无法谈话");
        await county.DecideAsync(Role.BranchSecretary, id, "propose", Say("committee-minutes"));
        await county.DecideAsync(Role.CommitteeAdministrator, id, "agree", new());
        var vote = new VoteCount
        {
            Entitled = 2,
            Present = 2,
            For = 2,
            Against = 0,
            Abstained = 0,
        };
        await county.DecideAsync(Role.BranchSecretary, id, "passed", Say("resolution", ("defended", "否")) with { Vote = vote });

        await county.DecideAsync(Role.CommitteeAdministrator, id, "approve", Say("approval-paper"));

        var gone = await county.LookAsync(db => db.Set<Member>().Include(m => m.Spells).SingleAsync(m => m.Id == county.Subject));
        Assert.Equal((MembershipStanding.LeftParty, "151"), (gone.Standing, gone.Spells.Single(s => s.IsOpen).LeaveReason));
    }

    [Fact]
    public async Task Before_that_nothing_is_begun()
    {
        var county = await SuspendedAsync(years: 1);

        var early = await county.TryBeginAsync(Delisting, StillLost, county.Today);

        Assert.Equal("disposition.not_suspended_long_enough", early.Refusal!.Code);
        Assert.Contains($"{county.Today.AddYears(1):yyyy-MM-dd}", early.Refusal.Message);
        Assert.Contains("第二十四条", early.Refusal.Article);
    }

    [Fact]
    public async Task Who_is_not_suspended_is_not_delisted_for_it()
    {
        var county = await DispositionCounty.OpenAsync();

        var refused = await county.TryBeginAsync(Delisting, StillLost, county.Today);

        Assert.Equal("disposition.not_suspended", refused.Refusal!.Code);
        Assert.Contains("第二十四条", refused.Refusal.Article);
    }

    [Fact]
    public async Task Who_is_suspended_is_delisted_for_nothing_else_and_no_other_procedure_takes_him()
    {
        var county = await SuspendedAsync(years: 3);

        var other = await county.TryBeginAsync(Delisting, "理想信念缺失", county.Today);
        var correction = await county.TryBeginAsync("disposition-correction", "工作消极懈怠", county.Today);
        var certificate = await county.County.TryStartCaseAsync(Role.BranchSecretary, county.County.CertificateFor(county.Subject));

        Assert.Equal("disposition.suspended", other.Refusal!.Code);
        Assert.Equal("case.subject_not_found", correction.Refusal!.Code);
        Assert.Equal("case.subject_not_found", certificate.Refusal!.Code);
    }

    private static async Task<DispositionCounty> SuspendedAsync(int years)
    {
        var county = await DispositionCounty.OpenAsync();
        var input = new ChangeMembership.Input
        {
            Id = county.Subject,
            Change = MembershipChange.Suspend,
            On = county.Today.AddYears(-years),
            Reason = "失去联系，查找无果",
            Ground = DirectGround.Correction,
        };
        var done = await county.County.RunAsync<ChangeMembership, Result<MemberId>>(
            Role.CountyAdministrator,
            (change, by) => change.RunAsync(input, by, default)
        );
        Assert.False(done.IsRefused, done.Refusal?.Message);
        return county;
    }

    private static DecideStep.Input Say(string document, params (string Field, string Text)[] said) =>
        new() { Documents = [new DocumentGiven(document)], Values = said.ToDictionary(s => s.Field, s => s.Text) };
}
