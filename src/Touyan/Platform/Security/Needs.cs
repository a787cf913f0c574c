using System.Reflection;
using Touyan.Kernel;

namespace Touyan.Platform.Security;

/// <summary>What an endpoint asks of whoever calls it.</summary>
public interface INeeds
{
    /// <summary>The permission; null when it is enough to be signed in (one's own account, home).</summary>
    Permission? Permission { get; }
}

/// <summary>On a page model: <c>[Needs&lt;MembersPermissions&gt;(nameof(MembersPermissions.Read))]</c>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsAttribute<TPermissions>(string name) : Attribute, INeeds
{
    public Permission? Permission { get; } =
        (Permission)typeof(TPermissions).GetField(name, BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;
}

/// <summary>On a page model that anyone signed in may open.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsSignInAttribute : Attribute, INeeds
{
    public Permission? Permission => null;
}

/// <summary>The same for minimal API endpoints.</summary>
public static class NeedsConvention
{
    public static TBuilder Needs<TBuilder>(this TBuilder endpoint, Permission permission)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new Need(permission));

    public static TBuilder NeedsSignIn<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new Need(Permission: null));

    private sealed record Need(Permission? Permission) : INeeds;
}
