using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;
using Touyan.Tests.Support;

namespace Touyan.Tests.Members;

/// <summary>What procedures decide on members, through the door. Today is 2026-11-20.</summary>
public sealed class MembershipDecisionsTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Fact]
    public async Task A_decided_move_stands_in_the_file_with_the_number_of_the_case()
    {
        var county = await SmallCounty.OpenAsync();

        var refused = await DecideAsync(county, (door, how) => door.MoveAsync(county.LiWei, county.WestVillage, how, default));

        Assert.Null(refused);
        var spell = await LastSpellAsync(county, county.LiWei);
        Assert.Equal((county.WestVillage, "转接〔2026〕1号", "调动工作"), (spell.OrganizationId, spell.DocumentNumber, spell.Cause));
        var entry = await EntryAsync(county, "member.move");
        Assert.Equal("自 2026-11-20 起，依据 转接〔2026〕1号", entry.Detail!.Split('，', 2)[1]);
    }

    [Fact]
    public async Task A_member_is_not_moved_into_a_committee_nor_out_of_an_office()
    {
        var county = await SmallCounty.OpenAsync();
        await county.BeginTermAsync(county.EastVillage);
        await county.AppointAsync(county.EastVillage, county.LiWei);

        var committee = await DecideAsync(county, (door, how) => door.MoveAsync(county.ZhaoQiang, county.WestTown, how, default));
        var office = await DecideAsync(county, (door, how) => door.MoveAsync(county.LiWei, county.WestVillage, how, default));
        var away = await DecideAsync(county, (door, how) => door.TransferOutAsync(county.LiWei, withUnit: false, how, default));

        Assert.Equal("organization.not-a-branch", committee!.Code);
        Assert.Equal("member.holds-office", office!.Code);
        Assert.Equal("member.holds-office", away!.Code);
    }

    [Fact]
    public async Task Who_was_transferred_out_is_counted_no_more_and_comes_back_under_his_old_record()
    {
        var county = await SmallCounty.OpenAsync();
        Assert.Null(await DecideAsync(county, (door, how) => door.TransferOutAsync(county.ZhangMin, false, how, default)));
        var gone = await FindAsync(county, county.ZhangMin, Today);

        var back = await county.RunAsync<IServiceProvider, Result<MemberId>>(
            Role.CountyAdministrator,
            (unit, by) => SaveAsync(unit, door => door.ReceiveAsync(Person("张敏", 42, "1968-05-30"), county.EastVillage, How(by), default))
        );

        Assert.Equal((MembershipStanding.Transferred, false), (gone!.Standing, gone.IsOnTheBooks));
        Assert.Equal(county.ZhangMin, back.Value);
        var now = await FindAsync(county, county.ZhangMin, Today);
        Assert.Equal((county.EastVillage, MembershipStanding.Normal), (now!.OrganizationId, now.Standing));
        Assert.Equal(county.WestVillage, (await FindAsync(county, county.ZhangMin, Today.AddDays(-1)))!.OrganizationId);
    }

    [Fact]
    public async Task Who_comes_from_elsewhere_stands_here_from_that_day_and_not_before()
    {
        var county = await SmallCounty.OpenAsync();

        var come = await county.RunAsync<IServiceProvider, Result<MemberId>>(
            Role.CountyAdministrator,
            (unit, by) => SaveAsync(unit, door => door.ReceiveAsync(Person("周涛", 77), county.EastVillage, How(by), default))
        );
        var taken = await county.RunAsync<IServiceProvider, Result<MemberId>>(
            Role.CountyAdministrator,
            (unit, by) => SaveAsync(unit, door => door.ReceiveAsync(Person("周涛", 77), county.EastVillage, How(by), default))
        );

        Assert.Null(await FindAsync(county, come.Value, Today.AddDays(-1)));
        Assert.Equal(county.EastVillage, (await FindAsync(county, come.Value, Today))!.OrganizationId);
        Assert.Equal("id-number.already-registered", taken.Refusal!.Code);
    }

    [Fact]
    public async Task An_applicant_is_probationary_from_the_day_of_the_branch_meeting()
    {
        var county = await SmallCounty.OpenAsync();
        var person = Person("周涛", 77, admitted: "2026-10-09");

        var admitted = await county.RunAsync<IServiceProvider, Result<MemberId>>(
            Role.CountyAdministrator,
            (unit, by) => SaveAsync(unit, door => door.AdmitAsync(person, county.EastVillage, How(by), default))
        );
        var young = await county.RunAsync<IServiceProvider, Result<MemberId>>(
            Role.CountyAdministrator,
            (unit, by) => SaveAsync(unit, door => door.AdmitAsync(Person("小周", 79, "2010-01-01"), county.EastVillage, How(by), default))
        );

        var then = await FindAsync(county, admitted.Value, new DateOnly(2026, 10, 9));
        Assert.Equal((MemberKind.Probationary, null), (then!.Kind, then.ConvertedOn));
        Assert.Equal("admission-date.under-18", young.Refusal!.Code);
    }

    [Fact]
    public async Task The_record_checks_what_a_procedure_decides()
    {
        var county = await SmallCounty.OpenAsync();

        var early = await DecideAsync(county, (door, how) => door.ConvertAsync(county.WangFang, how, default));
        var full = await DecideAsync(county, (door, how) => door.CancelProbationAsync(county.LiWei, how, default));
        var other = await DecideAsync(county, (door, how) => door.LeaveAsync(county.LiWei, "31", how, default));
        var restored = await DecideAsync(county, (door, how) => door.RestoreAsync(county.LiWei, how, default));
        var cancelled = await DecideAsync(county, (door, how) => door.CancelProbationAsync(county.WangFang, how, default));
        var suspended = await DecideAsync(county, (door, how) => door.SuspendAsync(county.LiWei, how, default));

        Assert.Equal("conversion-date.before-probation-ends", early!.Code);
        Assert.Equal("member.only-probationary-is-cancelled", full!.Code);
        Assert.Equal("leaving.reason-required", other!.Code);
        Assert.Equal("member.wrong-standing", restored!.Code);
        Assert.Null(cancelled);
        Assert.Equal("16", (await LastSpellAsync(county, county.WangFang)).LeaveReason);
        Assert.Null(suspended);
        Assert.False((await FindAsync(county, county.LiWei, Today))!.IsFullInGoodStanding);
    }

    [Fact]
    public async Task A_paper_says_who_he_is_with_his_number_masked()
    {
        var county = await SmallCounty.OpenAsync();

        var said = await county.RunAsync<IMemberRecords, IReadOnlyDictionary<MemberId, MemberOnPaper>>(
            Role.BranchSecretary,
            (records, _) => records.OnPaperAsync([county.LiWei], Today, default)
        );

        var paper = said[county.LiWei];
        Assert.Equal(("李伟", "男", "汉族", 41, "正式党员"), (paper.Name, paper.Sex, paper.Ethnicity, paper.Age, paper.Kind));
        Assert.Contains("****", paper.IdNumber);
    }

    private static PersonFacts Person(string name, int serial, string born = "1985-07-01", string admitted = "2010-06-20")
    {
        var admittedOn = DateOnly.Parse(admitted);
        return new PersonFacts
        {
            Name = name,
            IdNumber = SmallCounty.IdNumber(DateOnly.Parse(born), serial),
            Ethnicity = "01",
            AdmittedOn = admittedOn,
            ConvertedOn = admittedOn.AddYears(1),
            Kind = MemberKind.Full,
        };
    }

    private static MembershipDecision How(Actor by) => new(Today, "转接〔2026〕1号", "调动工作", by);

    private static Task<Refusal?> DecideAsync(SmallCounty county, Func<IMembershipDecisions, MembershipDecision, Task<Refusal?>> decide) =>
        county.RunAsync<IServiceProvider, Refusal?>(
            Role.BranchSecretary,
            async (unit, by) =>
            {
                var door = unit.GetRequiredService<IMembershipDecisions>();
                if (await decide(door, How(by) with { Cause = "调动工作" }) is { } refusal)
                    return refusal;

                await unit.GetRequiredService<TouyanDb>().SaveChangesAsync();
                return null;
            }
        );

    private static async Task<Result<MemberId>> SaveAsync(IServiceProvider unit, Func<IMembershipDecisions, Task<Result<MemberId>>> decide)
    {
        var done = await decide(unit.GetRequiredService<IMembershipDecisions>());
        if (!done.IsRefused)
            await unit.GetRequiredService<TouyanDb>().SaveChangesAsync();

        return done;
    }

    private static Task<MemberOnDay?> FindAsync(SmallCounty county, MemberId id, DateOnly on) =>
        county.RunAsync<IMemberRecords, MemberOnDay?>(Role.BranchSecretary, (records, _) => records.FindAsync(id, on, default));

    private static Task<MembershipSpell> LastSpellAsync(SmallCounty county, MemberId id) =>
        county.LookAsync(db => db.MembershipSpells.SingleAsync(s => s.MemberId == id && s.To == null));

    private static Task<TrailEntry> EntryAsync(SmallCounty county, string act) =>
        county.LookAsync(db => db.Set<TrailEntry>().SingleAsync(e => e.ActCode == act));
}
