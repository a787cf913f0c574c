using Touyan.Kernel;

namespace Touyan.Modules.Posts;

/// <summary>A service post (岗位) of a branch, or a template of a body above.</summary>
public readonly record struct ServicePostId(Guid Value) : IEntityId<ServicePostId>
{
    public static ServicePostId From(Guid value) => new(value);

    public static ServicePostId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse(string? s, IFormatProvider? provider, out ServicePostId result) => EntityId.TryParse(s, out result);

    public override string ToString() => Value.ToString();
}

/// <summary>A member's time at a post.</summary>
public readonly record struct PostHoldingId(Guid Value) : IEntityId<PostHoldingId>
{
    public static PostHoldingId From(Guid value) => new(value);

    public static PostHoldingId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse(string? s, IFormatProvider? provider, out PostHoldingId result) => EntityId.TryParse(s, out result);

    public override string ToString() => Value.ToString();
}

/// <summary>What one member did: his part in an activity, or a good deed.</summary>
public readonly record struct ServiceDeedId(Guid Value) : IEntityId<ServiceDeedId>
{
    public static ServiceDeedId From(Guid value) => new(value);

    public static ServiceDeedId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse(string? s, IFormatProvider? provider, out ServiceDeedId result) => EntityId.TryParse(s, out result);

    public override string ToString() => Value.ToString();
}
