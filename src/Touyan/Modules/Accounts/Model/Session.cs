using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.Trail;
using Touyan.Platform.Backup;

namespace Touyan.Modules.Accounts.Model;

/// <summary>Why a session is over.</summary>
public enum SessionEnd
{
    [Display(Name = "本人退出")]
    SignedOut = 1,

    [Display(Name = "管理员下线")]
    EndedByAdministrator = 2,

    [Display(Name = "密码已更改")]
    PasswordChanged = 3,

    [Display(Name = "账号停用")]
    Disabled = 4,
}

/// <summary>One sign-in of one device. Kept on the server: ending it here ends it everywhere, whatever the browser still holds.</summary>
[NotInBackup]
public sealed class Session : ICountyOwned, IUntraced
{
    private Session() { }

    public int CountyCode { get; private set; }

    public SessionId Id { get; private set; }

    public AccountId AccountId { get; private set; }

    public DateTime StartedAt { get; private set; }

    /// <summary>Written at most once a minute.</summary>
    public DateTime LastSeenAt { get; private set; }

    public DateTime? EndedAt { get; private set; }

    public SessionEnd? EndedFor { get; private set; }

    /// <summary>What it was signed in with, in words (电脑 · Edge).</summary>
    public string Device { get; private set; } = "";

    public string? Address { get; private set; }

    public static Session Start(Account account, string device, string? address, DateTime at) =>
        new()
        {
            CountyCode = account.CountyCode,
            Id = EntityId.New<SessionId>(),
            AccountId = account.Id,
            StartedAt = at,
            LastSeenAt = at,
            Device = device,
            Address = address,
        };

    public void End(SessionEnd why, DateTime at)
    {
        EndedAt ??= at;
        EndedFor ??= why;
    }
}
