using Touyan.Kernel;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.FloatingMembers.Model;

/// <summary>Reads phone numbers as people write them: mobile, with an area code, of another country.</summary>
internal static class Phones
{
    private const int Fewest = 7;
    private const int Most = 20;

    /// <summary>Null for none; a refusal beside <paramref name="field"/> for what is no number.</summary>
    public static Result<PhoneNumber?> Read(string? written, string field = "Phone")
    {
        var text = CellText.Compact(written ?? "");
        if (text.Length == 0)
            return (PhoneNumber?)null;

        var isNumber = text.All(c => char.IsAsciiDigit(c) || c is '+' or '-') && text.Count(char.IsAsciiDigit) >= Fewest;
        return isNumber && text.Length <= Most ? new PhoneNumber(text) : FloatingRefusals.PhoneUnreadable with { Field = field };
    }
}
