using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Administration;
using Touyan.Modules.Accounts.Authentication;
using Touyan.Modules.Accounts.Model;
using Touyan.Modules.Trail;
using Touyan.Platform.Commands;
using Touyan.Platform.Data;

namespace Touyan.Modules.Accounts.Commands;

/// <summary>The way back in for an administrator whom no other one can help: a new one-time password, and no second factor but the one he sets up next.</summary>
internal sealed class RecoverAccountCommand(CommandActor operators) : IProgramCommand
{
    public Command Build(IServiceProvider services)
    {
        var userName = new Argument<string>("USER") { Description = "用户名" };
        var reason = new Option<string>("--reason") { Description = "理由，记入操作记录", Required = true };
        var recover = new Command(
            "recover-account",
            "恢复账号：显示新的一次性密码，取消第二步验证，解除锁定（管理员丢失手机或密码而无人可重置时用）"
        )
        {
            userName,
            reason,
        };
        recover.SetAction(
            (parsed, ct) =>
                CommandScope.RunAsync(
                    services,
                    (scope, db) => RecoverAsync(scope, db, parsed.GetRequiredValue(userName), parsed.GetRequiredValue(reason), ct),
                    ct
                )
        );
        return recover;
    }

    private async Task<Refusal?> RecoverAsync(IServiceProvider scope, TouyanDb db, string userName, string reason, CancellationToken ct)
    {
        var name = SignInName.Normal(userName);
        if (await db.SignInNames.SingleOrDefaultAsync(n => n.Name == name, ct) is not { } known)
            return AccountRefusals.NotFound;

        db.Enter(known.County);
        var passwords = scope.GetRequiredService<Passwords>();
        var account = await db.Accounts.SingleAsync(a => a.Id == known.AccountId, ct);
        var (password, former) = (passwords.OneTime(), PasswordHistory.Of(account, passwords.Now));
        if (account.ResetPassword(passwords.Hash(password), passwords.Now) is { } refusal)
            return refusal;

        db.Add(former);
        await db.PutOutOfReachAsync(account, passwords.Now, ct);
        await db.TakeFactorAwayAsync(account, passwords.Now, ct);
        scope.GetRequiredService<Trail.Trail>().Record(operators.Of(known.County), AccountsActs.Recover, account.AsSubject(), reason);
        await db.SaveChangesAsync(ct);
        Console.WriteLine($"{account.Name}：用户名 {account.UserName}，一次性密码 {password}");
        Console.WriteLine("原有登录、接口令牌和第二步验证均已作废；首次登录须改密码，须用第二步验证的随后重新设置。");
        return null;
    }
}
