using Touyan.Kernel;

namespace Touyan.Modules.Messages;

/// <summary>A message in somebody's inbox.</summary>
public readonly record struct MessageId(Guid Value) : IEntityId<MessageId>
{
    public static MessageId From(Guid value) => new(value);

    public static MessageId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse(string? s, IFormatProvider? provider, out MessageId result) => EntityId.TryParse(s, out result);

    public override string ToString() => Value.ToString();
}
