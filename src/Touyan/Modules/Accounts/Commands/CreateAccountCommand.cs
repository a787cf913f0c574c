using System.CommandLine;
using Touyan.Kernel;
using Touyan.Platform.Commands;

namespace Touyan.Modules.Accounts.Commands;

/// <summary>One account with one post.</summary>
internal sealed class CreateAccountCommand : IProgramCommand
{
    public Command Build(IServiceProvider services)
    {
        var county = CreateAdminCommand.CountyOption();
        var userName = new Argument<string>("USER") { Description = "用户名" };
        var name = new Option<string>("--name") { Description = "姓名", Required = true };
        var role = new Option<Role>("--role")
        {
            Description = "角色：" + string.Join('、', Enum.GetValues<Role>().Select(r => $"{r}（{Words.Of(r)}）")),
            Required = true,
        };
        var organization = new Option<string?>("--organization") { Description = "任职党组织的组织代码；面向全县的角色不填" };
        var create = new Command("create-account", "开立账号并授予一个岗位，显示一次性密码") { userName, county, name, role, organization };
        create.SetAction(
            (parsed, ct) =>
            {
                var input = new Founding.Input(
                    parsed.GetRequiredValue(county),
                    parsed.GetRequiredValue(userName),
                    parsed.GetRequiredValue(name),
                    parsed.GetRequiredValue(role),
                    parsed.GetValue(organization)
                );
                return CommandScope.RunAsync(services, (scope, _) => OpenAsync(scope, input, ct), ct);
            }
        );
        return create;
    }

    private static async Task<Refusal?> OpenAsync(IServiceProvider scope, Founding.Input input, CancellationToken ct)
    {
        var done = await scope.GetRequiredService<Founding>().RunAsync(input, ct);
        if (!done.IsRefused)
            Console.WriteLine($"{done.Value.Post}：用户名 {done.Value.UserName}，一次性密码 {done.Value.OneTimePassword}");

        return done.Refusal;
    }
}
