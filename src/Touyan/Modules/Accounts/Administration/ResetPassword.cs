using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Authentication;
using Touyan.Modules.Accounts.Model;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;

namespace Touyan.Modules.Accounts.Administration;

/// <summary>A new one-time password; every session ends, every token is revoked and no device is known, for the account was out of its owner's hands.</summary>
public sealed class ResetPassword(TouyanDb db, Passwords passwords, Trail.Trail trail)
{
    public sealed record Input
    {
        [Display(Name = "理由", Description = "如：本人忘记密码，已当面核实身份"), Required, StringLength(200)]
        public string Reason { get; init; } = "";
    }

    public sealed record Done(AccountId Id, string UserName, string OneTimePassword);

    public async Task<Result<Done>> RunAsync(AccountId id, Input input, Actor by, CancellationToken ct)
    {
        var account = await db.Accounts.VisibleTo(by, AccountsPermissions.Read).SingleOrDefaultAsync(a => a.Id == id, ct);
        if (account is null)
            return AccountRefusals.NotFound;

        if (!by.May(AccountsPermissions.Manage))
            return AccountRefusals.NotAllowed;

        if (account.Id == by.Account)
            return AccountRefusals.OnOneself;

        var (password, former) = (passwords.OneTime(), PasswordHistory.Of(account, passwords.Now));
        if (account.ResetPassword(passwords.Hash(password), passwords.Now) is { } refusal)
            return refusal;

        db.Add(former);
        await db.PutOutOfReachAsync(account, passwords.Now, ct);
        trail.Record(by, AccountsActs.ResetPassword, account.AsSubject(), input.Reason);
        if (await db.TrySaveAsync(ct) is { } meanwhile)
            return meanwhile;

        return new Done(id, account.UserName, password);
    }
}
