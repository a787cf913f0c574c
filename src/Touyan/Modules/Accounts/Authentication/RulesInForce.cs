using Touyan.Modules.Accounts.Model;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Accounts.Authentication;

/// <summary>The rule book's words on signing in, as the values that accounts are judged by.</summary>
internal static class RulesInForce
{
    extension(SecurityRules rules)
    {
        public AccountRules ForAccounts() =>
            new()
            {
                PasswordLength = rules.MinPasswordLength.Value,
                AdministratorPasswordLength = rules.MinAdministratorPasswordLength.Value,
                CharacterClasses = rules.MinCharacterClasses.Value,
                PasswordAgeDays = rules.MaxPasswordDays.Value,
                PasswordHistory = rules.PasswordHistory.Value,
                FailedAttempts = rules.LockAfterFailures.Value,
                LockOut = TimeSpan.FromMinutes(rules.LockMinutes.Value),
                Idle = TimeSpan.FromMinutes(rules.IdleMinutes.Value),
                AdministratorIdle = TimeSpan.FromMinutes(rules.AdministratorIdleMinutes.Value),
                UnusedDays = rules.DisableUnusedDays.Value,
                DeviceIsKnown = TimeSpan.FromDays(rules.KnownDeviceDays.Value),
                KnownDevices = rules.KnownDevices.Value,
                Factor = rules.ForSecondFactors(),
                Brake = rules.ForBrake(),
            };

        private FactorRules ForSecondFactors() =>
            new()
            {
                CodeStands = TimeSpan.FromSeconds(rules.CodeSeconds.Value),
                Digits = rules.CodeDigits.Value,
                Drift = rules.CodeDrift.Value,
                RecoveryCodes = rules.RecoveryCodes.Value,
                ProofCounts = TimeSpan.FromMinutes(rules.ProofMinutes.Value),
                SecondStepWithin = TimeSpan.FromMinutes(rules.SecondStepMinutes.Value),
            };

        private BrakeRules ForBrake() =>
            new()
            {
                Failures = rules.BrakeFailures.Value,
                Window = TimeSpan.FromMinutes(rules.BrakeMinutes.Value),
                FailuresOfName = rules.BrakeNameFailures.Value,
            };
    }
}
