using System.Text.RegularExpressions;
using Touyan.Kernel;

namespace Touyan.Modules.Documents.Issuing;

/// <summary>What of a person's data stands on a paper, and what a stranger sees of his name.</summary>
internal static partial class Masking
{
    /// <summary>A field's value as it is kept and printed. A number of an identity card is masked wherever it stands.</summary>
    public static string Of(FieldMask mask, string value) =>
        mask switch
        {
            FieldMask.Id => value.Contains('*') ? value : CitizenId.Of(value).ToString(),
            FieldMask.Phone => value.Contains('*') ? value : PhoneNumber.Of(value).ToString(),
            FieldMask.Name => Name(value),
            FieldMask.None => IdNumber().Replace(value, m => IsOfCard(m.Value) ? CitizenId.Of(m.Value).ToString() : m.Value),
        };

    /// <summary>李伟 becomes 李*, 欧阳小明 becomes 欧**明.</summary>
    public static string Name(string name) =>
        name.Length switch
        {
            0 => "",
            1 => "*",
            2 => name[..1] + "*",
            _ => name[..1] + new string('*', name.Length - 2) + name[^1..],
        };

    // One that was mistyped tells nearly as much.
    private static bool IsOfCard(string digits) =>
        CitizenId.TryParse(digits, out _, out var problem) || problem is CitizenIdProblem.CheckDigit;

    [GeneratedRegex(@"(?<![0-9])[0-9]{17}[0-9Xx](?![0-9])")]
    private static partial Regex IdNumber();
}
