using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touyan.Kernel;
using Touyan.Modules.Development;
using Touyan.Modules.Members;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Procedures;
using Touyan.Modules.Trail;

namespace Touyan.Tests.Development;

/// <summary>From the application to the archive.</summary>
public sealed class TwentyFiveStepsTests
{
    private static DateOnly Day(string day) => DateOnly.Parse(day);

    [Fact]
    public async Task All_twenty_five_steps_are_there_in_the_order_of_the_chart()
    {
        var way = await Pathway.OpenAsync();

        var definition = way.County.App.Services.GetRequiredService<ProcedureBook>().Find("development", way.County.Today)!;
        var numbers = definition.Steps.Select(s => s.Title.Split(' ')[0]).Where(n => n.All(char.IsAsciiDigit)).Select(int.Parse).Distinct();

        Assert.Equal(Enumerable.Range(1, 25), numbers);
        Assert.Equal(
            ["申请入党", "入党积极分子的确定和培养教育", "发展对象的确定和考察", "预备党员的接收", "预备党员的教育、考察和转正"],
            definition.Steps.Select(s => s.Stage).Distinct()
        );
    }

    [Fact]
    public async Task Who_passes_all_of_them_is_a_full_member_from_the_end_of_his_probation()
    {
        var way = await Pathway.OpenAsync();

        await way.UpToAsync("archive");
        await way.TakeAsync("archive");

        var (found, applicant) = (await way.County.CaseAsync(way.Case), await way.ApplicantAsync());
        Assert.Equal((CaseState.Completed, 25), (found.State, found.Decisions.Count));
        Assert.Equal(
            (ApplicantStage.Full, Day("2023-03-01"), Day("2024-03-10"), Day("2024-06-01")),
            (applicant.Stage, applicant.ActivistOn!.Value, applicant.TargetOn!.Value, applicant.AdmittedOn!.Value)
        );
        var member = await way.County.LookAsync(db => db.Set<Member>().Include(m => m.Spells).SingleAsync(m => m.Id == applicant.MemberId));
        Assert.Equal(("陈晓明", MemberKind.Full, way.County.EastVillage), (member.Name, member.Kind, member.OrganizationId));
        Assert.Equal((Day("2024-06-01"), Day("2025-06-01")), (member.AdmittedOn, member.ConvertedOn!.Value));
        Assert.All(member.Spells, s => Assert.Equal(found.Number, s.DocumentNumber));
    }

    [Fact]
    public async Task He_is_no_member_before_the_committee_has_approved()
    {
        var way = await Pathway.OpenAsync();

        await way.UpToAsync("approve-admission");
        var before = await way.County.LookAsync(db => db.Set<Member>().CountAsync(m => m.Name == "陈晓明"));
        await way.TakeAsync("approve-admission");

        var member = await way.County.LookAsync(db => db.Set<Member>().SingleAsync(m => m.Name == "陈晓明"));
        Assert.Equal(0, before);
        Assert.Equal((MemberKind.Probationary, Day("2024-06-01")), (member.Kind, member.AdmittedOn));
        Assert.Equal(member.Id, (await way.County.CaseAsync(way.Case)).SubjectMember);
        Assert.Equal(Day("2025-06-01"), (await way.ApplicantAsync()).ProbationTo);
        var entry = await way.County.LookAsync(db => db.Set<TrailEntry>().SingleAsync(e => e.ActCode == "member.admit"));
        Assert.Contains("城东委〔2024〕8号", entry.Reason);
    }

    [Fact]
    public async Task A_refusal_at_any_gate_ends_it_and_he_may_apply_again()
    {
        var way = await Pathway.OpenAsync();
        await way.UpToAsync("political-review");

        var done = await way.TryAsync("fail", reason: "政治历史不清");

        Assert.False(done.IsRefused, done.Refusal?.Message);
        var applicant = await way.ApplicantAsync();
        Assert.Equal((ApplicantStage.Rejected, CaseState.Refused), (applicant.Stage, (await way.County.CaseAsync(way.Case)).State));
        Assert.Equal("10 政治审查：审查不合格。政治历史不清", applicant.Ending);
        await way.RegisterAsync(on: "2026-01-10");
    }

    [Fact]
    public async Task Probation_is_extended_once_and_then_ends_at_the_later_day()
    {
        var way = await Pathway.OpenAsync();
        await way.UpToAsync("meeting-conversion");

        var tooLong = await way.TryAsync("extend", values: new() { ["extended-to"] = "2026-07-01" });
        var extended = await way.TryAsync("extend", values: new() { ["extended-to"] = "2025-12-01" });
        await way.TakeAsync("approve-extension");
        foreach (var step in (string[])["inspect", "apply-conversion"])
            Assert.False((await way.TryAsync(step == "inspect" ? "inspected" : "applied", on: "2025-11-28")).IsRefused);

        var again = await way.TryAsync("extend", on: "2025-12-05", values: new() { ["extended-to"] = "2026-06-01" });
        var early = await way.TryAsync("convert", on: "2025-12-02");
        Assert.Equal("development.extension-out-of-bounds", tooLong.Refusal!.Code);
        Assert.False(extended.IsRefused, extended.Refusal?.Message);
        Assert.Equal("development.extended-before", again.Refusal!.Code);
        Assert.False(early.IsRefused, early.Refusal?.Message);
        Assert.False((await way.TryAsync("approve", on: "2025-12-20")).IsRefused);
        Assert.Equal(
            Day("2025-12-01"),
            (await way.County.LookAsync(db => db.Set<Member>().SingleAsync(m => m.Name == "陈晓明"))).ConvertedOn
        );
    }

    [Fact]
    public async Task A_cancelled_probation_ends_the_membership()
    {
        var way = await Pathway.OpenAsync();
        await way.UpToAsync("meeting-conversion");

        Assert.False((await way.TryAsync("cancel")).IsRefused);
        Assert.False((await way.TryAsync("approve", on: "2025-06-20")).IsRefused);

        var member = await way.County.LookAsync(db => db.Set<Member>().SingleAsync(m => m.Name == "陈晓明"));
        Assert.Equal(MembershipStanding.LeftParty, member.Standing);
        Assert.Equal(ApplicantStage.Cancelled, (await way.ApplicantAsync()).Stage);
    }
}
