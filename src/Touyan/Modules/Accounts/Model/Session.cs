using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.Trail;
using Touyan.Platform.Backup;
using Touyan.Platform.Secrets;

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

    [Display(Name = "第二步验证后换新")]
    Renewed = 5,

    [Display(Name = "第二步验证已重置")]
    FactorReset = 6,
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

    /// <summary>The <see cref="KnownDevice"/> that it counts failures with; null before the first is known.</summary>
    public Guid? KnownDevice { get; private set; }

    /// <summary>The password was right and the code is still to come: opens nothing but the second step.</summary>
    public bool AwaitsCode { get; private set; }

    /// <summary>When the second factor was proved last in it.</summary>
    public DateTime? ProvedAt { get; private set; }

    /// <summary>A key that is being set up, in Base32: its owner has not typed a code of it yet. Another session is offered another.</summary>
    public Secret<PrivateText>? OfferedKey { get; private set; }

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

    /// <summary>Before its second step; from a device that is known already, or from a strange one.</summary>
    public Session AwaitingCode(KnownDevice? from)
    {
        (AwaitsCode, KnownDevice) = (true, from?.Device);
        return this;
    }

    /// <summary>Signed in wholly, on a device that is known from now on.</summary>
    public Session On(KnownDevice device)
    {
        KnownDevice = device.Device;
        return this;
    }

    /// <summary>
    /// The second factor was proved: goes on under a new id, so that what somebody knew of it before is worth nothing after. This one ends.
    /// </summary>
    public Session Renew(Account account, DateTime at)
    {
        End(SessionEnd.Renewed, at);
        var next = Start(account, Device, Address, at);
        (next.KnownDevice, next.ProvedAt) = (KnownDevice, at);
        return next;
    }

    /// <summary>The key to be set up; the same one until it is.</summary>
    public void Offer(string newKey) => OfferedKey ??= new PrivateText(newKey);

    /// <summary>What was proved in it counts no more: there is nothing to prove with.</summary>
    public void ForgetProof() => ProvedAt = null;

    public void End(SessionEnd why, DateTime at)
    {
        EndedAt ??= at;
        EndedFor ??= why;
    }
}
