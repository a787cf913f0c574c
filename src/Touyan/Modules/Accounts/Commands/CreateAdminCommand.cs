using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Model;
using Touyan.Platform.Commands;
using Touyan.Platform.Data;

namespace Touyan.Modules.Accounts.Commands;

/// <summary>The three administrators of a county, as far as they are missing.</summary>
internal sealed class CreateAdminCommand : IProgramCommand
{
    private static readonly (Role Role, string Prefix)[] Three =
    [
        (Role.SystemAdministrator, "xitong"),
        (Role.SecurityAdministrator, "anquan"),
        (Role.AuditAdministrator, "shenji"),
    ];

    public Command Build(IServiceProvider services)
    {
        var county = CountyOption();
        var business = new Option<bool>("--county-administrator") { Description = "同时开立县委组织部管理员账号" };
        var create = new Command("create-admin", "开立一个县的三类管理员账号（已有的不再开立），显示一次性密码") { county, business };
        create.SetAction(
            (parsed, ct) =>
                CommandScope.RunAsync(
                    services,
                    (scope, db) => CreateAsync(scope, db, parsed.GetRequiredValue(county), parsed.GetValue(business), ct),
                    ct
                )
        );
        return create;
    }

    public static Option<int> CountyOption()
    {
        var county = new Option<int>("--county") { Description = "县（市、区）代码，六位", Required = true };
        county.Validators.Add(r =>
        {
            if (r.Tokens is [var given] && (!int.TryParse(given.Value, out var code) || code is < 110000 or > 829999))
                r.AddError("--county 应为六位县级行政区划代码。");
        });
        return county;
    }

    private static async Task<Refusal?> CreateAsync(IServiceProvider scope, TouyanDb db, int county, bool business, CancellationToken ct)
    {
        db.Enter(county);
        var today = scope.GetRequiredService<TimeProvider>().Today;
        var held = await (
            from post in db.AccountPosts.InForce(today)
            join account in db.Accounts on post.AccountId equals account.Id
            where account.DisabledAt == null
            select post.Role
        )
            .Distinct()
            .ToListAsync(ct);
        var wanted = business ? [.. Three, (Role.CountyAdministrator, "zuzhibu")] : Three;
        foreach (var (role, prefix) in wanted)
        {
            if (held.Contains(role))
                Console.WriteLine($"{Words.Of(role)}：已有，未另开立。");
            else if (await OpenAsync(scope, db, county, role, prefix, ct) is { } refusal)
                return refusal;
        }

        Console.WriteLine("首次登录须改密码；三类管理员随后设置第二步验证，请带上手机。一次性密码只显示这一次，请分别交给不同的人。");
        return null;
    }

    private static async Task<Refusal?> OpenAsync(
        IServiceProvider scope,
        TouyanDb db,
        int county,
        Role role,
        string prefix,
        CancellationToken ct
    )
    {
        var userName = $"{prefix}{county}";
        for (var next = 2; await db.SignInNames.AnyAsync(n => n.Name == userName, ct); next++)
            userName = $"{prefix}{county}-{next}";

        var done = await scope.GetRequiredService<Founding>().RunAsync(new Founding.Input(county, userName, Words.Of(role), role), ct);
        if (!done.IsRefused)
            Console.WriteLine($"{done.Value.Post}：用户名 {done.Value.UserName}，一次性密码 {done.Value.OneTimePassword}");

        return done.Refusal;
    }
}
