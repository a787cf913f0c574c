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
}
