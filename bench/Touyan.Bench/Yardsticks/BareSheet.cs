using System.Text;
using ExcelDataReader;

namespace Touyan.Bench.Yardsticks;

/// <summary>Reading a workbook alone: the reader that the product uses too, every cell of every row asked for, nothing done with it.</summary>
internal static class BareSheet
{
    // The reader's configuration asks for code page 1252.
    static BareSheet() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Reads it to its end; how many rows there were.</summary>
    public static int Read(string file) => Rows(file).Count();

    /// <summary>The rows with all their cells.</summary>
    public static IEnumerable<object?[]> Rows(string file)
    {
        using var content = File.OpenRead(file);
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(content);
        while (reader.Read())
        {
            var cells = new object?[reader.FieldCount];
            for (var i = 0; i < cells.Length; i++)
                cells[i] = reader.GetValue(i);

            yield return cells;
        }
    }
}
