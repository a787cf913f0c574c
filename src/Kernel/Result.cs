namespace Touyan.Kernel;

/// <summary>What kind of no a refusal is; the web edge maps it to 404, 403, 409 and 422.</summary>
public enum RefusalKind
{
    NotFound,
    Forbidden,
    Conflict,
    Invalid,
}

/// <summary>An expected no: part of the language, returned and never thrown.</summary>
/// <param name="Kind">What kind of no.</param>
/// <param name="Code">Stable code, <c>area.what-is-wrong</c>; API clients and tests rely on it.</param>
/// <param name="Message">What a user reads, in Chinese.</param>
/// <param name="Field">Name of the input field it belongs beside; null when it concerns the whole.</param>
/// <param name="Article">The article of the regulation that asks for it, as the rule book names it; null when no regulation does.</param>
public sealed record Refusal(RefusalKind Kind, string Code, string Message, string? Field = null, string? Article = null)
{
    public static Refusal NotFound(string code, string message) => new(RefusalKind.NotFound, code, message);

    public static Refusal Forbidden(string code, string message) => new(RefusalKind.Forbidden, code, message);

    public static Refusal Conflict(string code, string message, string? field = null) => new(RefusalKind.Conflict, code, message, field);

    public static Refusal Invalid(string code, string message, string? field = null) => new(RefusalKind.Invalid, code, message, field);
}

/// <summary>Either a value or a refusal.</summary>
public readonly struct Result<T>
{
    private readonly T? value;

    private Result(T? value, Refusal? refusal) => (this.value, Refusal) = (value, refusal);

    public Refusal? Refusal { get; }

    public bool IsRefused => Refusal is not null;

    /// <summary>The value; asking a refused result for it is a fault of the caller.</summary>
    public T Value => Refusal is null ? value! : throw new InvalidOperationException($"Refused: {Refusal.Code}");

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Refusal refusal) => new(default, refusal);
}
