using Touyan.Kernel;

namespace Touyan.Modules.Accounts.Model;

/// <summary>What a password must be like. Pure: the former passwords are asked through <paramref>wasUsed</paramref>.</summary>
public static class PasswordRules
{
    /// <summary>Null when the password will do.</summary>
    public static Refusal? Refuse(string password, string userName, bool isAdministrator, Func<string, bool> wasUsed, AccountRules rules)
    {
        var length = isAdministrator ? rules.AdministratorPasswordLength : rules.PasswordLength;
        if (password.Length < length)
            return AccountRefusals.PasswordTooShort(length);

        if (Classes(password) < rules.CharacterClasses)
            return AccountRefusals.PasswordTooPlain(rules.CharacterClasses);

        if (password.Contains(userName, StringComparison.OrdinalIgnoreCase))
            return AccountRefusals.PasswordNamesUser;

        return wasUsed(password) ? AccountRefusals.PasswordUsedBefore(rules.PasswordHistory) : null;
    }

    private static int Classes(string password)
    {
        bool[] found =
        [
            password.Any(char.IsAsciiLetterUpper),
            password.Any(char.IsAsciiLetterLower),
            password.Any(char.IsAsciiDigit),
            password.Any(c => !char.IsAsciiLetterOrDigit(c)),
        ];
        return found.Count(f => f);
    }
}
