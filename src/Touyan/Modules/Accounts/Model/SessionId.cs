using Touyan.Kernel;

namespace Touyan.Modules.Accounts.Model;

/// <summary>One sign-in.</summary>
public readonly record struct SessionId(Guid Value) : IEntityId<SessionId>
{
    public static SessionId From(Guid value) => new(value);

    public static SessionId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse(string? s, IFormatProvider? provider, out SessionId result) => EntityId.TryParse(s, out result);

    public override string ToString() => Value.ToString();
}
