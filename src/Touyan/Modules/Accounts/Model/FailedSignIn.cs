using Touyan.Kernel;

namespace Touyan.Modules.Accounts.Model;

/// <summary>
/// A failure to sign in from a strange device, kept for as long as the brake counts. Of the whole installation, hence a platform table. The
/// name that was typed is not kept: people type passwords there.
/// </summary>
public sealed class FailedSignIn
{
    private FailedSignIn() { }

    public Guid Id { get; private set; }

    public DateTime At { get; private set; }

    /// <summary>Null when nobody has the name.</summary>
    public AccountId? AccountId { get; private set; }

    public static FailedSignIn Of(AccountId? account, DateTime at) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            At = at,
            AccountId = account,
        };
}
