namespace Touyan.Modules.Accounts.Model;

/// <summary>What the rule book says about passwords, lock-out and sessions on one day, as plain values for the entities.</summary>
public sealed record AccountRules
{
    public required int PasswordLength { get; init; }

    /// <summary>For the three administrators.</summary>
    public required int AdministratorPasswordLength { get; init; }

    /// <summary>How many of: capital letters, small letters, digits, signs.</summary>
    public required int CharacterClasses { get; init; }

    public required int PasswordAgeDays { get; init; }

    /// <summary>A new password must differ from so many before it.</summary>
    public required int PasswordHistory { get; init; }

    public required int FailedAttempts { get; init; }

    public required TimeSpan LockOut { get; init; }

    public required TimeSpan Idle { get; init; }

    public required TimeSpan AdministratorIdle { get; init; }

    /// <summary>An account that nobody signed in with for so long is disabled.</summary>
    public required int UnusedDays { get; init; }

    /// <summary>For how long a device is known that its owner signed in with.</summary>
    public required TimeSpan DeviceIsKnown { get; init; }

    /// <summary>How many devices of one account are known.</summary>
    public required int KnownDevices { get; init; }

    public required FactorRules Factor { get; init; }

    public required BrakeRules Brake { get; init; }

    /// <summary>One more failure after so many: the new count, and until when there is a lock.</summary>
    public (int Failed, DateTime? LockedUntil) OneMore(int failed, DateTime now) =>
        failed + 1 >= FailedAttempts ? (0, now + LockOut) : (failed + 1, null);
}

/// <summary>When the whole installation is being guessed at, and what is taken then.</summary>
public sealed record BrakeRules
{
    /// <summary>So many failures within <see cref="Window"/> put the brake on.</summary>
    public required int Failures { get; init; }

    public required TimeSpan Window { get; init; }

    /// <summary>An account that failed so often within the window is not let in from a strange device then.</summary>
    public required int FailuresOfName { get; init; }
}
