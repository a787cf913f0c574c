using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Touyan.Modules.Rulebook;

/// <summary>Keys that were written without anything behind them, and empty items of lists: nobody means them, and nothing could be made of them.</summary>
internal static partial class EmptyPieces
{
    public static IEnumerable<(Located At, string Message)> In(Located shape)
    {
        foreach (var property in shape.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (!IsList(property.PropertyType))
            {
                if (property.GetValue(shape) is Located piece)
                {
                    foreach (var found in In(piece))
                        yield return found;
                }

                continue;
            }

            foreach (var found in InList(shape, Hyphenated(property.Name), (IList?)property.GetValue(shape)))
                yield return found;
        }
    }

    private static IEnumerable<(Located At, string Message)> InList(Located shape, string key, IList? items)
    {
        if (items is null)
        {
            yield return (shape, $"“{key}”后面没有内容");
            yield break;
        }

        foreach (var item in items)
        {
            if (item is null)
                yield return (shape, $"“{key}”中有空的一项");
            else if (item is Located piece)
            {
                foreach (var found in In(piece))
                    yield return found;
            }
        }
    }

    private static bool IsList(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(List<>);

    private static string Hyphenated(string name) => Capital().Replace(name, "-$1").TrimStart('-').ToLowerInvariant();

    [GeneratedRegex("([A-Z])")]
    private static partial Regex Capital();
}
