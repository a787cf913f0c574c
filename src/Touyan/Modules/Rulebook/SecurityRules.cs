namespace Touyan.Modules.Rulebook;

/// <summary>The rules on passwords, sessions and logs (rulebook/security.yaml), as of a day.</summary>
public sealed class SecurityRules(RulesOn on)
{
    public Cited<int> LockAfterFailures => on.Number("SEC-11.lock-after-failures");

    public Cited<int> LockMinutes => on.Number("SEC-11.lock-minutes");

    /// <summary>Attempts to sign in that one address may make in a minute, whoever is named.</summary>
    public Cited<int> SignInsPerMinute => on.Number("SEC-11.sign-ins-per-minute");

    public Cited<int> IdleMinutes => on.Number("SEC-11.idle-minutes");

    public Cited<int> AdministratorIdleMinutes => on.Number("SEC-11.administrator-idle-minutes");

    public Cited<int> MinPasswordLength => on.Number("SEC-10.min-password-length");

    public Cited<int> MinAdministratorPasswordLength => on.Number("SEC-10.min-administrator-password-length");

    /// <summary>How many of the four classes (upper case, lower case, digits, signs) a password needs.</summary>
    public Cited<int> MinCharacterClasses => on.Number("SEC-10.min-character-classes");

    /// <summary>How many earlier passwords may not be used again.</summary>
    public Cited<int> PasswordHistory => on.Number("SEC-10.password-history");

    public Cited<int> MaxPasswordDays => on.Number("SEC-10.max-password-days");

    /// <summary>Days without sign-in after which an account is disabled.</summary>
    public Cited<int> DisableUnusedDays => on.Number("SEC-12.disable-unused-days");

    /// <summary>Seconds for which a revealed value stays on the screen.</summary>
    public Cited<int> RevealedSeconds => on.Number("SEC-13.revealed-seconds");

    /// <summary>Sheets that were imported, and their rows, are removed after so many days.</summary>
    public Cited<int> ImportKeptDays => on.Number("PII-10.import-kept-days");

    /// <summary>Months that logs are kept at least, by law.</summary>
    public Cited<int> MinLogMonths => on.Number("SEC-01.min-log-months");

    /// <summary>Months that this system keeps them.</summary>
    public Cited<int> KeptLogMonths => on.Number("SEC-01.kept-log-months");
}
