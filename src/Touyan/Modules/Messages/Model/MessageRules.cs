using Touyan.Kernel;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Messages.Model;

/// <summary>The rules on messages (rulebook/messages.yaml), as of a day.</summary>
public sealed class MessageRules(RulesOn on)
{
    private const string QuietFrom = "MSG-01.quiet-from";
    private const string QuietTo = "MSG-01.quiet-to";
    private const string Digest = "MSG-02.digest-hour";
    private const string Try = "MSG-03.try-days";
    private const string Kept = "MSG-04.kept-days";
    private const string Minutes = "MSG-05.code-minutes";
    private const string Tries = "MSG-05.code-tries";
    private const string Codes = "MSG-05.codes-per-day";

    internal static IReadOnlyList<string> Ids { get; } = [QuietFrom, QuietTo, Digest, Try, Kept, Minutes, Tries, Codes];

    /// <summary>When nothing leaves but what is urgent.</summary>
    public QuietHours Quiet => new(on.Number(QuietFrom).Value, on.Number(QuietTo).Value);

    /// <summary>Hour of the day from which the digest is sent.</summary>
    public Cited<int> DigestHour => on.Number(Digest);

    /// <summary>Days for which somebody is tried whom nothing reaches.</summary>
    public Cited<int> TryDays => on.Number(Try);

    /// <summary>Days for which messages are kept.</summary>
    public Cited<int> KeptDays => on.Number(Kept);

    public Cited<int> CodeMinutes => on.Number(Minutes);

    /// <summary>How often one code may be typed.</summary>
    public Cited<int> CodeTries => on.Number(Tries);

    /// <summary>How often one channel of an account is sent a code in a day.</summary>
    public Cited<int> CodesPerDay => on.Number(Codes);
}

/// <summary>The rules on messages of the county at hand, with the clock that they are kept by.</summary>
public sealed class MessageTimes(Rules rules, TimeProvider clock)
{
    public DateTime Now => clock.UtcNow;

    public DateOnly Today => clock.Today;

    public MessageRules Rules => new(rules.On(clock.Today));
}
