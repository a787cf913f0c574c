using Microsoft.Extensions.DependencyInjection;
using Touyan.Modules.Accounts.Model;
using Touyan.Modules.Accounts.SecondStep;

namespace Touyan.Tests.Support;

/// <summary>
/// An authenticator, and the recovery codes beside it. The clock of tests stands still and no code is taken twice: three codes are good at one
/// moment, then the recovery codes have their turn.
/// </summary>
public sealed class Phone(string key, TimeProvider clock)
{
    private readonly Queue<string> paper = [];
    private long lastStep;

    /// <summary>The code of now, or of so many periods before or after.</summary>
    public string CodeAt(int offset = 0) => Totp.CodeOf(Base32.Decode(key), Now + offset, 6);

    /// <summary>One that was not used yet.</summary>
    public string NextCode()
    {
        var step = Math.Max(Now - 1, lastStep + 1);
        if (step > Now + 1)
            return paper.Dequeue();

        lastStep = step;
        return Totp.CodeOf(Base32.Decode(key), step, 6);
    }

    public IReadOnlyCollection<string> RecoveryCodes => paper;

    private long Now => clock.GetUtcNow().ToUnixTimeSeconds() / 30;

    internal static SecondFactor SetUpFor(Account account, IServiceProvider services, Dictionary<string, Phone> phones)
    {
        var key = FactorSecrets.NewKey();
        var factor = SecondFactor.Of(account, key, lastStep: 0, account.OpenedAt);
        var phone = phones[account.UserName] = new Phone(key, services.GetRequiredService<TimeProvider>());
        foreach (var code in services.GetRequiredService<FactorSecrets>().Renew(factor))
            phone.paper.Enqueue(code);

        return factor;
    }
}
