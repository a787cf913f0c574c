using Touyan.Kernel;

namespace Touyan.Tests;

/// <summary>半数以上 is half, 过半数 is more than half; nothing is rounded on the way.</summary>
public sealed class ShareTests
{
    [Theory]
    [InlineData("4/5", false, 28, 23)] // an election with 28 entitled needs 23 present
    [InlineData("1/2", true, 23, 12)] // 23 present: elected with 12
    [InlineData("1/2", false, 28, 14)]
    [InlineData("1/2", true, 28, 15)]
    [InlineData("1/2", false, 27, 14)]
    [InlineData("1/2", true, 27, 14)]
    [InlineData("2/3", false, 9, 6)]
    [InlineData("2/3", false, 10, 7)]
    [InlineData("4/5", false, 30, 24)]
    [InlineData("1/5", false, 3, 1)]
    [InlineData("1/5", false, 5, 1)]
    [InlineData("1/5", false, 7, 2)]
    [InlineData("1/5", false, 9, 2)]
    [InlineData("2/3", false, 2_000_000_000, 1_333_333_334)]
    [InlineData("1/1", false, 5, 5)]
    public void The_least_number_that_is_enough(string text, bool exceeds, int total, int least)
    {
        var share = Share.Read(text, exceeds)!.Value;

        Assert.Equal(least, share.LeastOf(total));
        Assert.True(share.IsReachedBy(least, total));
        Assert.False(share.IsReachedBy(least - 1, total));
    }

    [Fact]
    public void Of_nobody_nothing_is_enough() => Assert.False(new Share(1, 2, Exceeds: false).IsReachedBy(0, 0));

    [Theory]
    [InlineData("1")]
    [InlineData("0/2")]
    [InlineData("3/2")]
    [InlineData("1/0")]
    [InlineData("1.5/2")]
    [InlineData("-1/2")]
    [InlineData("1/2/3")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_part_is_not_read(string? text) => Assert.Null(Share.Read(text, exceeds: true));

    [Fact]
    public void It_is_said_as_the_regulations_say_it()
    {
        Assert.Equal("4/5 以上", new Share(4, 5, Exceeds: false).ToString());
        Assert.Equal("超过 1/2", new Share(1, 2, Exceeds: true).ToString());
    }
}
