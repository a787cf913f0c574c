namespace Touyan.Platform.Web.Api;

/// <summary>An example value for the OpenAPI document; the description comes from <c>[Description]</c>.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class ExampleAttribute(string text) : Attribute
{
    public string Text { get; } = text;
}

/// <summary>What the document shows of an endpoint's body.</summary>
public static class BodyExamples
{
    /// <summary>A body that the endpoint takes. Tests read every one of them into the endpoint's type.</summary>
    public static RouteHandlerBuilder Example(this RouteHandlerBuilder endpoint, string json) =>
        endpoint.WithMetadata(new BodyExample(json));

    /// <summary>What the body is, where it is no JSON.</summary>
    public static RouteHandlerBuilder Takes(this RouteHandlerBuilder endpoint, string words) => endpoint.WithMetadata(new BodyWords(words));
}

internal sealed record BodyExample(string Json);

internal sealed record BodyWords(string Text);
