using System.Net;
using Touyan.Kernel;
using Touyan.Modules.Messages;
using Touyan.Modules.Messages.Inbox;
using Touyan.Platform.Data;
using Touyan.Tests.Support;

namespace Touyan.Tests.Messages;

/// <summary>An inbox is its owner's: unread first, marked as read, counted in the head of every page.</summary>
public sealed class InboxTests
{
    [Fact]
    public async Task The_same_key_reaches_the_same_account_once()
    {
        await using var room = await PostRoom.OpenAsync();
        var to = new[] { room.County.AccountOf(Role.Member), room.County.AccountOf(Role.BranchSecretary) };

        Assert.Equal(1, await room.SendAsync([to[0]], "case-ended", "one"));
        Assert.Equal(1, await room.SendAsync([to[0], to[1], to[1]], "case-ended", "one"));
        Assert.Equal(1, await room.SendAsync([to[0]], "case-ended", "two"));

        Assert.Equal(["one", "two"], (await room.InboxAsync(Role.Member)).Select(m => m.Key));
        Assert.Equal("李伟的“开具党员证明信”已办结。", Assert.Single(await room.InboxAsync(Role.BranchSecretary)).Text);
    }

    [Fact]
    public async Task Unread_ones_are_first_and_counted_in_the_head_until_they_are_read()
    {
        await using var room = await PostRoom.OpenAsync();
        await room.SendAsync(Role.Member, key: "one");
        await room.SendAsync(Role.Member, key: "two");
        await room.SendAsync(Role.Member, key: "three");
        var browser = await room.County.AsAsync(Role.Member);

        var before = await browser.OpenAsync("/messages");
        var opened = await browser.SubmitAsync("/messages", new { }, "li:first-child form");
        var after = await browser.OpenAsync("/messages");
        await browser.SubmitAsync("/messages", new { }, "form[action*=ReadAll]");
        var end = await browser.OpenAsync("/messages");

        Assert.Equal("3", before.QuerySelector(".ty-bell-count")!.TextContent);
        Assert.Equal("消息，3 条未读", before.QuerySelector(".ty-bell")!.GetAttribute("aria-label"));
        Assert.Equal("/cases", opened.Location);
        Assert.Equal("2", after.QuerySelector(".ty-bell-count")!.TextContent);
        Assert.Equal([true, true, false], after.QuerySelectorAll(".ty-message").Select(m => m.ClassList.Contains("ty-message-new")));
        Assert.Null(end.QuerySelector(".ty-bell-count"));
        Assert.Equal("消息", end.QuerySelector(".ty-bell")!.GetAttribute("aria-label"));
    }

    [Fact]
    public async Task Pages_are_walked_unread_first()
    {
        await using var room = await PostRoom.OpenAsync();
        foreach (var key in Enumerable.Range(1, 5))
            await room.SendAsync(Role.Member, key: $"{key}");
        var middle = (await room.InboxAsync(Role.Member))[2].Id;
        await ReadAsync(room.County, Role.Member, middle);

        var first = await FindAsync(room.County, Role.Member, new() { Size = 3 });
        var second = await FindAsync(room.County, Role.Member, new() { Size = 3, Cursor = first.Next });

        Assert.Equal(5, first.Total);
        var all = first.Rows.Concat(second.Rows).ToList();
        Assert.Equal(5, all.Select(r => r.Id).Distinct().Count());
        Assert.Equal(middle, all[^1].Id);
        Assert.Equal(4, (await FindAsync(room.County, Role.Member, new() { Unread = true })).Rows.Count);
    }

    [Fact]
    public async Task Nobody_reads_anothers_message()
    {
        await using var room = await PostRoom.OpenAsync();
        await room.SendAsync(Role.Member);
        var id = (await room.InboxAsync(Role.Member))[0].Id;

        foreach (var role in Enum.GetValues<Role>().Where(r => r is not Role.Member))
        {
            Assert.Empty((await FindAsync(room.County, role, new())).Rows);
            Assert.Equal("message.not-found", (await ReadAsync(room.County, role, id)).Refusal!.Code);
            Assert.Equal(0, await room.County.RunAsync<ReadMessage, int>(role, (read, by) => read.AllAsync(by, default)));
            Assert.DoesNotContain("张敏催办", (await (await room.County.AsAsync(role)).GetAsync("/messages")).Text);
        }

        Assert.Null((await room.InboxAsync(Role.Member))[0].ReadAt);
    }

    [Fact]
    public async Task A_program_reads_the_inbox_of_its_owner()
    {
        await using var room = await PostRoom.OpenAsync();
        await room.SendAsync(Role.Member, key: "one");
        await room.SendAsync(Role.Member, key: "two");
        var (own, other) = (await room.County.CallerAsync(Role.Member), await room.County.CallerAsync(Role.BranchSecretary));

        var rows = await own.WalkAsync("/messages");
        var id = rows[0].GetProperty("id").GetString();
        var strange = await other.PostAsync($"/messages/{id}/read", new { }, key: "k1");
        var read = await own.PostAsync($"/messages/{id}/read", new { }, key: "k2");
        var all = await own.PostAsync("/messages/read-all", new { }, key: "k3");

        Assert.Equal(2, rows.Count);
        Assert.Equal("/cases", rows[0].GetProperty("href").GetString());
        Assert.Equal(HttpStatusCode.NotFound, strange.Status);
        Assert.Equal(HttpStatusCode.OK, read.Status);
        Assert.Equal(1, all.Json.GetProperty("read").GetInt32());
        Assert.Empty(await own.WalkAsync("/messages?unread=true"));
        Assert.Empty(await other.WalkAsync("/messages"));
    }

    private static Task<Page<FindMessages.Row>> FindAsync(SmallCounty county, Role role, FindMessages.Input input) =>
        county.RunAsync<FindMessages, Page<FindMessages.Row>>(role, (find, by) => find.RunAsync(input, by, default));

    private static Task<Result<string>> ReadAsync(SmallCounty county, Role role, MessageId id) =>
        county.RunAsync<ReadMessage, Result<string>>(role, (read, by) => read.RunAsync(id, by, default));
}
