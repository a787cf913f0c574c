using Touyan.Kernel;
using Touyan.Platform.Counties;

namespace Touyan.Modules.Accounts.Model;

/// <summary>
/// A user name, unique in the nation, and where its account is. A key table of its own (under Citus distributed by the name):
/// signing in knows no county yet.
/// </summary>
[OfCounty("county")]
public sealed class SignInName
{
    private SignInName() { }

    public string Name { get; private set; } = "";

    public int County { get; private set; }

    public AccountId AccountId { get; private set; }

    public static SignInName Of(Account account) =>
        new()
        {
            Name = account.UserName,
            County = account.CountyCode,
            AccountId = account.Id,
        };

    public static string Normal(string? userName) => (userName ?? "").Trim().ToLowerInvariant();
}
