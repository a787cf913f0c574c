using Microsoft.AspNetCore.Identity;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Administration;
using Touyan.Modules.Accounts.Authentication;
using Touyan.Modules.Accounts.Commands;
using Touyan.Modules.Accounts.Demo;
using Touyan.Modules.Accounts.Matrix;
using Touyan.Modules.Accounts.Model;
using Touyan.Modules.Accounts.MyAccount;
using Touyan.Modules.Accounts.SigningIn;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;
using Touyan.Modules.Trail;
using Touyan.Platform;
using Touyan.Platform.Commands;
using Touyan.Platform.Demo;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;

namespace Touyan.Modules.Accounts;

public static class AccountsModule
{
    public static IServiceCollection AddAccounts(this IServiceCollection services, TouyanOptions options)
    {
        services.AddSessionsAndTokens(options);
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = 210_000);
        return services
            .AddSingleton<IPermissionSource, AccountsPermissions>()
            .AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>()
            .AddScoped(s => RulesOf(s.GetRequiredService<Rules>(), s.GetRequiredService<TimeProvider>().Today))
            .AddScoped<Passwords>()
            .AddScoped<SessionDuties>()
            .AddSingleton<ProofQueries>()
            .AddScoped<ProvenAccounts>()
            .AddSingleton<LastUses>()
            .AddHostedService<LastUsesWriter>()
            .AddScoped<PostsInForce>()
            .AddScoped<ActorOfAccount>()
            .AddScoped<MemberAccounts>()
            .AddScoped<ITrailNames, AccountTrailNames>()
            .AddScoped<IActorSource, AccountActors>()
            .AddScoped<IActorsByAccount, ActorsByAccount>()
            .AddScoped<IOrganizationUse, PostsAtOrganizations>()
            .AddScoped<IDemoPart, DemoAccounts>()
            .AddActs()
            .AddCommands()
            .AddMenuItem(new MenuItem(MenuGroup.Administration, "账号", "/accounts", "users", 10, AccountsPermissions.Read.Code))
            .AddMenuItem(
                new MenuItem(
                    MenuGroup.Administration,
                    "权限矩阵",
                    "/accounts/permissions",
                    "shield-lock",
                    20,
                    AccountsPermissions.Matrix.Code
                )
            );
    }

    /// <summary>Authentication, routing, the permission gate and the guard behind it; before the endpoints.</summary>
    public static void UseAccounts(this WebApplication app) => app.UseSessionsAndTokens();

    private static IServiceCollection AddActs(this IServiceCollection services) =>
        services
            .AddScoped<SignIn>()
            .AddScoped<SignOut>()
            .AddScoped<ViewMyAccount>()
            .AddScoped<ChangePassword>()
            .AddScoped<CreateToken>()
            .AddScoped<RevokeToken>()
            .AddScoped<AccountMembers>()
            .AddScoped<FindAccounts>()
            .AddScoped<ViewAccount>()
            .AddScoped<OpenAccount>()
            .AddScoped<TendAccount>()
            .AddScoped<ResetPassword>()
            .AddScoped<FindPlaces>()
            .AddScoped<GrantPost>()
            .AddScoped<EndPost>()
            .AddScoped<ReadMatrix>();

    private static IServiceCollection AddCommands(this IServiceCollection services) =>
        services
            .AddScoped<Founding>()
            .AddSingleton<IProgramCommand, CreateAdminCommand>()
            .AddSingleton<IProgramCommand, CreateAccountCommand>()
            .AddSingleton<IProgramCommand, CreateTokenCommand>();

    private static AccountRules RulesOf(Rules book, DateOnly today)
    {
        var rules = book.Security(today);
        return new AccountRules
        {
            PasswordLength = rules.MinPasswordLength.Value,
            AdministratorPasswordLength = rules.MinAdministratorPasswordLength.Value,
            CharacterClasses = rules.MinCharacterClasses.Value,
            PasswordAgeDays = rules.MaxPasswordDays.Value,
            PasswordHistory = rules.PasswordHistory.Value,
            FailedAttempts = rules.LockAfterFailures.Value,
            LockOut = TimeSpan.FromMinutes(rules.LockMinutes.Value),
            Idle = TimeSpan.FromMinutes(rules.IdleMinutes.Value),
            AdministratorIdle = TimeSpan.FromMinutes(rules.AdministratorIdleMinutes.Value),
            UnusedDays = rules.DisableUnusedDays.Value,
        };
    }
}
