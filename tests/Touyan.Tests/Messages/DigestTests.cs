using Touyan.Kernel;
using Touyan.Modules.Duties.Reckoning;
using Touyan.Modules.Duties.Reminders;
using Touyan.Modules.Messages.Model;
using Touyan.Tests.Support;

namespace Touyan.Tests.Messages;

/// <summary>What can wait comes once a day, with what is due, and says nothing of what it is.</summary>
public sealed class DigestTests
{
    [Fact]
    public async Task All_of_a_day_goes_in_one_digest_and_once_a_day()
    {
        await using var room = await PostRoom.WithMailAsync();
        room.App.Clock.Advance(TimeSpan.FromHours(1));
        await room.SendAsync([room.County.AccountOf(Role.Member)], "case-gate", "one");
        await room.SendAsync([room.County.AccountOf(Role.Member)], "case-ended", "two");
        await room.LookAsync();
        var sameDay = room.Said();

        await room.LookAfterAsync(TimeSpan.FromHours(18));
        var beforeHour = room.Said();
        await room.LookAfterAsync(TimeSpan.FromHours(2));
        await room.LookAfterAsync(TimeSpan.FromHours(2));
        await room.SendAsync([room.County.AccountOf(Role.Member)], "case-gate", "three");
        await room.LookAfterAsync(TimeSpan.FromHours(2));

        Assert.DoesNotContain(sameDay, t => t.Contains("条新消息"));
        Assert.DoesNotContain(beforeHour, t => t.Contains("条新消息"));
        var digest = Assert.Single(room.Said(), t => t.Contains("条新消息"));
        // What he owes himself, his yearly analysis, is told with it.
        Assert.StartsWith("【头雁】您有 1 项待办、2 条新消息，请登录系统查看。", digest);
        await room.LookAfterAsync(TimeSpan.FromHours(24));
        Assert.Contains(room.Said(), t => t.Contains("、1 条新消息"));
    }

    [Fact]
    public async Task The_digest_tells_how_much_is_due_and_nothing_of_what()
    {
        await using var room = await PostRoom.OpenAsync();
        await room.UseAsync(Role.BranchSecretary, Channel.Mail, "zhang@example.cn");
        await room.County.StartCaseAsync(Role.Member, room.County.CertificateFor(room.County.LiWei));

        await room.LookAsync();

        var digest = Assert.Single(room.Said(), t => t.Contains("待办"));
        var told = await room.County.RunAsync<RecentDuties, RecentDuties.Told>(
            Role.BranchSecretary,
            (duties, by) => duties.OfAsync(by, default)
        );
        Assert.NotEmpty(told.Late);
        Assert.StartsWith($"【头雁】您有 {1 + told.Late.Count + told.Soon.Count} 项待办、1 条新消息，请登录系统查看。", digest);
        Assert.DoesNotContain("李伟", digest);
    }

    [Fact]
    public async Task Who_does_not_want_the_digest_gets_none()
    {
        await using var room = await PostRoom.WithMailAsync();
        await room.NoDigestsAsync();
        await room.SendAsync([room.County.AccountOf(Role.Member)], "case-gate", "one");

        await room.LookAfterAsync(TimeSpan.FromDays(1));

        Assert.DoesNotContain(room.Said(), t => t.Contains("条新消息"));
    }
}
