using Touyan.Kernel;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Members.Roster;
using Touyan.Platform.Data;
using static Touyan.Tests.Members.AMember;

namespace Touyan.Tests.Members;

public sealed class RosterPagingTests
{
    private static readonly string[] Names = ["李伟", "王芳", "李伟", "阿依古丽", "𠮷田"];

    [Theory]
    [InlineData("name")]
    [InlineData("-name")]
    [InlineData("born")]
    [InlineData("-born")]
    [InlineData("joined")]
    [InlineData("-joined")]
    [InlineData("organization")]
    [InlineData("-organization")]
    [InlineData("nonsense")]
    public async Task Walking_a_roster_meets_everyone_once_in_both_directions(string sort)
    {
        var office = await Office.OpenAsync();
        await EnterManyAsync(office, 23);

        var there = await WalkAsync(office, new FindMembers.Input { Size = 5, Sort = sort }, p => p.Next);
        var back = await WalkAsync(
            office,
            new FindMembers.Input
            {
                Size = 5,
                Sort = sort,
                Cursor = there.Last.Previous,
            },
            p => p.Previous
        );

        Assert.Equal(23, there.Met.Count);
        Assert.Equal(23, there.Met.Distinct().Count());
        Assert.Equal(there.Met.Take(20), back.Met.Chunk(5).Reverse().SelectMany(c => c));
        Assert.Null(back.Last.Previous);
    }

    [Fact]
    public async Task The_order_is_by_pinyin()
    {
        var office = await Office.OpenAsync();
        foreach (var name in new[] { "周杰", "单雄信", "安然", "李白", "李安" })
            await office.EnrolAsync(office.East, name);

        var page = await PageAsync(office, new FindMembers.Input());

        Assert.Equal(["安然", "李安", "李白", "单雄信", "周杰"], page.Rows.Select(r => r.Name));
    }

    [Fact]
    public async Task A_cursor_that_was_not_made_here_begins_at_the_beginning()
    {
        var office = await Office.OpenAsync();
        await EnterManyAsync(office, 3);

        var page = await PageAsync(
            office,
            new FindMembers.Input { Sort = "born", Cursor = new Cursor("李", Guid.CreateVersion7()).ToString() }
        );

        Assert.Equal(3, page.Rows.Count);
        Assert.Equal(3, (await PageAsync(office, new FindMembers.Input { Cursor = "rubbish" })).Rows.Count);
    }

    private static async Task<(List<MemberId> Met, Page<FindMembers.Row> Last)> WalkAsync(
        Office office,
        FindMembers.Input start,
        Func<Page<FindMembers.Row>, string?> onward
    )
    {
        var met = new List<MemberId>();
        for (var page = await PageAsync(office, start); ; page = await PageAsync(office, start with { Cursor = onward(page) }))
        {
            met.AddRange(page.Rows.Select(r => r.Id));
            Assert.True(met.Count <= 100);
            if (onward(page) is null)
                return (met, page);
        }
    }

    private static Task EnterManyAsync(Office office, int count) =>
        office.EnterAsync([
            .. Enumerable
                .Range(0, count)
                .Select(i =>
                    Member.Enrol(
                        Facts(Names[i % Names.Length], "2010-07-01", "2011-07-01") with
                        {
                            County = office.County,
                            OrganizationId = (i % 2 == 0 ? office.East : office.West).Id,
                            IdNumber = Office.NextIdNumber(),
                            BornOn = Day("1980-01-01").AddDays(i % 3),
                            AdmittedOn = Day("2010-07-01").AddDays(i % 4),
                        }
                    )
                ),
        ]);

    private static async Task<Page<FindMembers.Row>> PageAsync(Office office, FindMembers.Input input) =>
        (await office.AskAsync((FindMembers find) => find.RunAsync(input, office.Clerk, CancellationToken.None))).Value;
}
