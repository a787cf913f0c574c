using Touyan.Kernel;
using Touyan.Modules.Messages.Model;

namespace Touyan.Tests.Messages;

public sealed class QuietHoursTests
{
    // Hours of 2026-11-20 in China, and when it may leave, in hours from the midnight before.
    [Theory]
    [InlineData(21, 7, 20, 20)]
    [InlineData(21, 7, 21, 31)]
    [InlineData(21, 7, 23, 31)]
    [InlineData(21, 7, 0, 7)]
    [InlineData(21, 7, 6, 7)]
    [InlineData(21, 7, 7, 7)]
    [InlineData(12, 14, 13, 14)]
    [InlineData(12, 14, 14, 14)]
    [InlineData(8, 8, 8, 8)]
    public void What_falls_into_them_waits_for_their_end(int from, int to, int hour, int leaves)
    {
        var midnight = Clock.ToUtc(new DateOnly(2026, 11, 20));

        Assert.Equal(midnight.AddHours(leaves), new QuietHours(from, to).Out(midnight.AddHours(hour)));
    }

    [Fact]
    public void Pauses_grow_up_to_six_hours()
    {
        int[] minutes = [1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360];

        Assert.Equal(minutes, Enumerable.Range(1, minutes.Length).Select(n => (int)Pauses.After(n).TotalMinutes));
        Assert.Equal(TimeSpan.FromHours(6), Pauses.After(10_000));
    }

    [Theory]
    [InlineData(Channel.Mail, " li.wei@example.cn ", "li.wei@example.cn")]
    [InlineData(Channel.Mail, "li.wei", null)]
    [InlineData(Channel.Mail, "a@example.cn, b@example.cn", null)]
    [InlineData(Channel.Mail, "a@example.cn\r\nBcc: b@example.cn", null)]
    [InlineData(Channel.Mail, "李伟 <a@example.cn>", null)]
    [InlineData(Channel.Sms, "13800138000", "13800138000")]
    [InlineData(Channel.Sms, "1380013800", null)]
    [InlineData(Channel.Sms, "１３８００１３８０００", null)]
    [InlineData(Channel.Webhook, "LiWei.01", "LiWei.01")]
    [InlineData(Channel.Webhook, "Li\"},{\"x", null)]
    [InlineData(Channel.Webhook, "https://evil.example/", null)]
    public void An_address_is_what_its_channel_takes(Channel channel, string text, string? taken) =>
        Assert.Equal(taken, ChannelAddress.Read(channel, text)?.Value);

    [Theory]
    [InlineData("li.wei@example.cn", "l***@example.cn")]
    [InlineData("13800138000", "138***00")]
    [InlineData("LiWei", "***")]
    public void An_address_masks_itself(string address, string shown) => Assert.Equal(shown, new ChannelAddress(address).ToString());
}
