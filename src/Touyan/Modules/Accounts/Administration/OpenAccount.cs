using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Authentication;
using Touyan.Modules.Accounts.Model;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;

namespace Touyan.Modules.Accounts.Administration;

/// <summary>Opens an account with a one-time password. What it may do is granted by another administrator.</summary>
public sealed class OpenAccount(TouyanDb db, Passwords passwords, Trail.Trail trail, AccountMembers members)
{
    public sealed record Input
    {
        [Display(Name = "用户名", Description = "登录用，全国唯一。以小写字母开头，可用字母、数字、点、横线，如 zhangwei.haian")]
        [Required, StringLength(Account.UserNameMaxLength)]
        public string UserName { get; init; } = "";

        [Display(Name = "姓名"), Required, StringLength(Account.NameMaxLength)]
        public string Name { get; init; } = "";

        [Display(Name = "公民身份号码", Description = "本人是党员时填写，使账号与党员对应；不是党员可以不填"), StringLength(30)]
        public string? IdNumber { get; init; }
    }

    /// <summary>The one-time password is shown once and kept nowhere.</summary>
    public sealed record Done(AccountId Id, string UserName, string OneTimePassword);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(AccountsPermissions.Manage))
            return AccountRefusals.NotAllowed;

        var member = await members.FindAsync(input.IdNumber, ct);
        if (member.IsRefused)
            return member.Refusal!;

        var password = passwords.OneTime();
        var opened = Account.Open(by.County, input.UserName, input.Name, member.Value, passwords.Hash(password), passwords.Now);
        if (opened.IsRefused)
            return opened.Refusal!;

        var account = opened.Value;
        if (await db.SignInNames.AnyAsync(n => n.Name == account.UserName, ct))
            return AccountRefusals.UserNameTaken;

        db.AddRange(account, SignInName.Of(account));
        trail.Record(by, AccountsActs.Open, account.AsSubject());
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException clash) when (clash.IsUniqueViolation())
        {
            return AccountRefusals.UserNameTaken;
        }

        return new Done(account.Id, account.UserName, password);
    }
}
