using Touyan.Kernel;

namespace Touyan.Modules.Transfers;

/// <summary>One letter (介绍信).</summary>
public readonly record struct LetterId(Guid Value) : IEntityId<LetterId>
{
    public static LetterId From(Guid value) => new(value);

    public static LetterId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse(string? s, IFormatProvider? provider, out LetterId result) => EntityId.TryParse(s, out result);

    public override string ToString() => Value.ToString();
}
