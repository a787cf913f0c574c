namespace Touyan.Kernel;

/// <summary>公民身份号码 (GB 11643), 18 characters, checked; masks itself in text.</summary>
public readonly record struct CitizenId(string Value)
{
    /// <summary>First four and last two characters.</summary>
    public override string ToString() =>
        Value.Length < 8 ? new string('*', Value.Length) : Value[..4] + new string('*', Value.Length - 6) + Value[^2..];
}
