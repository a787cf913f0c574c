using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Model;
using Touyan.Modules.Accounts.MyAccount;
using Touyan.Platform.Commands;
using Touyan.Platform.Data;

namespace Touyan.Modules.Accounts.Commands;

/// <summary>A token for the REST API; its text is all that goes to standard output, so that a script can take it.</summary>
internal sealed class CreateTokenCommand : IProgramCommand
{
    public Command Build(IServiceProvider services)
    {
        var userName = new Argument<string>("USER") { Description = "用户名" };
        var name = new Option<string>("--name") { Description = "用途", DefaultValueFactory = _ => "命令行创建" };
        var days = new Option<int>("--days") { Description = "有效天数", DefaultValueFactory = _ => 90 };
        var create = new Command("create-token", "为账号创建接口令牌并显示，只显示这一次") { userName, name, days };
        create.SetAction(
            (parsed, ct) =>
            {
                var input = new CreateToken.Input { Name = parsed.GetRequiredValue(name), Days = parsed.GetValue(days) };
                var owner = parsed.GetRequiredValue(userName);
                return CommandScope.RunAsync(services, (scope, db) => CreateAsync(scope, db, owner, input, ct), ct);
            }
        );
        return create;
    }

    private static async Task<Refusal?> CreateAsync(
        IServiceProvider scope,
        TouyanDb db,
        string userName,
        CreateToken.Input input,
        CancellationToken ct
    )
    {
        var name = SignInName.Normal(userName);
        if (await db.SignInNames.SingleOrDefaultAsync(n => n.Name == name, ct) is not { } known)
            return AccountRefusals.NotFound;

        db.Enter(known.County);
        if (await scope.GetRequiredService<ActorOfAccount>().FindAsync(known.AccountId, "command", ct) is not { } owner)
            return AccountRefusals.NotFound;

        var done = await scope.GetRequiredService<CreateToken>().RunAsync(input, owner, ct);
        if (done.IsRefused)
            return done.Refusal;

        await Console.Error.WriteLineAsync(
            $"{owner.Name}，有效期至 {Clock.ToChinaDate(done.Value.ExpiresAt):yyyy-MM-dd}。令牌只显示这一次："
        );
        Console.WriteLine(done.Value.Text);
        return null;
    }
}
