using System.Text;

namespace Touyan.Platform.Text;

/// <summary>
/// How Chinese names are read, without tones: for sorting and for search by initials. Key and Initials read a person's name (单 at its head is shan);
/// TextKey and TextInitials read the name of an organisation or place (单 is dan). Anything but Chinese passes in lower case; spaces are dropped.
/// </summary>
public static class Pinyin
{
    private static readonly Lazy<Table> Data = new(Table.Read);

    /// <summary>Syllables set apart by spaces, which sort before letters: ordinal order of keys is pinyin order by syllable. 李伟 → li wei.</summary>
    public static string Key(string name) => string.Join(' ', Data.Value.Syllables(name, isPerson: true));

    /// <summary>First letters: 李伟 → lw.</summary>
    public static string Initials(string name) => FirstLetters(Data.Value.Syllables(name, isPerson: true));

    /// <summary>As <see cref="Key"/>, for organisations and places.</summary>
    public static string TextKey(string text) => string.Join(' ', Data.Value.Syllables(text, isPerson: false));

    /// <summary>As <see cref="Initials"/>, for organisations and places: 墩头镇 → dtz.</summary>
    public static string TextInitials(string text) => FirstLetters(Data.Value.Syllables(text, isPerson: false));

    private static string FirstLetters(List<string> syllables)
    {
        var letters = new StringBuilder(syllables.Count);
        foreach (var syllable in syllables)
            letters.Append(Rune.GetRuneAt(syllable, 0));

        return letters.ToString();
    }

    private sealed class Table
    {
        private readonly Dictionary<int, string> characters = [];
        private readonly Dictionary<string, string[]> surnames = new(StringComparer.Ordinal);
        private readonly Dictionary<string, string[]> words = new(StringComparer.Ordinal);

        public static Table Read()
        {
            var table = new Table();
            using var stream = typeof(Pinyin).Assembly.GetManifestResourceStream("pinyin.txt")!;
            using var reader = new StreamReader(stream, Encoding.UTF8);
            while (reader.ReadLine() is { } line)
                table.Add(line);

            return table;
        }

        public List<string> Syllables(string text, bool isPerson)
        {
            var syllables = new List<string>(text.Length);
            var rest = text.AsSpan().Trim();
            if (isPerson)
                rest = rest[TakeLongest(surnames, rest, syllables)..];

            while (rest.Length > 0)
                rest = rest[TakeNext(rest, syllables)..];

            return syllables;
        }

        private int TakeNext(ReadOnlySpan<char> rest, List<string> syllables)
        {
            if (TakeLongest(words, rest, syllables) is > 0 and var taken)
                return taken;

            Rune.DecodeFromUtf16(rest, out var rune, out var length);
            if (characters.TryGetValue(rune.Value, out var syllable))
                syllables.Add(syllable);
            else if (!Rune.IsWhiteSpace(rune))
                syllables.Add(Rune.ToLowerInvariant(rune).ToString());

            return length;
        }

        private static int TakeLongest(Dictionary<string, string[]> readings, ReadOnlySpan<char> rest, List<string> syllables)
        {
            var lookup = readings.GetAlternateLookup<ReadOnlySpan<char>>();
            for (var length = Math.Min(2, rest.Length); length > 0; length--)
            {
                if (!lookup.TryGetValue(rest[..length], out var reading))
                    continue;

                syllables.AddRange(reading);
                return length;
            }

            return 0;
        }

        private void Add(string line)
        {
            if (line.Length == 0 || line[0] == '#')
                return;

            var (head, tail) = (line[..line.IndexOf(' ')], line[(line.IndexOf(' ') + 1)..]);
            if (head[0] == '^')
                surnames[head[1..]] = tail.Split(' ');
            else if (head[0] == '=')
                words[head[1..]] = tail.Split(' ');
            else
            {
                foreach (var rune in tail.EnumerateRunes())
                    characters[rune.Value] = head;
            }
        }
    }
}
