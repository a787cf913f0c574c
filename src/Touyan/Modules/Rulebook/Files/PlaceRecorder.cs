using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;

namespace Touyan.Modules.Rulebook.Files;

/// <summary>Writes into everything read where it stands, and where the value of each of its keys stands.</summary>
internal sealed class PlaceRecorder(INodeDeserializer inner) : INodeDeserializer
{
    public bool Deserialize(
        IParser reader,
        Type expectedType,
        Func<IParser, Type, object?> nestedObjectDeserializer,
        out object? value,
        ObjectDeserializer rootDeserializer
    )
    {
        var keys = new List<(string Key, Place Place)>();
        var place = PlaceOf(reader.Current);
        var read = inner.Deserialize(reader, expectedType, Nested, out value, rootDeserializer);
        if (value is Located located)
        {
            located.Place = place;
            keys.ForEach(k => located.Remember(k.Key, k.Place));
        }

        return read;

        object? Nested(IParser parser, Type type)
        {
            if (parser is KeyedParser { LastKey: { } key })
                keys.Add((key, PlaceOf(parser.Current)));
            return nestedObjectDeserializer(parser, type);
        }
    }

    private static Place PlaceOf(ParsingEvent? at) => at is null ? Place.Top : new((int)at.Start.Line, (int)at.Start.Column);
}

/// <summary>A parser that knows the word it stepped over last: when a value is read, that is its key.</summary>
internal sealed class KeyedParser(TextReader reader) : IParser
{
    private readonly Parser inner = new(reader);

    public string? LastKey { get; private set; }

    public ParsingEvent? Current => inner.Current;

    public bool MoveNext()
    {
        LastKey = (inner.Current as Scalar)?.Value;
        return inner.MoveNext();
    }
}
