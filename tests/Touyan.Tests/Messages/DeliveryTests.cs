using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Messages.Model;
using Touyan.Tests.Support;

namespace Touyan.Tests.Messages;

/// <summary>Nothing is lost, nothing leaves twice, nobody is disturbed at night.</summary>
public sealed class DeliveryTests
{
    [Fact]
    public async Task A_server_that_is_away_is_tried_with_growing_pauses_and_loses_nothing()
    {
        await using var room = await PostRoom.WithMailAsync();
        room.Mail.IsDown = true;
        await room.SendAsync(Role.Member);

        await room.LookAsync();
        await room.LookAsync();
        var calls = room.Mail.Calls;
        await room.LookAfterAsync(TimeSpan.FromMinutes(1));
        await room.LookAfterAsync(TimeSpan.FromMinutes(1));
        var later = room.Mail.Calls;
        room.Mail.IsDown = false;
        await room.LookAfterAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(calls + 1, later);
        Assert.Single(room.Said(), t => t.Contains("催办"));
        Assert.Equal(
            [DeliveryOutcome.Failed, DeliveryOutcome.Failed, DeliveryOutcome.Sent],
            (await TriesAsync(room)).Select(d => d.Outcome)
        );
        Assert.Equal("连接未成功", (await TriesAsync(room))[0].Reason);
    }

    [Fact]
    public async Task After_the_days_of_the_rule_nobody_tries_any_more()
    {
        await using var room = await PostRoom.WithMailAsync();
        room.Mail.Refusal = "451 li.wei@example.cn is busy";
        await room.SendAsync(Role.Member);

        for (var hours = 0; hours < 24 * 4; hours += 3)
            await room.LookAfterAsync(TimeSpan.FromHours(3));

        var dispatch = Assert.Single(await room.DispatchesAsync(), d => d.MessageId is not null);
        var tries = await TriesAsync(room);
        Assert.Equal(DispatchState.GivenUp, dispatch.State);
        Assert.Equal(DeliveryOutcome.GivenUp, tries[^1].Outcome);
        Assert.InRange(tries[^1].At - dispatch.QueuedAt, TimeSpan.FromDays(2), TimeSpan.FromDays(3));
        Assert.True(tries.Count > 5, $"{tries.Count} tries");
        Assert.All(tries, t => Assert.Equal("SMTP 451", t.Reason));
        Assert.Single(await room.InboxAsync(Role.Member));
    }

    [Fact]
    public async Task A_channel_that_is_down_keeps_back_no_other()
    {
        await using var room = await PostRoom.WithMailAsync();
        await room.UseAsync(Role.BranchSecretary, Channel.Sms, "13800138000");
        await room.LookAsync();
        room.Mail.IsDown = true;
        var (calls, requests) = (room.Mail.Calls, room.Gateway.Requests.Count);

        await room.SendAsync(Role.Member, key: "one");
        await room.SendAsync(Role.Member, key: "two");
        await room.SendAsync(Role.BranchSecretary);
        await room.LookAsync();

        // The second mail waits without having been tried: the server is known to be away.
        Assert.Equal(calls + 1, room.Mail.Calls);
        Assert.Equal(requests + 1, room.Gateway.Requests.Count);
        Assert.Single(await TriesAsync(room), d => d.Outcome is DeliveryOutcome.Failed);
    }

    [Fact]
    public async Task In_quiet_hours_nothing_leaves_but_what_is_asked_for_at_the_desk()
    {
        await using var room = await PostRoom.WithMailAsync();
        room.App.Clock.Advance(TimeSpan.FromHours(10));

        await room.SendAsync(Role.Member);
        await room.SetAsync(Role.BranchSecretary, Channel.Mail, "wang@example.cn");
        await room.LookAsync();
        var atNight = room.Said();
        await room.LookAfterAsync(TimeSpan.FromHours(8));
        var before = room.Said();
        await room.LookAfterAsync(TimeSpan.FromHours(1));

        Assert.DoesNotContain(atNight, t => t.Contains("催办"));
        Assert.Contains(room.Mail.Mails, m => m.To == "wang@example.cn");
        Assert.DoesNotContain(before, t => t.Contains("催办"));
        Assert.Single(room.Said(), t => t.Contains("催办"));
    }

    [Fact]
    public async Task What_fails_before_the_night_is_not_tried_in_it()
    {
        await using var room = await PostRoom.WithMailAsync();
        room.App.Clock.Advance(TimeSpan.FromHours(8) + TimeSpan.FromMinutes(59));
        room.Mail.IsDown = true;
        await room.SendAsync(Role.Member);
        await room.LookAsync();
        room.Mail.IsDown = false;

        await room.LookAfterAsync(TimeSpan.FromHours(4));
        Assert.DoesNotContain(room.Said(), t => t.Contains("催办"));
        await room.LookAfterAsync(TimeSpan.FromHours(7));
        Assert.Single(room.Said(), t => t.Contains("催办"));
    }

    [Fact]
    public async Task Two_instances_send_each_thing_once()
    {
        await using var room = await PostRoom.WithMailAsync();
        await using var second = room.StartBeside();
        foreach (var number in Enumerable.Range(1, 20))
            await room.SendAsync(Role.Member, key: $"{number}");
        await room.SendAsync([room.County.AccountOf(Role.Member)], "case-gate", "digest");
        room.App.Clock.Advance(TimeSpan.FromDays(1));
        second.Clock.Advance(TimeSpan.FromDays(1));

        await Task.WhenAll(Task.Run(() => room.LookAsync()), Task.Run(() => room.LookAsync(second)));
        await Task.WhenAll(Task.Run(() => room.LookAsync()), Task.Run(() => room.LookAsync(second)));

        Assert.Equal(20, room.Said().Count(t => t.Contains("催办")));
        Assert.Single(room.Said(), t => t.Contains("条新消息"));
        Assert.All(await room.DispatchesAsync(), d => Assert.Equal((DispatchState.Sent, 1), (d.State, d.Tries)));
    }

    [Fact]
    public async Task What_died_with_its_instance_is_sent_by_another_after_the_lease()
    {
        await using var room = await PostRoom.WithMailAsync();
        await room.SendAsync(Role.Member);
        var until = room.App.Clock.GetUtcNow().UtcDateTime + Dispatch.Lease;
        await room.County.LookAsync(db =>
            db.Dispatches.Where(d => d.MessageId != null)
                .ExecuteUpdateAsync(s => s.SetProperty(d => d.Version, d => d.Version + 1).SetProperty(d => d.DueAt, until))
        );

        await room.LookAsync();
        Assert.DoesNotContain(room.Said(), t => t.Contains("催办"));
        await room.LookAfterAsync(Dispatch.Lease);
        Assert.Single(room.Said(), t => t.Contains("催办"));
    }

    [Fact]
    public async Task What_was_read_meanwhile_or_turned_off_does_not_leave()
    {
        await using var room = await PostRoom.WithMailAsync();
        await room.UseAsync(Role.BranchSecretary, Channel.Mail, "zhang@example.cn");
        await room.LookAsync();
        var mails = room.Mail.Mails.Count;
        await room.SendAsync(Role.Member);
        await room.SendAsync(Role.BranchSecretary);
        await (await room.County.AsAsync(Role.Member)).SubmitAsync("/messages", new { }, "form[action*=ReadAll]");
        await room.County.LookAsync(db =>
            db.ChannelChoices.Where(c => c.AccountId == room.County.AccountOf(Role.BranchSecretary))
                .ExecuteUpdateAsync(s => s.SetProperty(c => c.IsOn, false))
        );

        await room.LookAsync();

        Assert.Equal(mails, room.Mail.Mails.Count);
        Assert.All((await room.DispatchesAsync()).Where(d => d.MessageId is not null), d => Assert.Equal(DispatchState.Dropped, d.State));
    }

    [Fact]
    public async Task Messages_are_gone_after_the_days_that_they_are_kept()
    {
        await using var room = await PostRoom.WithMailAsync();
        await room.SendAsync(Role.Member);
        await room.LookAfterAsync(TimeSpan.FromDays(364));
        Assert.Single(await room.InboxAsync(Role.Member));

        await room.LookAfterAsync(TimeSpan.FromDays(2));

        Assert.Empty(await room.InboxAsync(Role.Member));
        Assert.DoesNotContain(await room.DispatchesAsync(), d => d.MessageId is not null);
    }

    [Fact]
    public async Task The_system_administrator_sees_numbers_and_reasons_and_no_word()
    {
        await using var room = await PostRoom.OpenAsync();
        await room.UseAsync(Role.Member, Channel.Mail, PostRoom.Address);
        await room.NoDigestsAsync();
        await room.LookAsync();
        room.Mail.Refusal = "550 no li.wei@example.cn here";
        await room.SendAsync(Role.Member);
        await room.LookAsync();

        var shown = await (await room.County.AsAsync(Role.SystemAdministrator)).GetAsync("/messages/deliveries");
        var refused = await (await room.County.AsAsync(Role.CountyAdministrator)).GetAsync("/messages/deliveries");

        Assert.Equal(403, (int)refused.Status);
        Assert.Contains("SMTP 550", shown.Reading);
        Assert.Contains("电子邮件 已开通 1 0 0 1", shown.Reading);
        foreach (var secret in new[] { "example.cn", "李伟", "催办", "证明信" })
            Assert.DoesNotContain(secret, shown.Reading);
    }

    private static async Task<List<Delivery>> TriesAsync(PostRoom room)
    {
        var of = (await room.DispatchesAsync()).Where(d => d.MessageId is not null).Select(d => d.Id).ToList();
        return await room.County.LookAsync(db => db.Deliveries.Where(d => of.Contains(d.DispatchId)).OrderBy(d => d.Id).ToListAsync());
    }
}
