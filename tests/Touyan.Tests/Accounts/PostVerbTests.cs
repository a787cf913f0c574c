using Touyan.Kernel;
using Touyan.Modules.Accounts.Model;
using static Touyan.Tests.Accounts.SomeAccount;

namespace Touyan.Tests.Accounts;

public sealed class PostVerbTests
{
    public static TheoryData<Role> Administrators => [Role.SystemAdministrator, Role.SecurityAdministrator, Role.AuditAdministrator];

    [Theory]
    [MemberData(nameof(Administrators))]
    public void An_administrator_holds_no_other_role(Role administrator)
    {
        var account = Open(EntityId.New<MemberId>());
        var held = account.Grant(administrator).Value;

        foreach (var other in Enum.GetValues<Role>().Where(r => r != administrator))
        {
            Assert.Equal("post.administrators-apart", account.Grant(other, held).Refusal?.Code);
            Assert.Equal("post.administrators-apart", account.Grant(administrator, account.Grant(other).Value).Refusal?.Code);
        }
    }

    [Fact]
    public void Business_roles_may_be_held_together_in_several_places()
    {
        var account = Open();
        var inspector = account.Grant(Role.Inspector).Value;

        Assert.False(account.Grant(Role.CommitteeAdministrator, inspector).IsRefused);
        Assert.False(Granted(account, Role.Inspector, EntityId.New<OrganizationId>(), new Period(Today), inspector).IsRefused);
        Assert.Equal("post.held-already", account.Grant(Role.Inspector, inspector).Refusal?.Code);
    }

    [Fact]
    public void An_administrator_may_hold_another_post_once_his_is_over()
    {
        var account = Open();
        var held = account.Grant(Role.SystemAdministrator).Value;
        held.End(Today.AddDays(1));

        Assert.True(account.Grant(Role.CountyAdministrator, held).IsRefused);
        Assert.False(Granted(account, Role.CountyAdministrator, null, new Period(Today.AddDays(1)), held).IsRefused);
    }

    [Fact]
    public void A_role_is_held_where_it_belongs()
    {
        var account = Open();

        Assert.Equal("post.organization-missing", Granted(account, Role.BranchSecretary, null, new Period(Today)).Refusal?.Code);
        Assert.Equal("post.organization-not-asked", Granted(account, Role.CountyAdministrator, Town, new Period(Today)).Refusal?.Code);
        Assert.Equal("post.member-missing", account.Grant(Role.Member).Refusal?.Code);
    }

    [Fact]
    public void A_post_ends_after_it_begins()
    {
        var backwards = new Period(Today, Today);

        Assert.Equal("post.ends-before-it-begins", Granted(Open(), Role.Inspector, Town, backwards).Refusal?.Code);
    }

    [Fact]
    public void A_post_ends_on_a_day_and_only_once()
    {
        var post = Open().Grant(Role.Inspector).Value;

        Assert.Null(post.End(Today.AddDays(3)));
        Assert.True(post.Period.Contains(Today.AddDays(2)));
        Assert.False(post.Period.Contains(Today.AddDays(3)));
        Assert.Equal("post.already-ended", post.End(Today.AddDays(4)).Code());
    }

    [Fact]
    public void A_post_to_come_is_taken_back_before_it_begins()
    {
        var post = Granted(Open(), Role.Inspector, Town, new Period(Today.AddDays(30))).Value;

        post.End(Today);

        Assert.True(post.Period.IsEmpty);
    }

    private static Result<AccountPost> Granted(Account account, Role role, OrganizationId? at, Period period, params AccountPost[] held) =>
        AccountPost.Grant(account, new AccountPost.Terms(role, at, period), held, "冯丽");
}

file static class RefusalCode
{
    public static string? Code(this Refusal? refusal) => refusal?.Code;
}
