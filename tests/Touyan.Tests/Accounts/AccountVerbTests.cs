using Touyan.Modules.Accounts.Model;
using static Touyan.Tests.Accounts.SomeAccount;

namespace Touyan.Tests.Accounts;

public sealed class AccountVerbTests
{
    [Fact]
    public void The_fifth_wrong_password_locks_for_a_quarter_of_an_hour()
    {
        var account = Open();

        for (var attempt = 1; attempt <= 4; attempt++)
            account.TryPassword(isRight: false, from: null, Now, Rules);

        Assert.False(account.IsLocked(Now));
        account.TryPassword(isRight: false, from: null, Now, Rules);
        Assert.True(account.IsLocked(Now));
        Assert.NotNull(account.TryPassword(isRight: true, from: null, Now.AddMinutes(14), Rules));
        Assert.Null(account.TryPassword(isRight: true, from: null, Now.AddMinutes(15), Rules));
    }

    [Fact]
    public void A_right_password_in_between_begins_the_count_anew()
    {
        var account = Open();
        for (var attempt = 1; attempt <= 4; attempt++)
            account.TryPassword(isRight: false, from: null, Now, Rules);

        account.SignedIn(from: null, Now);
        account.TryPassword(isRight: false, from: null, Now, Rules);

        Assert.False(account.IsLocked(Now));
    }

    [Fact]
    public void A_right_password_alone_does_not_begin_it_anew_where_a_code_is_to_come()
    {
        var account = Open();
        for (var attempt = 1; attempt <= 4; attempt++)
            account.CountWrong(from: null, Now, Rules);

        Assert.Null(account.TryPassword(isRight: true, from: null, Now, Rules));
        account.CountWrong(from: null, Now, Rules);

        Assert.True(account.IsLocked(Now));
    }

    [Fact]
    public void A_known_device_counts_for_itself()
    {
        var account = Open();
        var device = KnownDevice.Of(account, Guid.CreateVersion7(), Now);
        for (var attempt = 1; attempt <= 5; attempt++)
            account.TryPassword(isRight: false, from: null, Now, Rules);

        Assert.NotNull(account.TryPassword(isRight: true, from: null, Now, Rules));
        Assert.Null(account.TryPassword(isRight: true, device, Now, Rules));
        account.SignedIn(device, Now);
        Assert.True(account.IsLocked(Now));

        for (var attempt = 1; attempt <= 5; attempt++)
            account.TryPassword(isRight: false, device, Now, Rules);

        Assert.NotNull(account.TryPassword(isRight: true, device, Now, Rules));
    }

    [Fact]
    public void Attempts_during_the_lock_do_not_lengthen_it()
    {
        var account = Open();
        for (var attempt = 1; attempt <= 5; attempt++)
            account.TryPassword(isRight: false, from: null, Now, Rules);

        for (var attempt = 1; attempt <= 9; attempt++)
            account.TryPassword(isRight: false, from: null, Now.AddMinutes(10), Rules);

        Assert.Null(account.TryPassword(isRight: true, from: null, Now.AddMinutes(15), Rules));
    }

    [Fact]
    public void An_unknown_a_wrong_a_locked_and_a_disabled_account_are_refused_in_the_same_words()
    {
        var (wrong, disabled) = (Open(), Open());
        disabled.Disable("调离", Now);

        Assert.Equal(AccountRefusals.NotSignedIn, wrong.TryPassword(isRight: false, from: null, Now, Rules));
        Assert.Equal(AccountRefusals.NotSignedIn, disabled.TryPassword(isRight: true, from: null, Now, Rules));
    }

    [Fact]
    public void An_account_left_unused_for_ninety_days_is_disabled_and_can_be_enabled()
    {
        var account = Open();

        Assert.NotNull(account.TryPassword(isRight: true, from: null, Now.AddDays(90), Rules));
        Assert.True(account.IsDisabled);

        account.Enable(Now.AddDays(91));
        Assert.Null(account.TryPassword(isRight: true, from: null, Now.AddDays(91), Rules));
    }

    [Fact]
    public void Who_does_not_know_the_password_of_an_unused_account_does_not_disable_it()
    {
        var account = Open();

        Assert.Equal(AccountRefusals.NotSignedIn, account.TryPassword(isRight: false, from: null, Now.AddDays(90), Rules));

        Assert.False(account.IsDisabled);
    }

    [Fact]
    public void A_password_is_owed_at_first_after_a_reset_and_when_it_is_old()
    {
        var account = Account.Open(320685, "zhangwei", "张伟", null, "hash", Now).Value;
        Assert.True(account.OwesNewPassword(Now, Rules));

        account.ChangePassword("other", Now);
        Assert.False(account.OwesNewPassword(Now.AddDays(89), Rules));
        Assert.True(account.OwesNewPassword(Now.AddDays(90), Rules));

        account.ChangePassword("third", Now.AddDays(90));
        account.ResetPassword("one-time", Now.AddDays(91));
        Assert.True(account.OwesNewPassword(Now.AddDays(91), Rules));
    }

    [Theory]
    [InlineData("ab")]
    [InlineData("1abc")]
    [InlineData("zhang wei")]
    [InlineData("张伟")]
    [InlineData("zhang/wei")]
    public void A_user_name_is_plain(string userName)
    {
        Assert.Equal(AccountRefusals.UserNameMalformed, Account.Open(320685, userName, "张伟", null, "hash", Now).Refusal);
    }

    [Fact]
    public void A_user_name_is_kept_in_small_letters()
    {
        Assert.Equal("zhangwei", Account.Open(320685, " ZhangWei ", "张伟", null, "hash", Now).Value.UserName);
    }

    [Fact]
    public void Disabling_asks_for_a_reason_and_is_done_once()
    {
        var account = Open();

        Assert.Equal(AccountRefusals.ReasonMissing, account.Disable(" ", Now));
        Assert.Null(account.Disable("调离", Now));
        Assert.Equal(AccountRefusals.AlreadyDisabled, account.Disable("调离", Now));
        Assert.Equal(AccountRefusals.AlreadyDisabled, account.ResetPassword("hash", Now));
    }
}
