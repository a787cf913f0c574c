using Touyan.Kernel;
using Touyan.Modules.Accounts.Model;

namespace Touyan.Tests.Accounts;

/// <summary>An account without a database, and rules with round numbers.</summary>
internal static class SomeAccount
{
    public static readonly DateTime Now = new(2026, 11, 20, 4, 0, 0, DateTimeKind.Utc);

    public static readonly DateOnly Today = new(2026, 11, 20);

    public static readonly AccountRules Rules = new()
    {
        PasswordLength = 8,
        AdministratorPasswordLength = 12,
        CharacterClasses = 3,
        PasswordAgeDays = 90,
        PasswordHistory = 5,
        FailedAttempts = 5,
        LockOut = TimeSpan.FromMinutes(15),
        Idle = TimeSpan.FromMinutes(15),
        AdministratorIdle = TimeSpan.FromMinutes(10),
        UnusedDays = 90,
        DeviceIsKnown = TimeSpan.FromDays(180),
        KnownDevices = 3,
        Factor = new FactorRules
        {
            CodeStands = TimeSpan.FromSeconds(30),
            Digits = 6,
            Drift = 1,
            RecoveryCodes = 10,
            ProofCounts = TimeSpan.FromHours(1),
            SecondStepWithin = TimeSpan.FromMinutes(10),
        },
        Brake = new BrakeRules
        {
            Failures = 300,
            Window = TimeSpan.FromMinutes(30),
            FailuresOfName = 1,
        },
    };

    public static Account Open(MemberId? member = null)
    {
        var account = Account.Open(320685, "zhangwei", "张伟", member, "hash", Now).Value;
        account.ChangePassword("hash", Now);
        return account;
    }

    public static Result<AccountPost> Grant(this Account account, Role role, params AccountPost[] held) =>
        AccountPost.Grant(account, new AccountPost.Terms(role, PlaceOf(role), new Period(Today)), held, "冯丽");

    public static OrganizationId? PlaceOf(Role role) =>
        role is Role.CommitteeAdministrator or Role.BranchSecretary or Role.Inspector ? Town : null;

    public static readonly OrganizationId Town = EntityId.New<OrganizationId>();
}
