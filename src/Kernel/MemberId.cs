namespace Touyan.Kernel;

/// <summary>A Party member (党员); kept through every transfer.</summary>
public readonly record struct MemberId(Guid Value) : IEntityId<MemberId>
{
    public static MemberId From(Guid value) => new(value);

    public static MemberId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse(string? s, IFormatProvider? provider, out MemberId result) => EntityId.TryParse(s, out result);

    public override string ToString() => Value.ToString();
}
