using Microsoft.AspNetCore.Identity;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Administration;
using Touyan.Modules.Accounts.Authentication;
using Touyan.Modules.Accounts.Commands;
using Touyan.Modules.Accounts.Demo;
using Touyan.Modules.Accounts.Matrix;
using Touyan.Modules.Accounts.Model;
using Touyan.Modules.Accounts.MyAccount;
using Touyan.Modules.Accounts.SecondStep;
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
            .AddScoped(s => s.GetRequiredService<NationalRules>().Security(s.GetRequiredService<TimeProvider>().Today).ForAccounts())
            .AddScoped<Passwords>()
            .AddScoped<FactorSecrets>()
            .AddScoped<CodeCheck>()
            .AddScoped<FactorPicture>()
            .AddScoped<DeviceCookie>()
            .AddScoped<Browsers>()
            .AddScoped<SignInBrake>()
            .AddScoped<DemoHints>()
            .AddScoped<SessionDuties>()
            .AddSingleton<ProofQueries>()
            .AddScoped<ProvenAccounts>()
            .AddSingleton<LastUses>()
            .AddHostedService<LastUsesWriter>()
            .AddScoped<PostsInForce>()
            .AddScoped<ActorOfAccount>()
            .AddScoped<MemberAccounts>()
            .AddScoped<OfficeHolders>()
            .AddScoped<ITrailNames, AccountTrailNames>()
            .AddScoped<IActorSource, AccountActors>()
            .AddScoped<IActorsByAccount, ActorsByAccount>()
            .AddScoped<IOrganizationUse, PostsAtOrganizations>()
            .AddScoped<IDemoPart, DemoAccounts>()
            .AddScoped<IOpeningAdvice, FirstSteps>()
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
            .AddScoped<CompleteSignIn>()
            .AddScoped<SignOut>()
            .AddScoped<ProveFactor>()
            .AddScoped<SetUpFactor>()
            .AddScoped<RenewRecoveryCodes>()
            .AddScoped<TurnOffFactor>()
            .AddScoped<TakeNoteOfReset>()
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
            .AddScoped<ResetFactor>()
            .AddScoped<FindPlaces>()
            .AddScoped<GrantPost>()
            .AddScoped<EndPost>()
            .AddScoped<ReadMatrix>();

    private static IServiceCollection AddCommands(this IServiceCollection services) =>
        services
            .AddScoped<Founding>()
            .AddSingleton<IProgramCommand, CreateAdminCommand>()
            .AddSingleton<IProgramCommand, CreateAccountCommand>()
            .AddSingleton<IProgramCommand, CreateTokenCommand>()
            .AddSingleton<IProgramCommand, RecoverAccountCommand>();
}
