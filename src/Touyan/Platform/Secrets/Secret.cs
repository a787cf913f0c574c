using Touyan.Kernel;
using Touyan.Platform.Keys;

namespace Touyan.Platform.Secrets;

/// <summary>
/// A value that is kept sealed. In the program it is what it holds: <see cref="Value"/> opens it when it is first asked for, <c>ToString()</c>
/// masks it, two of the same value are equal. What comes from the database knows its place by its row; where a query takes it out of its row,
/// the reader tells it the place with <see cref="At"/>.
/// </summary>
public sealed class Secret<T> : ISecret, IEquatable<Secret<T>>
    where T : struct, ISensitive<T>
{
    private readonly byte[]? sealedValue;
    private CountySecrets? opener;
    private SecretPlace place;
    private T? value;

    internal Secret(T value) => this.value = value;

    internal Secret(byte[] sealedValue) => this.sealedValue = sealedValue;

    private Secret(T value, byte[] sealedValue, SecretPlace place) =>
        (this.value, this.sealedValue, this.place) = (value, sealedValue, place);

    private Secret(byte[] sealedValue, CountySecrets opener, SecretPlace place) =>
        (this.sealedValue, this.opener, this.place) = (sealedValue, opener, place);

    /// <summary>The value in full.</summary>
    public T Value => value ??= Open();

    byte[] ISecret.Sealed => sealedValue ?? throw new InvalidOperationException("A secret goes to the database sealed.");

    string ISecret.Text => Value.Value;

    public static implicit operator Secret<T>(T value) => new(value);

    /// <summary>The same secret, told where it stands: for what a query took out of its row.</summary>
    public Secret<T> At(CountySecrets secrets, SecretPlace where) => new(((ISecret)this).Sealed, secrets, where);

    void ISecret.Bind(CountySecrets secrets, SecretPlace where) => (opener, place) = (secrets, where);

    bool ISecret.IsSealedAt(SecretPlace where) => sealedValue is not null && place == where;

    ISecret ISecret.SealedAt(SecretPlace where, ValueKey key) => new Secret<T>(Value, CountySecrets.Seal(where, Value.Value, key), where);

    public bool Equals(Secret<T>? other) =>
        other is not null && (ReferenceEquals(this, other) || IsSameText(other) || Value.Equals(other.Value));

    public override bool Equals(object? obj) => Equals(obj as Secret<T>);

    public override int GetHashCode() => Value.GetHashCode();

    /// <summary>Masked. A value that does not open must not take the whole list with it.</summary>
    public override string ToString()
    {
        try
        {
            return Value.ToString()!;
        }
        catch (SecretException)
        {
            return "（不能解密）";
        }
    }

    private bool IsSameText(Secret<T> other) =>
        sealedValue is not null && other.sealedValue is not null && sealedValue.AsSpan().SequenceEqual(other.sealedValue);

    private T Open() =>
        opener is null
            ? throw new InvalidOperationException("A secret that was taken out of its row is told its place first (At).")
            : T.Of(opener.Open(place, sealedValue));
}

/// <summary>Makes secrets.</summary>
public static class Secret
{
    public static Secret<T>? Of<T>(T? value)
        where T : struct, ISensitive<T> => value is { } given ? new Secret<T>(given) : null;
}

/// <summary>A secret of whatever value, for the data layer.</summary>
internal interface ISecret
{
    byte[] Sealed { get; }

    string Text { get; }

    void Bind(CountySecrets secrets, SecretPlace where);

    bool IsSealedAt(SecretPlace where);

    ISecret SealedAt(SecretPlace where, ValueKey key);
}
