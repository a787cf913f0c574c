namespace Touyan.Kernel;

/// <summary>Who signs in: a person's account.</summary>
public readonly record struct AccountId(Guid Value) : IEntityId<AccountId>
{
    public static AccountId From(Guid value) => new(value);

    public static AccountId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse(string? s, IFormatProvider? provider, out AccountId result) => EntityId.TryParse(s, out result);

    public override string ToString() => Value.ToString();
}
