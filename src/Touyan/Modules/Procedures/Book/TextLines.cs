namespace Touyan.Modules.Procedures.Book;

/// <summary>Breaks a text into lines of a width: a Chinese character takes as much as its type is high, others about half.</summary>
public static class TextLines
{
    private const double NarrowLetter = 0.56;

    // These never begin a line.
    private const string Closing = "，。；：、）”》？！";

    public static IReadOnlyList<string> Of(string text, int width, int size)
    {
        var (lines, line, used) = (new List<string>(), "", 0.0);
        foreach (var letter in text)
        {
            var wide = WidthOf(letter, size);
            if (used + wide > width && line.Length > 0 && !Closing.Contains(letter))
            {
                lines.Add(line);
                (line, used) = ("", 0);
            }

            line += letter;
            used += wide;
        }

        return line.Length > 0 ? [.. lines, line] : lines;
    }

    private static double WidthOf(char letter, int size) => letter > 0xFF ? size : size * NarrowLetter;
}
