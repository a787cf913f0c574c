namespace Touyan.Kernel;

/// <summary>A phone number; masks itself in text, so that no log, trail or error message shows it.</summary>
public readonly record struct PhoneNumber(string Value) : ISensitive<PhoneNumber>
{
    public static PhoneNumber Of(string value) => new(value);

    /// <summary>First three and last two digits.</summary>
    public override string ToString() =>
        Value.Length < 7 ? new string('*', Value.Length) : Value[..3] + new string('*', Value.Length - 5) + Value[^2..];
}
