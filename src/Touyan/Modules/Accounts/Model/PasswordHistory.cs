using Touyan.Kernel;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Accounts.Model;

/// <summary>A password once used, as its hash, so that it is not used again soon. That it was changed is told by the account's own trail.</summary>
public sealed class PasswordHistory : ICountyOwned, IUntraced
{
    private PasswordHistory() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    public AccountId AccountId { get; private set; }

    public string Hash { get; private set; } = "";

    public DateTime ReplacedAt { get; private set; }

    public static PasswordHistory Of(Account account, DateTime at) =>
        new()
        {
            CountyCode = account.CountyCode,
            Id = Guid.CreateVersion7(),
            AccountId = account.Id,
            Hash = account.PasswordHash,
            ReplacedAt = at,
        };
}
