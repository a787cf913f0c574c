using Touyan.Kernel;

namespace Touyan.Modules.OrganizationalLife.Model;

/// <summary>Something that a resolution asks of somebody.</summary>
public readonly record struct FollowUpId(Guid Value) : IEntityId<FollowUpId>
{
    public static FollowUpId From(Guid value) => new(value);

    public static FollowUpId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse(string? s, IFormatProvider? provider, out FollowUpId result) => EntityId.TryParse(s, out result);

    public override string ToString() => Value.ToString();
}
