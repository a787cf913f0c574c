using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Touyan.Kernel;

/// <summary>An id with a meaning: a <see cref="MemberId"/> cannot be given where an <see cref="OrganizationId"/> is asked for.</summary>
public interface IEntityId<TSelf> : IParsable<TSelf>
    where TSelf : struct, IEntityId<TSelf>
{
    /// <summary>UUID version 7: made by the application, ordered by time, unique in the nation, kept through a transfer.</summary>
    Guid Value { get; }

    static abstract TSelf From(Guid value);
}

/// <summary>Makes and reads typed ids.</summary>
public static class EntityId
{
    public static TId New<TId>()
        where TId : struct, IEntityId<TId> => TId.From(Guid.CreateVersion7());

    public static TId From<TId>(Guid value)
        where TId : struct, IEntityId<TId> => TId.From(value);

    public static bool TryParse<TId>([NotNullWhen(true)] string? text, out TId id)
        where TId : struct, IEntityId<TId>
    {
        var parsed = Guid.TryParse(text, out var value);
        id = TId.From(value);
        return parsed;
    }
}

/// <summary>Typed ids are plain strings in JSON.</summary>
public sealed class EntityIdJsonConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsValueType
        && typeToConvert.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEntityId<>));

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert))!;

    private sealed class Of<TId> : JsonConverter<TId>
        where TId : struct, IEntityId<TId>
    {
        public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            TId.From(reader.GetGuid());

        public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }
}
