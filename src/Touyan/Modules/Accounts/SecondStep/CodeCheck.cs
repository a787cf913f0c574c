using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Model;
using Touyan.Modules.Accounts.SigningIn;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;

namespace Touyan.Modules.Accounts.SecondStep;

/// <summary>
/// Judges a code in the unit of work at hand, wherever one is asked for. A wrong one counts as a wrong password does and is saved at once; a
/// right one is the caller's to save. The account is held still: of many guesses at once one is judged.
/// </summary>
public sealed class CodeCheck(TouyanDb db, Trail.Trail trail, FactorSecrets secrets)
{
    public AccountRules Rules => secrets.Rules;

    public DateTime Now => secrets.Now;

    public async Task<Result<SecondFactor>> RunAsync(Account account, Session session, string typed, Actor by, CancellationToken ct)
    {
        var factor = await db.SecondFactors.SingleOrDefaultAsync(f => f.AccountId == account.Id, ct);
        if (factor is null)
            return FactorRefusals.NotSetUp;

        var device = await db.FindDeviceAsync(account.Id, session.KnownDevice, ct);
        db.HoldStill([account]);
        if (account.IsLocked(device, Now))
            return FactorRefusals.Locked;

        if (secrets.Take(factor, typed) is not { } kind)
            return await CountAsync(account, device, by, ct);

        if (kind is FactorKind.RecoveryCode)
            trail.Record(by, AccountsActs.UseRecoveryCode, account.AsSubject(), detail: $"还剩 {factor.RecoveryHashes.Count} 个");

        return factor;
    }

    private async Task<Refusal> CountAsync(Account account, KnownDevice? device, Actor by, CancellationToken ct)
    {
        account.CountWrong(device, Now, Rules);
        var act = account.IsLocked(device, Now) ? AccountsActs.Lock : AccountsActs.WrongCode;
        trail.Record(by, act, account.AsSubject(), detail: "验证码不正确");
        // A guess that was not counted is not answered either.
        return await db.TrySaveAsync(ct) ?? (account.IsLocked(device, Now) ? FactorRefusals.Locked : FactorRefusals.Wrong);
    }
}
