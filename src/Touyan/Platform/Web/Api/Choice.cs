using System.Diagnostics.CodeAnalysis;

namespace Touyan.Platform.Web.Api;

/// <summary>
/// A value of an enum in an address, written as in JSON: <c>sex=female</c>. The framework by itself takes only the names of C#, and any number.
/// </summary>
public readonly record struct Choice<TEnum>(TEnum Value) : IParsable<Choice<TEnum>>
    where TEnum : struct, Enum
{
    public static implicit operator TEnum(Choice<TEnum> choice) => choice.Value;

    public static Choice<TEnum> Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var choice) ? choice : throw new FormatException($"{s} is no {typeof(TEnum).Name}.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Choice<TEnum> result)
    {
        var isName = Enum.GetNames<TEnum>().Contains(s, StringComparer.OrdinalIgnoreCase);
        result = isName ? new Choice<TEnum>(Enum.Parse<TEnum>(s!, ignoreCase: true)) : default;
        return isName;
    }
}
