using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Accounts.SigningIn;

/// <summary>A sign-in that the sign-in page tells of; none outside a demo database.</summary>
public sealed record DemoHint(string UserName, string Post)
{
    /// <summary>Of invented people only.</summary>
    public const string Password = "Touyan-2026-demo";

    /// <summary>The key of their authenticators, in Base32: whoever wants may set up a phone with it.</summary>
    public const string Key = "TOUYANDEMOTOUYANDEMOTOUYANDEMO22";
}

/// <summary>Tells what a demo is tried out with. An account counts as one of the demo while it is listed and still has the demo's key.</summary>
public sealed class DemoHints(TouyanDb db, AccountRules rules, TimeProvider clock)
{
    public async Task<IReadOnlyList<DemoHint>> AllAsync(CancellationToken ct) =>
        await db.DemoSignIns.OrderBy(d => d.Position).Select(d => new DemoHint(d.UserName, d.Post)).ToListAsync(ct);

    /// <summary>The next code that is good for an account of the demo; null for every other account. Its county must have been entered.</summary>
    public async Task<string?> CodeOfAsync(AccountId account, CancellationToken ct)
    {
        var userName = await db.Accounts.Where(a => a.Id == account).Select(a => a.UserName).SingleAsync(ct);
        if (!await db.DemoSignIns.AnyAsync(d => d.UserName == userName, ct))
            return null;

        var factor = await db.SecondFactors.AsNoTracking().SingleOrDefaultAsync(f => f.AccountId == account, ct);
        if (factor is null || factor.Key.Value.Value != DemoHint.Key)
            return null;

        var step = Math.Max(Totp.StepOf(clock.UtcNow, rules.Factor), factor.LastStep + 1);
        return Totp.CodeOf(Base32.Decode(DemoHint.Key), step, rules.Factor.Digits);
    }
}
