using System.Globalization;
using Touyan.Kernel;

namespace Touyan.Modules.Dues.Model;

/// <summary>A monthly income in fen; sealed, and masked altogether in text.</summary>
public readonly record struct Income(string Value) : ISensitive<Income>
{
    public long Fen => long.Parse(Value, CultureInfo.InvariantCulture);

    public static Income Of(string value) => new(value);

    public static Income OfFen(long fen) => new(fen.ToString(CultureInfo.InvariantCulture));

    public override string ToString() => "******";
}
