using Touyan.Kernel;
using Touyan.Modules.Transfers;
using Touyan.Modules.Transfers.Model;

namespace Touyan.Tests.Transfers;

/// <summary>How a transfer goes on, without a database.</summary>
public sealed class TransferCourseTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);
    private static readonly TransferLetter First = new("城东镇委组转〔2026〕1号", Today, Today.AddDays(10));

    [Fact]
    public void From_branch_to_branch()
    {
        var transfer = Begin(TransferKind.Within);

        Assert.Null(transfer.Issue(First));
        Assert.Equal(TransferState.OnTheWay, transfer.State);
        Assert.Null(transfer.Accept());
        Assert.Null(transfer.TakeIn(Today, deferredTo: null));
        Assert.Null(transfer.Complete(Today));

        Assert.Equal((TransferState.Completed, Today, First.Number), (transfer.State, transfer.TakenInOn, transfer.LetterNumber));
        Assert.False(transfer.IsOpen);
    }

    [Fact]
    public void Nobody_is_received_without_a_letter_nor_twice()
    {
        var transfer = Begin(TransferKind.Within);

        Assert.Equal("transfer.wrong-state", transfer.Accept()!.Code);
        transfer.Issue(First);
        transfer.Accept();
        Assert.Equal("transfer.wrong-state", transfer.Accept()!.Code);
        transfer.TakeIn(Today, null);
        Assert.Equal("transfer.wrong-state", transfer.TakeIn(Today, null)!.Code);
        Assert.Equal("transfer.wrong-state", transfer.Return(Today, "晚了")!.Code);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void It_is_not_refused_without_a_reason(string? reason)
    {
        var transfer = Begin(TransferKind.Within);
        transfer.Issue(First);

        Assert.Equal("transfer.reason-required", transfer.Return(Today, reason)!.Code);
        Assert.Null(transfer.Return(Today, " 查无此人 "));
        Assert.Equal((TransferState.Returned, "查无此人"), (transfer.State, transfer.EndedFor));
    }

    [Fact]
    public void What_was_received_is_not_taken_back()
    {
        var transfer = Begin(TransferKind.Within);
        transfer.Issue(First);
        transfer.Accept();

        Assert.Equal("transfer.wrong-state", transfer.Withdraw(Today, "不去了")!.Code);
    }

    [Fact]
    public void An_expired_letter_is_replaced_by_another_or_the_matter_is_closed()
    {
        var (again, closed) = (Begin(TransferKind.Within), Begin(TransferKind.Out));
        foreach (var transfer in new[] { again, closed })
        {
            transfer.Issue(First);
            Assert.Null(transfer.Expire());
            Assert.True(transfer.IsOpen);
        }

        Assert.Null(again.Issue(First with { Number = "2号", ValidUntil = Today.AddDays(30) }));
        Assert.Equal((TransferState.OnTheWay, "2号"), (again.State, again.LetterNumber));
        Assert.Null(closed.Close(Today, "联系不上"));
        Assert.Equal("transfer.wrong-state", closed.Issue(First)!.Code);
    }

    [Fact]
    public void A_lost_letter_is_replaced_by_one_that_is_good_for_as_long()
    {
        var transfer = Begin(TransferKind.Within);
        Assert.Equal("transfer.wrong-state", transfer.Replace(First)!.Code);
        transfer.Issue(First);

        Assert.Null(transfer.Replace(new TransferLetter("2号", Today.AddDays(5), Today.AddDays(15))));

        Assert.Equal(("2号", First.ValidUntil), (transfer.LetterNumber, transfer.ValidUntil));
    }

    [Fact]
    public void Days_left_are_counted_to_the_last_day()
    {
        Assert.Equal(0, Transfer.DaysLeft(Today, Today));
        Assert.Equal(-1, Transfer.DaysLeft(Today, Today.AddDays(1)));
        Assert.Null(Transfer.DaysLeft(null, Today));
    }

    private static Transfer Begin(TransferKind kind) =>
        Transfer.Begin(
            new TransferBeginning
            {
                County = 320685,
                Case = new(Guid.CreateVersion7()),
                Kind = kind,
                Name = "李伟",
                From = new(new OrganizationId(Guid.CreateVersion7()), "东风村支部"),
                To = new(null, "柳桥村支部"),
                On = Today,
            }
        );
}
