using Microsoft.AspNetCore.WebUtilities;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Members.Overview;
using Touyan.Modules.Members.Roster;
using Touyan.Platform.Ui;
using Touyan.Tests.Support;
using static Touyan.Tests.Members.AMember;

namespace Touyan.Tests.Members;

public sealed class OverviewTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("2024-06-30")]
    public async Task Every_bar_of_every_chart_opens_as_many_rows_as_it_shows(string? on)
    {
        var office = await CrowdAsync();
        var filter = new RosterFilter { On = on is null ? null : Day(on) };
        var view = await ShowAsync(office, office.Clerk, filter);

        var points = view.Charts.SelectMany(c => c.Points).ToList();
        Assert.True(points.Count(p => p.Value > 0) > 15, "too few bars to prove anything");
        foreach (var point in points)
            Assert.Equal((point.Label, point.Value), (point.Label, await CountAsync(office, office.Clerk, point.Href!)));

        foreach (var part in view.Parts)
            Assert.Equal((part.Label, part.Count), (part.Label, await CountAsync(office, office.Clerk, part.Href)));
    }

    [Fact]
    public async Task Each_chart_that_parts_all_members_adds_up_to_all_of_them()
    {
        var office = await CrowdAsync();
        var view = await ShowAsync(office, office.Clerk, new RosterFilter());

        Assert.Equal(12, view.Total);
        foreach (var title in new[] { "性别", "年龄", "学历", "职业", "入党时间", "下级党组织" })
            Assert.Equal(12, view.Charts.Single(c => c.Title == title).Points.Sum(p => p.Value));
    }

    [Fact]
    public async Task What_the_filter_has_decided_is_not_parted_again()
    {
        var office = await CrowdAsync();
        var view = await ShowAsync(office, office.Clerk, new RosterFilter { Sex = Sex.Female });

        Assert.DoesNotContain(view.Charts, c => c.Title == "性别");
        Assert.DoesNotContain(view.Parts, p => p.Label == "女党员");
    }

    [Fact]
    public async Task A_town_sees_its_own_members_only_and_not_the_other_town()
    {
        var office = await CrowdAsync();

        Assert.Equal(8, (await ShowAsync(office, office.TownClerk, new RosterFilter())).Total);
        Assert.Equal(4, (await ShowAsync(office, office.Stranger, new RosterFilter())).Total);
        var other = await office.AskAsync(
            (ShowOverview show) => show.RunAsync(new RosterFilter { Organization = office.TownA.Id }, office.Stranger, default)
        );
        Assert.Equal(RefusalKind.NotFound, other.Refusal!.Kind);
    }

    [Fact]
    public async Task The_page_shows_charts_that_are_tables_too()
    {
        var county = await SmallCounty.OpenAsync();
        var page = await (await county.AsAsync(Role.CountyAdministrator)).OpenAsync("/members/overview");

        Assert.True(page.QuerySelectorAll("ty-chart table a[href^='/members?']").Length > 5);
    }

    // Twelve members in three branches, of all kinds.
    private static async Task<Office> CrowdAsync()
    {
        var office = await Office.OpenAsync();
        string?[] educations = ["21", "31", "41", null];
        string[] ethnicities = ["01", "01", "03", "11"];
        for (var i = 0; i < 12; i++)
        {
            var n = i;
            await office.EnrolAsync(
                (n % 3) switch
                {
                    0 => office.East,
                    1 => office.West,
                    _ => office.South,
                },
                "李伟",
                m => Vary(m, n, educations[n % 4], ethnicities[n % 4])
            );
        }

        return office;
    }

    private static Enrolment Vary(Enrolment facts, int n, string? education, string ethnicity)
    {
        var admitted = new DateOnly(1975 + (n * 4), 6, 30);
        var isNew = n == 11;
        return facts with
        {
            Sex = n % 3 == 0 ? Sex.Female : Sex.Male,
            BornOn = new DateOnly(1945 + (n * 5), 3, 15),
            Education = education,
            Occupation = n % 2 == 0 ? "4" : null,
            Ethnicity = ethnicity,
            AdmittedOn = isNew ? new DateOnly(2026, 3, 1) : admitted,
            ConvertedOn = isNew ? null : admitted.AddYears(1),
            Kind = isNew ? MemberKind.Probationary : MemberKind.Full,
        };
    }

    private static async Task<ShowOverview.View> ShowAsync(Office office, Actor by, RosterFilter filter) =>
        (await office.AskAsync((ShowOverview show) => show.RunAsync(filter, by, default))).Value;

    private static async Task<int> CountAsync(Office office, Actor by, string href)
    {
        var asked = QueryHelpers.ParseQuery(href[href.IndexOf('?')..]);
        string? Of(string name) => asked.TryGetValue(name, out var value) ? value.ToString() : null;
        DateOnly? DayOf(string name) => Of(name) is { } text ? Day(text) : null;
        var input = new FindMembers.Input
        {
            Organization = Of("organization") is { } id ? OrganizationId.Parse(id, null) : null,
            On = DayOf("on"),
            Sex = Of("sex") is { } sex ? Enum.Parse<Sex>(sex) : null,
            AgeBand = Of("ageBand"),
            Education = Of("education"),
            Occupation = Of("occupation"),
            Ethnicity = Of("ethnicity"),
            Kind = Of("kind") is { } kind ? Enum.Parse<MemberKind>(kind) : null,
            JoinedFrom = DayOf("joinedFrom"),
            JoinedTo = DayOf("joinedTo"),
        };
        return (await office.AskAsync((FindMembers find) => find.RunAsync(input, by, default))).Value.Total!.Value;
    }
}
