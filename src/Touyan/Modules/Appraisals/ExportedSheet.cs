using Touyan.Platform.Sheets;

namespace Touyan.Modules.Appraisals;

/// <summary>A list as a sheet that is sent row by row.</summary>
public sealed record ExportedSheet(string Name, SheetLayout Layout, IAsyncEnumerable<IReadOnlyList<SheetCell>> Rows);
