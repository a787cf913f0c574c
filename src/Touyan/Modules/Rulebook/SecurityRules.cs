namespace Touyan.Modules.Rulebook;

/// <summary>The rules on passwords, sessions and logs (rulebook/security.yaml), as of a day.</summary>
public sealed class SecurityRules(RulesOn on)
{
    public Cited<int> LockAfterFailures => on.Number("SEC-11.lock-after-failures");

    public Cited<int> LockMinutes => on.Number("SEC-11.lock-minutes");

    /// <summary>Attempts to sign in that one address may make in a minute, whoever is named.</summary>
    public Cited<int> SignInsPerMinute => on.Number("SEC-11.sign-ins-per-minute");

    /// <summary>So many failures of the whole installation within <see cref="BrakeMinutes"/> put the brake on.</summary>
    public Cited<int> BrakeFailures => on.Number("SEC-11.brake-failures");

    public Cited<int> BrakeMinutes => on.Number("SEC-11.brake-minutes");

    /// <summary>While the brake is on, an account that failed so often within the time is not let in from a strange device.</summary>
    public Cited<int> BrakeNameFailures => on.Number("SEC-11.brake-name-failures");

    /// <summary>Days for which a device is known that somebody signed in with.</summary>
    public Cited<int> KnownDeviceDays => on.Number("SEC-11.known-device-days");

    /// <summary>How many devices of one account are known at most.</summary>
    public Cited<int> KnownDevices => on.Number("SEC-11.known-devices");

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
    public Cited<int> RevealedSeconds => on.Number("SEC-14.revealed-seconds");

    /// <summary>Seconds for which one code of an authenticator stands.</summary>
    public Cited<int> CodeSeconds => on.Number("SEC-13.code-seconds");

    public Cited<int> CodeDigits => on.Number("SEC-13.code-digits");

    /// <summary>How many codes before and after the one of now are taken: phones go fast or slow.</summary>
    public Cited<int> CodeDrift => on.Number("SEC-13.code-drift");

    public Cited<int> RecoveryCodes => on.Number("SEC-13.recovery-codes");

    /// <summary>Minutes for which a proof of the second factor counts.</summary>
    public Cited<int> ProofMinutes => on.Number("SEC-13.proof-minutes");

    /// <summary>Minutes within which the second step of signing in follows the first.</summary>
    public Cited<int> SecondStepMinutes => on.Number("SEC-13.sign-in-minutes");

    /// <summary>Sheets that were imported, and their rows, are removed after so many days.</summary>
    public Cited<int> ImportKeptDays => on.Number("PII-10.import-kept-days");

    /// <summary>Months that logs are kept at least, by law.</summary>
    public Cited<int> MinLogMonths => on.Number("SEC-01.min-log-months");

    /// <summary>Months that this system keeps them.</summary>
    public Cited<int> KeptLogMonths => on.Number("SEC-01.kept-log-months");
}
