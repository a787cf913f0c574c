using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touyan.Kernel;
using Touyan.Modules.Documents;
using Touyan.Modules.Procedures;
using Touyan.Modules.Procedures.Attaching;
using Touyan.Modules.Procedures.Model;
using Touyan.Modules.Procedures.Running;
using Touyan.Modules.Procedures.Tending;
using Touyan.Modules.Transfers.Model;
using Touyan.Platform.Data;
using Touyan.Tests.Documents;
using Touyan.Tests.Support;
using Touyan.Tests.Transfers;

namespace Touyan.Tests.Procedures;

/// <summary>What cases hold against: two at once, an office that is gone, one case that stands in the way of all, eyes that are not meant.</summary>
public sealed class HoldingFastTests
{
    [Fact]
    public async Task Of_two_who_begin_one_matter_at_once_the_database_takes_one()
    {
        var county = await SmallCounty.OpenAsync();
        var by = await county.ActorAsync(Role.BranchSecretary);
        await using var late = county.App.Services.CreateAsyncScope();
        var db = late.ServiceProvider.GetRequiredService<TouyanDb>();
        db.Enter(county.Code);
        var both = await late.ServiceProvider.GetRequiredService<StartCase>().AddAsync(county.CertificateFor(county.LiWei), by, default);
        var first = await county.StartCaseAsync(Role.BranchSecretary, county.CertificateFor(county.LiWei));

        Assert.False(both.IsRefused);
        var lost = await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
        Assert.True(lost.IsUniqueViolation());
        await county.DecideAsync(Role.BranchSecretary, first, "refuse", new DecideStep.Input { Reason = "不外出" });
        await county.StartCaseAsync(Role.BranchSecretary, county.CertificateFor(county.LiWei));
    }

    [Fact]
    public async Task Whom_a_gate_was_handed_to_keeps_it_no_longer_than_his_office()
    {
        var county = await SmallCounty.OpenAsync();
        var id = await county.StartCaseAsync(Role.Member, county.CertificateFor(county.LiWei));
        var taker = await county.ActorAsync(Role.CommitteeAdministrator);
        var input = new HandOverStep.Input
        {
            Case = id,
            To = taker.Account,
            Reason = "书记住院",
        };
        var handed = await county.RunAsync<HandOverStep, Result<CaseId>>(
            Role.BranchSecretary,
            (hand, by) => hand.RunAsync(input, by, default)
        );
        Assert.False(handed.IsRefused);

        var dismissed = taker with { Posts = (await county.ActorAsync(Role.Member)).Posts };
        var paid = new DecideStep.Input { Values = new() { ["dues-paid-to"] = "2026-07" } };

        Assert.Equal("case.not_yours", (await county.TryDecideAsync(dismissed, id, "agree", paid)).Refusal?.Code);
        Assert.Contains("等您办理", (await (await county.AsAsync(Role.CommitteeAdministrator)).OpenAsync("/")).Body!.TextContent);
        Assert.DoesNotContain("等您办理", (await (await county.AsAsync(Role.BranchSecretary)).OpenAsync("/")).Body!.TextContent);
        await county.DecideAsync(taker, id, "agree", paid);
    }

    [Fact]
    public async Task What_cannot_happen_by_itself_is_told_once_and_holds_up_no_other()
    {
        await using var app = await TestApp.StartAsync();
        var county = await SmallCounty.OpenAsync(app);
        var other = await county.EnrolAsync("赵军", county.EastVillage, 71);
        var (refused, broken) = (await OnTheMove.SendAsync(county), await OnTheMove.SendAsync(county, other));
        county.App.Clock.Advance(TimeSpan.FromDays(200));
        var plain = await county.StartCaseAsync(Role.Member, county.CertificateFor(county.LiWei) with { On = county.Today.AddDays(-30) });
        await county.LookAsync(db =>
            db.Transfers.Where(t => t.CaseId == refused)
                .ExecuteUpdateAsync(t => t.SetProperty(x => x.State, Modules.Transfers.TransferState.Returned))
        );
        await county.LookAsync(db =>
            db.CaseSteps.Where(s => s.CaseId == broken && s.ClosedAt == null).ExecuteUpdateAsync(s => s.SetProperty(x => x.Step, "nowhere"))
        );

        Assert.Equal(2, await county.SweepLimitsAsync());
        Assert.Equal(0, await county.SweepLimitsAsync());

        var told = Assert.Single((await county.CaseAsync(refused)).Events, e => e.Kind is CaseEventKind.Overdue);
        Assert.Contains("未能自动办理", told.Text);
        Assert.Single((await county.CaseAsync(plain)).Events, e => e.Kind is CaseEventKind.Overdue);
    }

    [Fact]
    public async Task A_document_is_told_as_it_can_be()
    {
        var county = await SmallCounty.OpenAsync();
        var id = await OnTheMove.StartAsync(county);

        foreach (
            var wrong in new DocumentGiven[]
            {
                new("notice", new string('长', 61)),
                new("notice", DatedOn: county.Today.AddDays(1)),
                new("notice", Pages: 0),
            }
        )
        {
            var given = new DecideStep.Input { Documents = [wrong with { Document = await DocumentAsync(county, id) }] };
            var refused = await county.TryDecideAsync(Role.CommitteeAdministrator, id, "agree", given);
            Assert.Equal("case.document_wrong", refused.Refusal?.Code);
        }
    }

    [Fact]
    public async Task Whom_it_is_about_sees_who_handled_it_and_nothing_that_was_said()
    {
        var county = await SmallCounty.OpenAsync();
        var id = await county.StartCaseAsync(Role.BranchSecretary, county.CertificateFor(county.LiWei));
        await county.DecideAsync(
            Role.BranchSecretary,
            id,
            "agree",
            new DecideStep.Input
            {
                Reason = "平时表现一般",
                Values = new() { ["dues-paid-to"] = "2026-07" },
            }
        );
        var kept = await county.RunAsync<AttachFile, Result<KeptFileId>>(
            Role.BranchSecretary,
            (attach, by) =>
                attach.RunAsync(
                    new AttachFile.Input { Case = id, Title = "谈话记录" },
                    new SentUpload("谈话.pdf", new MemoryStream(FileDesk.Pdf)),
                    by,
                    default
                )
        );

        var (own, town) = (await county.AsAsync(Role.Member), await county.AsAsync(Role.CommitteeAdministrator));
        var told = (await own.OpenAsync($"/cases/{id}")).QuerySelector("main")!.TextContent;
        var work = (await town.OpenAsync($"/cases/{id}")).QuerySelector("main")!.TextContent;

        Assert.Contains("党支部核实：情况属实，报党委", told);
        Assert.Contains("由谁办理", told);
        foreach (var said in new[] { "平时表现一般", "苏州市工业园区", "谈话.pdf" })
        {
            Assert.DoesNotContain(said, told);
            Assert.Contains(said, work);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await own.GetAsync($"/files/{kept.Value}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await town.GetAsync($"/files/{kept.Value}")).Status);
    }

    [Fact]
    public async Task A_letter_is_settled_with_its_transfer_and_not_behind_its_back()
    {
        var county = await SmallCounty.OpenAsync();
        var id = await OnTheMove.SendAsync(county);
        var letter = (await county.CaseAsync(id)).Documents.FirstOrDefault(d => d.PaperId is not null)?.PaperId;
        var paper = letter ?? await county.LookAsync(db => db.Letters.Select(l => l.PaperId).SingleAsync());
        var town = await county.AsAsync(Role.CommitteeAdministrator);
        var caller = await county.CallerAsync(Role.CommitteeAdministrator);

        var page = await town.OpenAsync($"/papers/{paper}");
        var voided = await caller.PostAsync($"/papers/{paper}/void", new { reason = "遗失" });
        var receipted = await caller.PostAsync($"/papers/{paper}/receipt", new { on = county.Today.ToString("yyyy-MM-dd") });

        Assert.Contains("在“组织关系转接”中办理", page.Body!.TextContent);
        Assert.Null(page.QuerySelector($"a[href='/papers/{paper}/void']"));
        Assert.Equal(HttpStatusCode.NotFound, (await town.GetAsync($"/papers/{paper}/void")).Status);
        Assert.Equal(("paper.settled-elsewhere", "paper.settled-elsewhere"), (voided.Code, receipted.Code));
    }

    private static async Task<string> DocumentAsync(SmallCounty county, CaseId id)
    {
        var at = await county.CaseAsync(id);
        var book = county.App.Services.GetRequiredService<ProcedureBook>();
        return book.Find(at.Procedure, county.Today)!.Find(at.Open!.Step)!.Documents[0].Id;
    }
}
