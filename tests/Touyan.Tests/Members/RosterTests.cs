using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Members.Roster;
using Touyan.Modules.Organizations.Model;
using static Touyan.Tests.Members.AMember;

namespace Touyan.Tests.Members;

public sealed class RosterTests
{
    [Theory]
    [InlineData("name", "李")]
    [InlineData("name", "lw")]
    [InlineData("name", "L")]
    [InlineData("name", "Li")]
    [InlineData("sex", "Female")]
    [InlineData("age", "8")]
    [InlineData("education", "2")]
    [InlineData("education", "none")]
    [InlineData("ethnicity", "minority")]
    [InlineData("ethnicity", "03")]
    [InlineData("kind", "Probationary")]
    [InlineData("standing", "Suspended")]
    [InlineData("standing", "LostContact")]
    [InlineData("joinedFrom", "2015-01-01")]
    [InlineData("joinedTo", "1979-12-31")]
    [InlineData("occupation", "8")]
    [InlineData("probation", "2026-03-01")]
    public async Task A_filter_lets_one_in_and_keeps_the_other_out(string filter, string value)
    {
        var office = await Office.OpenAsync();
        var wanted = filter switch
        {
            "name" => await office.EnrolAsync(office.East, "李伟"),
            "sex" => await office.EnrolAsync(office.East, "赵敏", m => m with { Sex = Sex.Female }),
            "age" => await office.EnrolAsync(office.East, "赵敏", m => m with { BornOn = Day("1965-06-30") }),
            "education" => await office.EnrolAsync(office.East, "赵敏", m => m with { Education = value == "none" ? null : "21" }),
            "ethnicity" => await office.EnrolAsync(office.East, "赵敏", m => m with { Ethnicity = "03" }),
            "kind" or "probation" => await office.EnrolAsync(
                office.East,
                "赵敏",
                m => m with { Kind = MemberKind.Probationary, AdmittedOn = Day("2025-03-01"), ConvertedOn = null }
            ),
            "standing" => await office.EnrolAsync(
                office.East,
                "赵敏",
                then: m => Assert.Null(value == "Suspended" ? m.Suspend(On("2026-01-01"), Rules) : m.MarkLostContact(On("2026-01-01")))
            ),
            "joinedFrom" => await office.EnrolAsync(
                office.East,
                "赵敏",
                m => m with { AdmittedOn = Day("2015-01-01"), ConvertedOn = Day("2016-01-01") }
            ),
            "joinedTo" => await office.EnrolAsync(
                office.East,
                "赵敏",
                m => m with { AdmittedOn = Day("1979-12-31"), ConvertedOn = Day("1980-12-31") }
            ),
            _ => await office.EnrolAsync(office.East, "赵敏", m => m with { Occupation = "4" }),
        };
        await office.EnrolAsync(
            office.East,
            "王强",
            m => filter == "probation" ? m with { Kind = MemberKind.Probationary, AdmittedOn = Day("2025-03-02"), ConvertedOn = null } : m
        );

        var found = await FindAsync(office, office.Clerk, Asked(filter, value));

        Assert.Equal([wanted.Id], found);
    }

    [Fact]
    public async Task The_sector_is_that_of_the_organisation()
    {
        var office = await Office.OpenAsync();
        await office.EnrolAsync(office.East, "李伟");

        Assert.Single(await FindAsync(office, office.Clerk, new FindMembers.Input { Sector = "01" }));
        Assert.Empty(await FindAsync(office, office.Clerk, new FindMembers.Input { Sector = "05" }));
    }

    [Fact]
    public async Task A_roster_is_of_an_organisation_with_those_below_it_or_without()
    {
        var office = await Office.OpenAsync();
        var (town, east, south) = (
            await office.EnrolAsync(office.TownA, "镇干"),
            await office.EnrolAsync(office.East, "李伟"),
            await office.EnrolAsync(office.South, "周杰")
        );

        Assert.Equal([east.Id, town.Id], await FindAsync(office, office.Clerk, new FindMembers.Input { Organization = office.TownA.Id }));
        Assert.Equal(
            [town.Id],
            await FindAsync(office, office.Clerk, new FindMembers.Input { Organization = office.TownA.Id, Below = false })
        );
        Assert.Equal([east.Id, town.Id, south.Id], await FindAsync(office, office.Clerk, new FindMembers.Input()));
    }

    [Fact]
    public async Task Everyone_sees_his_own_part_of_the_county()
    {
        var office = await Office.OpenAsync();
        var (east, west, south) = (
            await office.EnrolAsync(office.East, "李伟"),
            await office.EnrolAsync(office.West, "陈静"),
            await office.EnrolAsync(office.South, "周杰")
        );
        var all = new FindMembers.Input();

        Assert.Equal(3, (await FindAsync(office, office.Clerk, all)).Count);
        Assert.Equal(3, (await FindAsync(office, office.Who(Role.Inspector, office.CountyCommittee.Id, OrganizationPath.Root), all)).Count);
        Assert.Equal([west.Id, east.Id], await FindAsync(office, office.TownClerk, all));
        Assert.Equal([east.Id], await FindAsync(office, office.Secretary, all));
        Assert.Equal([south.Id], await FindAsync(office, office.Stranger, all));
        Assert.Equal([west.Id], await FindAsync(office, office.Who(Role.Member, member: west.Id), all));
        Assert.Equal("member.forbidden", (await AskAsync(office, office.Who(Role.SecurityAdministrator), all)).Refusal!.Code);
    }

    [Fact]
    public async Task An_organisation_out_of_sight_is_not_found()
    {
        var office = await Office.OpenAsync();
        var elsewhere = await Office.OpenAsync();

        Assert.Equal(
            "organization.not-found",
            (await AskAsync(office, office.Stranger, new FindMembers.Input { Organization = office.East.Id })).Refusal!.Code
        );
        Assert.Equal(
            "organization.not-found",
            (await AskAsync(office, office.Clerk, new FindMembers.Input { Organization = elsewhere.East.Id })).Refusal!.Code
        );
    }

    [Fact]
    public async Task A_past_roster_shows_who_stood_where_on_that_day()
    {
        var office = await Office.OpenAsync();
        var moved = await office.EnrolAsync(office.East, "李伟", then: m => Assert.Null(m.MoveTo(office.South.Id, On("2026-03-01"))));
        var lost = await office.EnrolAsync(office.East, "陈静", then: m => Assert.Null(m.Die(On("2026-04-01"))));
        var east = new FindMembers.Input { Organization = office.East.Id };

        Assert.Empty(await FindAsync(office, office.Clerk, east));
        Assert.Equal([lost.Id, moved.Id], await FindAsync(office, office.Clerk, east with { On = Day("2026-02-28") }));
        Assert.Equal([lost.Id], await FindAsync(office, office.Clerk, east with { On = Day("2026-03-01") }));
        Assert.Equal([moved.Id], await FindAsync(office, office.Clerk, new FindMembers.Input { On = Day("2026-04-01") }));
        Assert.Equal(
            [MemberKind.Probationary, MemberKind.Probationary],
            (await AskAsync(office, office.Clerk, new FindMembers.Input { On = Day("2011-06-30") })).Value.Rows.Select(r => r.Kind)
        );
        Assert.Empty(await FindAsync(office, office.Clerk, new FindMembers.Input { On = Day("2010-06-30") }));
    }

    [Fact]
    public async Task Of_a_member_who_has_left_my_organisation_i_see_no_more_than_that_he_was_there()
    {
        var office = await Office.OpenAsync();
        await office.EnrolAsync(
            office.East,
            "李伟",
            m => m with { Phone = new PhoneNumber("13812345678") },
            m => Assert.Null(m.MoveTo(office.South.Id, On("2026-03-01")))
        );

        var past = new FindMembers.Input { On = Day("2026-02-28") };
        var mine = Assert.Single((await AskAsync(office, office.Secretary, past)).Value.Rows);
        var clerks = Assert.Single((await AskAsync(office, office.Clerk, past)).Value.Rows);

        Assert.Equal(("李伟", false, null, null), (mine.Name, mine.IsInSight, mine.Phone, mine.Education));
        Assert.Equal((true, "138******78", "大学专科"), (clerks.IsInSight, clerks.Phone, clerks.Education));
    }

    private static FindMembers.Input Asked(string filter, string value) =>
        filter switch
        {
            "name" => new() { Name = value },
            "sex" => new() { Sex = Enum.Parse<Sex>(value) },
            "age" => new() { AgeBand = value },
            "education" => new() { Education = value },
            "ethnicity" => new() { Ethnicity = value },
            "kind" => new() { Kind = Enum.Parse<MemberKind>(value) },
            "standing" => new() { Standing = Enum.Parse<RosterStanding>(value) },
            "joinedFrom" => new() { JoinedFrom = Day(value) },
            "joinedTo" => new() { JoinedTo = Day(value) },
            "occupation" => new() { Occupation = value },
            _ => new() { ProbationEndsBy = Day(value) },
        };

    private static Task<Result<Touyan.Platform.Data.Page<FindMembers.Row>>> AskAsync(Office office, Actor by, FindMembers.Input input) =>
        office.AskAsync((FindMembers find) => find.RunAsync(input, by, CancellationToken.None));

    private static async Task<List<MemberId>> FindAsync(Office office, Actor by, FindMembers.Input input)
    {
        var page = (await AskAsync(office, by, input)).Value;
        Assert.Equal(page.Total, page.Rows.Count);
        return [.. page.Rows.Select(r => r.Id)];
    }
}
