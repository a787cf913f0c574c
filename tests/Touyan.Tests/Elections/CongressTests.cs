using Touyan.Kernel;
using Touyan.Modules.Elections;
using Touyan.Modules.Elections.Cases;
using Touyan.Modules.Elections.Model;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Procedures;
using Touyan.Modules.Procedures.Running;
using Touyan.Modules.Trail;
using Touyan.Tests.Members;
using Touyan.Tests.Support;

namespace Touyan.Tests.Elections;

/// <summary>党员代表大会: when it is held, who elects its delegates, and that it votes only when they are all there.</summary>
public sealed class CongressTests
{
    private const Role Town = Role.CommitteeAdministrator;
    private const Role Village = Role.BranchSecretary;

    [Theory]
    [InlineData(ElectionForm.Meeting, 499, null, null, null)]
    [InlineData(ElectionForm.Meeting, 500, null, null, "election.congress-needed")]
    [InlineData(ElectionForm.Meeting, 500, null, "驻地集中", null)]
    [InlineData(ElectionForm.Congress, 500, 100, null, null)]
    [InlineData(ElectionForm.Congress, 499, 100, null, "election.meeting-needed")]
    [InlineData(ElectionForm.Congress, 499, 100, "驻地分散", null)]
    [InlineData(ElectionForm.Congress, 500, 99, null, "election.delegates-unusual")]
    [InlineData(ElectionForm.Congress, 500, 201, null, "election.delegates-unusual")]
    [InlineData(ElectionForm.Congress, 500, 300, "党员多", null)]
    [InlineData(ElectionForm.Congress, 500, 301, "党员多", "election.too-many-delegates")]
    public void Many_members_elect_by_delegates_and_few_by_themselves_unless_they_say_why(
        ElectionForm form,
        int members,
        int? delegates,
        string? why,
        string? code
    )
    {
        var draft = new ElectionDraft
        {
            Organization = default,
            Kind = ElectionKind.Term,
            Form = form,
            TermNumber = 2,
            CommitteeSeats = 7,
            Delegates = delegates,
            FormReason = why,
            PlannedOn = SomeRound.Day,
        };

        var refusal = Election.Request(draft, members, SomeRound.Rules).Refusal;

        Assert.Equal(code, refusal?.Code);
        Assert.True(code is null || refusal!.Article!.Contains("基层组织选举工作条例", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_town_of_five_hundred_members_does_not_begin_a_meeting_of_all()
    {
        var town = await TownAsync();
        await EnrolAsync(town.County, 500);

        var meeting = await town.TryRequestAsync(Congress(town, ("form", "党员大会"), ("form-reason", "")), Town);
        var congress = await town.TryRequestAsync(Congress(town, ("delegates", "120"), ("form-reason", "")), Town);

        Assert.Equal("election.congress-needed", meeting.Refusal!.Code);
        Assert.Contains("第四条", meeting.Refusal.Article, StringComparison.Ordinal);
        Assert.Null(congress.Refusal);
    }

    [Fact]
    public async Task Delegates_are_elected_below_and_elect_the_committee_when_all_were_examined()
    {
        var people = await TownAsync();
        var congress = await people.BesideAsync(Congress(people), Town);
        Assert.Equal("election.no-congress", (await people.TryRequestAsync(Delegation(people))).Refusal!.Code);
        await ReadyAsync(congress);
        var early = await congress.OpenAsync(present: 2);
        Assert.Equal("election.too-many-allocated", (await people.TryRequestAsync(Delegation(people, seats: 3))).Refusal!.Code);

        await SendAsync(await people.BesideAsync(Delegation(people)));
        var crowd = await congress.OpenAsync(present: 3);
        await congress.RoundAsync(() => congress.OpenAsync(present: 2), 2, 2, 2, 2, 2, 2, 0);
        await congress.RoundAsync(Contest.Secretary, 5, 5);
        await congress.DecideAsync(Town, "elected", new() { ["chair"] = "李伟" });
        await congress.DecideAsync(Town, "submit");
        await congress.County.DecideAsync(await AboveAsync(congress, "last"), congress.Case, "approve", Reply);

        Assert.Equal("election.delegates-not-elected", early.Refusal!.Code);
        Assert.NotNull(early.Refusal.Article);
        Assert.Equal("election.more-present-than-entitled", crowd.Refusal!.Code);
        var serving = (await people.County.CommitteeAsync(people.County.EastTown)).Serving!;
        Assert.Equal((2, 5), (serving.Number, serving.Holders.Select(h => h.MemberId).Distinct().Count()));
    }

    [Fact]
    public async Task The_page_of_the_congress_shows_who_elects_its_delegates()
    {
        var people = await TownAsync();
        var congress = await people.BesideAsync(Congress(people), Town);
        await ReadyAsync(congress);
        await SendAsync(await people.BesideAsync(Delegation(people)));

        var page = await (await people.County.AsAsync(Town)).GetAsync($"/elections/{congress.Id}");
        var form = await (await people.County.AsAsync(Village)).GetAsync("/elections/begin?procedure=election-delegates");

        Assert.Contains("代表 2 名，已选出并通过资格审查、有选举权的 2 名", page.Reading, StringComparison.Ordinal);
        Assert.Contains("丁一、王二", page.Reading, StringComparison.Ordinal);
        Assert.NotNull(form.Page.QuerySelector("input[name='Input.DelegateSeats']"));
        Assert.Null(form.Page.QuerySelector("input[name='Input.CommitteeSeats']"));
    }

    private static DecideStep.Input Reply => new() { Values = new() { ["reply-number"] = "海组〔2026〕40号" } };

    private static async Task<AnElection> TownAsync()
    {
        var people = await AnElection.OfPeopleAsync();
        await people.County.BeginTermAsync(people.County.EastTown, "2021-11-20", seats: 5);
        return people;
    }

    private static async Task<Actor> AboveAsync(AnElection election, string name = "above")
    {
        var county = election.County;
        return await county.ActorAsync(await county.OpenAccountAsync($"{name}.{county.Code}", null, (Town, county.CountyCommittee)));
    }

    private static StartCase.Input Congress(AnElection election, params (string Field, string Text)[] but)
    {
        var values = new Dictionary<string, string>
        {
            ["term-number"] = "2",
            ["form"] = "党员代表大会",
            ["form-reason"] = "所辖党组织驻地分散",
            ["delegates"] = "2",
            ["committee-seats"] = "5",
            ["secretary-seats"] = "1",
            ["planned-on"] = "2026-11-20",
        };
        foreach (var (field, text) in but)
            values[field] = text;

        return election.Request() with
        {
            Subject = election.County.EastTown.Value,
            Values = values,
        };
    }

    private static StartCase.Input Delegation(AnElection election, int seats = 2) =>
        election.Request(ElectionRequest.ToCongress) with
        {
            Values = new() { ["delegate-seats"] = $"{seats}", ["planned-on"] = "2026-11-20" },
        };

    // The town itself: permitted, six on the shortlist of five.
    private static async Task ReadyAsync(AnElection congress)
    {
        var above = await AboveAsync(congress);
        await congress.County.DecideAsync(above, congress.Case, "agree");
        await congress.DecideAsync(Town, "done", new() { ["conditions"] = "政治素质好", ["method"] = "无记名投票" });
        foreach (var name in new[] { "丁一", "王二", "刘三", "李四", "张五", "陈六" })
            Assert.Null((await congress.NominateAsync(name)).Refusal);

        Assert.Null((await congress.NominateAsync("丁一", Contest.Secretary)).Refusal);
        await NameTellersAsync(congress);
        await congress.DecideAsync(Town, "submit", new() { ["recommenders"] = "10" });
        await congress.County.DecideAsync(above, congress.Case, "agree");
    }

    // The village elects two out of three.
    private static async Task SendAsync(AnElection delegation)
    {
        await delegation.DecideAsync(Town, "agree");
        foreach (var name in new[] { "丁一", "王二" })
            Assert.Null((await delegation.NominateAsync(name, Contest.Delegates)).Refusal);

        await NameTellersAsync(delegation);
        Assert.Equal("election.too-few-candidates", (await delegation.TryDecideAsync(Village, "submit")).Refusal!.Code);
        Assert.Null((await delegation.NominateAsync("刘三", Contest.Delegates)).Refusal);
        await delegation.DecideAsync(Village, "submit");
        await delegation.DecideAsync(Town, "agree");
        await delegation.RoundAsync(Contest.Delegates, 9, 8, 7, 3);
        await delegation.DecideAsync(Village, "submit");
        await delegation.DecideAsync(Town, "approve");
    }

    private static async Task NameTellersAsync(AnElection election)
    {
        Assert.Null((await election.NameAsync(election.Members[7], OfficerDuty.Teller)).Refusal);
        Assert.Null((await election.NameAsync(election.Members[8], OfficerDuty.Teller)).Refusal);
    }

    private static Task<int> EnrolAsync(SmallCounty county, int count) =>
        county.LookAsync(async db =>
        {
            var now = county.App.Clock.GetUtcNow().UtcDateTime;
            for (var i = 0; i < count; i++)
            {
                var born = new DateOnly(1960, 1, 1).AddDays(i);
                var member = Member.Enrol(
                    new Enrolment
                    {
                        County = county.Code,
                        OrganizationId = county.EastOffice,
                        Name = $"党员{i}",
                        IdNumber = SmallCounty.IdNumber(born, 7),
                        Sex = Modules.Members.Sex.Male,
                        BornOn = born,
                        Ethnicity = "01",
                        AdmittedOn = new DateOnly(1990, 7, 1),
                        ConvertedOn = new DateOnly(1991, 7, 1),
                        Kind = Modules.Members.MemberKind.Full,
                        Cause = "补录",
                        RecordedAt = now,
                    }
                );
                var subject = new TrailSubject("member", member.Id.Value, member.Name, county.EastOffice);
                db.AddRange(member, TrailEntry.Of(Clerk(county), new TrailAct("member.enrol", "登记党员"), subject, now));
            }

            return await db.SaveChangesAsync();
        });

    private static Actor Clerk(SmallCounty county) =>
        new()
        {
            County = county.Code,
            Account = EntityId.New<AccountId>(),
            Name = "补录",
            Posts = [],
            Origin = "command",
        };
}
