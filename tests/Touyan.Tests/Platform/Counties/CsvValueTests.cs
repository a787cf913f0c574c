using System.Text;
using Touyan.Platform.Backup;
using Touyan.Platform.Counties;

namespace Touyan.Tests.Platform.Counties;

/// <summary>What is written as open text is read back as it was.</summary>
public sealed class CsvValueTests
{
    private static readonly Guid Id = Guid.Parse("01930000-0000-7000-8000-0000000000ff");

    public static TheoryData<ValueKind, object?> Values =>
        new()
        {
            { ValueKind.Text, null },
            { ValueKind.Text, "" },
            { ValueKind.Text, "李伟" },
            { ValueKind.Text, "a,b\r\n\"c\"" },
            { ValueKind.Text, "=1+1" },
            { ValueKind.Text, "'=1+1" },
            { ValueKind.Text, "''=1" },
            { ValueKind.Text, "'" },
            { ValueKind.Text, "-" },
            { ValueKind.Int, -5 },
            { ValueKind.Long, long.MaxValue },
            { ValueKind.Truth, true },
            { ValueKind.Day, new DateOnly(1949, 10, 1) },
            { ValueKind.Instant, new DateTime(2026, 11, 20, 4, 0, 0, DateTimeKind.Utc).AddTicks(1_234_567) },
            { ValueKind.Id, Id },
            { ValueKind.Bytes, new byte[] { 0, 255, 7 } },
            { ValueKind.Bytes, null },
        };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_is_read_as_it_was_written(ValueKind kind, object? value)
    {
        var line = new StringBuilder("1,");
        CsvValue.Write(line, kind, value);
        var cells = new CsvReader(new StringReader(line + ",2\r\n")).Read()!;

        Assert.Equal(3, cells.Count);
        Assert.Equal(value, CsvValue.Read(kind, cells[1]));
    }

    [Fact]
    public void Nothing_runs_as_a_formula()
    {
        var line = new StringBuilder();
        CsvValue.Write(line, ValueKind.Text, "=cmd|' /C calc'!A0");

        Assert.StartsWith("\"'=", line.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"a")]
    [InlineData("\"a\"b\r\n")]
    [InlineData("a\n")]
    public void A_garbled_line_is_no_row(string text) => Assert.Throws<FormatException>(() => new CsvReader(new StringReader(text)).Read());
}
